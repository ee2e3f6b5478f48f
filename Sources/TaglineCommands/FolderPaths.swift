#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What stands in folders.
enum FolderPaths {
    /// The paths of all that stands below a folder, sorted; nil where it cannot be listed. A link to a folder is as good
    /// as the folder.
    static func below(_ folder: String) -> [String]? {
        try? FileManager.default.subpathsOfDirectory(atPath: folder.hasSuffix("/") ? folder : folder + "/").sorted()
    }
}
