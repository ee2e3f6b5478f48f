import Foundation
import Testing

/// A folder of its own for one test, gone when the test is.
final class TemporaryFolder: Sendable {
    /// Without links, as the program names it.
    let path: String

    init() throws {
        var template = Array("/tmp/tagline-commands-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template).map { String(cString: $0) })
        path = URL(fileURLWithPath: made).resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(fileURLWithPath: file(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func bytes(of name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: file(name)))) }

    func text(of name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }

    /// Every file by its path: its size, and its bytes where it is not huge.
    func contents() throws -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            let attributes = try FileManager.default.attributesOfItem(atPath: file(name))
            let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
            let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
            contents[name] = isFolder ? [] : Array("\(size) ".utf8) + (size < 1 << 24 ? try bytes(of: name) : [])
        }
        return contents
    }
}
