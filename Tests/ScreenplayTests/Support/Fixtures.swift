#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The public test cases beside the checkout; the tests that need them are skipped where they are absent.
enum Fixtures {
    static let folder = packageRoot + "/../shared/fixtures"

    static var arePresent: Bool { FileManager.default.fileExists(atPath: folder + "/fountain/cases.json") }

    private static let packageRoot = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        .joined(separator: "/")

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + path)))
    }

    /// Every Fountain file below the folder, by its path there, in a fixed order.
    static let fountainFiles: [String] = {
        let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return all.filter { $0.hasSuffix(".fountain") }.sorted()
    }()
}
