import Drafts
import Screenplay

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Scripts whose page ends in Final Draft are known, beside the checkout; the tests that need them are skipped where
/// they are absent.
enum Fixtures {
    static let folder = packageRoot + "/../shared/fixtures/fountain/pagination"

    static var arePresent: Bool { FileManager.default.fileExists(atPath: folder + "/vikings/oracle.json") }

    private static let packageRoot = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        .joined(separator: "/")

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + path)))
    }

    static func screenplay(_ path: String) throws -> Screenplay { Screenplay(fountain: try bytes(path)) }

    static func json(_ path: String) throws -> JSONValue { try JSONValue(json: bytes(path)) }
}
