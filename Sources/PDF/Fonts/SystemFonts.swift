#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The fonts of the machine, for characters that a document's own fonts lack.
///
/// Looked for are families that hold a script whole and come with systems, by the names of their files.
public struct SystemFonts: Sendable {
    private let folders: [String]

    /// - Parameter folders: where fonts lie, at any depth; the first that has a file is taken.
    public init(folders: [String] = SystemFonts.usualFolders) {
        self.folders = folders
    }

    /// Where Linux and macOS keep fonts.
    public static var usualFolders: [String] {
        let environment = ProcessInfo.processInfo.environment
        let home = environment["HOME"] ?? ""
        return [
            environment["XDG_DATA_HOME"].map { $0 + "/fonts" } ?? home + "/.local/share/fonts",
            home + "/.fonts", home + "/Library/Fonts", "/usr/local/share/fonts", "/usr/share/fonts", "/Library/Fonts",
            "/System/Library/Fonts",
        ]
    }

    /// The fewest fonts in the order of preference that have what the machine has of `scalars`.
    ///
    /// - Parameter language: chooses between the Chinese, Japanese and Korean forms of the same characters, as in
    ///   BCP 47; nil goes by the scalars.
    public func fonts(for scalars: Set<Unicode.Scalar>, language: String? = nil) -> [OpenTypeFont] {
        var wanted = scalars
        guard !wanted.isEmpty else { return [] }
        let region = EastAsianRegion(language: language, scalars: scalars)
        let paths = paths()
        var fonts: [OpenTypeFont] = []
        for name in Self.preferred {
            guard !wanted.isEmpty, let path = paths[name], let font = Self.font(at: path, region) else { continue }
            let found = wanted.filter { font.has($0) }
            guard !found.isEmpty else { continue }
            wanted.subtract(found)
            fonts.append(font)
        }
        return fonts
    }

    /// File names in lower case: first fonts of one width, then East Asian ones with serifs, as Courier has, then
    /// those without, then such as have many scripts.
    private static let preferred = [
        "dejavusansmono.ttf", "liberationmono-regular.ttf", "freemono.ttf", "freemono.otf", "notosansmono-regular.ttf",
        "menlo.ttc",
        "notoserifcjk-regular.ttc", "notoserifcjksc-regular.otf", "sourcehanserifsc-regular.otf",
        "notosanscjk-regular.ttc", "notosanscjksc-regular.otf", "sourcehansanssc-regular.otf",
        "wqy-zenhei.ttc", "wqy-microhei.ttc", "uming.ttc", "songti.ttc", "pingfang.ttc", "hiragino sans gb.ttc",
        "ipaexm.ttf", "ipam.ttf", "ipaexg.ttf", "ipag.ttf", "nanummyeongjo.ttf", "nanumgothic.ttf",
        "applesdgothicneo.ttc", "droidsansfallbackfull.ttf",
        "dejavusans.ttf", "notosans-regular.ttf", "freeserif.ttf", "freesans.ttf", "symbola.ttf", "symbola_hint.ttf",
        "notosansthai-regular.ttf", "notosanshebrew-regular.ttf", "notosansarabic-regular.ttf",
        "notosansdevanagari-regular.ttf", "notosanssymbols2-regular.ttf", "unifont.ttf", "unifont.otf",
    ]

    private static func font(at path: String, _ region: EastAsianRegion) -> OpenTypeFont? {
        guard let data = try? Data(contentsOf: URL(filePath: path), options: .mappedIfSafe) else { return nil }
        let bytes = [UInt8](data)
        guard let faces = try? OpenTypeFont.faces(in: bytes) else { return nil }
        // Noto's collections hold some ten faces.
        for face in 0..<min(faces, 64) where faces > 1 {
            if let font = try? OpenTypeFont(bytes, face: face), region.isNamed(in: font.name) { return font }
        }
        return try? OpenTypeFont(bytes)
    }

    /// Font files below the folders by their names in lower case.
    private func paths() -> [String: String] {
        var paths: [String: String] = [:]
        for folder in folders { Self.collect(folder, depth: 0, &paths) }
        return paths
    }

    private static func collect(_ folder: String, depth: Int, _ paths: inout [String: String]) {
        // A link can lead round in circles.
        guard depth < 8, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
        for name in names.sorted() {
            let path = folder + "/" + name
            let lowercased = name.lowercased()
            if [".ttf", ".otf", ".ttc"].contains(where: lowercased.hasSuffix) {
                if paths[lowercased] == nil { paths[lowercased] = path }
            } else if !name.contains(".") {
                collect(path, depth: depth + 1, &paths)
            }
        }
    }
}
