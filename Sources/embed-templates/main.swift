// Writes a Swift file that holds every file below a folder: `embed-templates FOLDER OUTPUT`.

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

struct EmbedError: Error, CustomStringConvertible {
    var description: String
}

/// The files below `folder` by their relative paths, sorted, without those that editors and systems hide.
func paths(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
        var isFolder = false
        _ = FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
        return !isFolder && !path.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasSuffix("~") }
    }.sorted()
}

/// The Swift source of a dictionary from path to text.
func source(folder: String) throws -> String {
    let entries = try paths(below: folder).map { path in
        let bytes = try Data(contentsOf: URL(filePath: folder + "/" + path))
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw EmbedError(description: "\(folder)/\(path) is not UTF-8; save it as UTF-8")
        }
        return "    \(String(reflecting: path)): \(String(reflecting: text)),\n"
    }
    return "let houseTemplates: [String: String] = [\n" + (entries.isEmpty ? ":" : entries.joined()) + "]\n"
}

do {
    guard CommandLine.arguments.count == 3 else {
        throw EmbedError(description: "usage: embed-templates FOLDER OUTPUT")
    }
    let text = try source(folder: CommandLine.arguments[1])
    try Data(text.utf8).write(to: URL(filePath: CommandLine.arguments[2]), options: .atomic)
} catch {
    let message = "embed-templates: error: \(error)\n"
    _ = write(STDERR_FILENO, message, message.utf8.count)
    exit(1)
}
