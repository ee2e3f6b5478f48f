#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What stands in folders.
enum FolderPaths {
    /// The paths of the files below a folder, sorted; nil where it cannot be listed. A link to a folder is as good as the
    /// folder.
    ///
    /// What a program keeps for itself, a name that begins with a dot and all below such a folder, is left out: a
    /// project's snapshots say its scripts again.
    static func below(_ folder: String) -> [String]? {
        let root = folder.hasSuffix("/") ? folder : folder + "/"
        let names = try? FileManager.default.subpathsOfDirectory(atPath: root)
        return names?.filter { !isHidden($0) && !isFolder(root + $0) }.sorted()
    }

    private static func isHidden(_ path: String) -> Bool { path.hasPrefix(".") || path.contains("/.") }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }
}
