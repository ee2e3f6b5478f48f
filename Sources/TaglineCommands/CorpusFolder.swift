import Corpora
import Generation
import Projects

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The folder of corpora that lines are checked against, and of models that stand beside it.
enum CorpusFolder {
    /// Where it may be, the first that is there: `$TAGLINE_CORPORA`, beside the program as installed, or in this folder.
    static var path: String? {
        let environment = ProcessInfo.processInfo.environment["TAGLINE_CORPORA"].map { [$0] } ?? []
        let installed = executableFolder.map { [$0 + "/../share/tagline/corpora"] } ?? []
        return (environment + installed + ["corpora"]).first { names(in: $0) != nil }
    }

    /// The corpora as texts to check copies against; empty where there are none.
    static func copyIndex() -> CopyIndex {
        guard let path else { return CopyIndex([]) }
        return CopyIndex(
            (FolderPaths.below(path) ?? []).filter { CorpusFormat(fileName: $0) != nil }.compactMap { file in
                guard let bytes = try? InputFile.read(path + "/" + file) else { return nil }
                return CopyIndex.Source(name: "corpora/" + file, text: String(decoding: bytes, as: UTF8.self))
            })
    }

    /// The models installed beside the corpora, by their files.
    static func models() -> [String] {
        guard let path else { return [] }
        let folder = path + "/../models"
        return (names(in: folder) ?? []).filter { $0.hasSuffix(".safetensors") }.sorted().map { folder + "/" + $0 }
    }

    private static func names(in folder: String) -> [String]? {
        try? FileManager.default.contentsOfDirectory(atPath: folder)
    }

    private static var executableFolder: String? {
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        guard let path = link ?? CommandLine.arguments.first, let slash = path.lastIndex(of: "/") else { return nil }
        return String(path[..<slash])
    }
}
