import Deflate

/// The text of a TextBundle (textbundle.org/spec): a folder with `info.json`, a text called `text` with any ending, and
/// `assets`, of which the text is all that a screenplay is.
struct TextBundle {
    /// What the text's file is called, in lower case.
    let name: String
    let bytes: [UInt8]

    /// As many bytes as any file may have that is read.
    private static let limit = 256 << 20

    /// Reads a bundle that was zipped: the text lies in a folder, or at the top.
    init(zipped archive: [UInt8]) throws(DraftError) {
        do throws(ZipError) {
            let archive = try ZipArchive(archive)
            let texts = archive.entries.lazy.compactMap { entry in Self.textName(of: entry.name).map { (entry, $0) } }
            if let (entry, name) = texts.first {
                self.name = name
                bytes = try archive.bytes(of: entry, limit: Self.limit)
                return
            }
        } catch {
            throw DraftError(.zip(error))
        }
        throw DraftError(.noText)
    }

    /// The name of the bundle's text in lower case; nil where `path` is another file's.
    private static func textName(of path: String) -> String? {
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        // What macOS keeps beside the files of an archive stands below `__MACOSX`, its names begin with `._`.
        guard names.count <= 2, let name = names.last?.lowercased(), name.hasPrefix("text.") else { return nil }
        return names.count == 2 && names[0].lowercased() == "assets" ? nil : name
    }
}
