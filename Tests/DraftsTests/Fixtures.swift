import Drafts
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A Fountain source to send through the formats and back.
struct FountainSource: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
}

/// The worked cases and the other programs' scripts that stand beside the project; none where they are absent.
let fixtureSources: [FountainSource] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let folder = root.deletingLastPathComponent().appending(path: "shared/fixtures/fountain").path
    func bytes(_ path: String) -> [UInt8] {
        FileManager.default.contents(atPath: folder + "/" + path).map(Array.init) ?? []
    }

    var sources: [FountainSource] = []
    if let cases = try? JSONCursor(JSONValue(json: bytes("cases.json"))).array() {
        for item in cases {
            guard let id = try? item.required("id").string(), let input = try? item.required("input").string() else {
                continue
            }
            sources.append(FountainSource(testDescription: id, bytes: Array(input.utf8)))
        }
    }
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    for path in paths.sorted() where path.hasSuffix(".fountain") {
        sources.append(FountainSource(testDescription: path, bytes: bytes(path)))
    }
    return sources
}()
