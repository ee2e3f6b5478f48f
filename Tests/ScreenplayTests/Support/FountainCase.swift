import Screenplay
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A worked answer of `cases.json`: of an element every key listed must agree, keys not listed are not looked at.
struct FountainCase: Decodable, Sendable, CustomTestStringConvertible {
    struct Entry: Decodable, Equatable {
        var key: String
        var values: [String]
    }

    struct Expected: Decodable {
        var type: String
        var text: String?
        var forced: Bool?
        var dual: Bool?
        var name: String?
        var extensions: [String]?
        var depth: Int?
        var line: Int?
        var blankBefore: Int?
        var sceneNumber: String?
        /// Whether the scene number is spoken of at all: `null` stands for none.
        var hasSceneNumber: Bool

        enum CodingKeys: CodingKey {
            case type, text, forced, dual, name, extensions, depth, line, blankBefore, sceneNumber
        }

        init(from decoder: any Decoder) throws {
            let keys = try decoder.container(keyedBy: CodingKeys.self)
            type = try keys.decode(String.self, forKey: .type)
            text = try keys.decodeIfPresent(String.self, forKey: .text)
            forced = try keys.decodeIfPresent(Bool.self, forKey: .forced)
            dual = try keys.decodeIfPresent(Bool.self, forKey: .dual)
            name = try keys.decodeIfPresent(String.self, forKey: .name)
            extensions = try keys.decodeIfPresent([String].self, forKey: .extensions)
            depth = try keys.decodeIfPresent(Int.self, forKey: .depth)
            line = try keys.decodeIfPresent(Int.self, forKey: .line)
            blankBefore = try keys.decodeIfPresent(Int.self, forKey: .blankBefore)
            sceneNumber = try keys.decodeIfPresent(String.self, forKey: .sceneNumber)
            hasSceneNumber = keys.contains(.sceneNumber)
        }

        /// What differs in an element, in words; empty where all listed keys agree.
        func differences(from element: Element) -> [String] {
            func compare<Value: Equatable>(_ key: String, _ expected: Value?, _ found: Value) -> String? {
                guard let expected, expected != found else { return nil }
                return "\(key): expected \(expected), found \(found)"
            }
            return [
                compare("type", type, element.type.rawValue),
                compare("text", text, element.text),
                compare("forced", forced, element.forced),
                compare("dual", dual, element.dual),
                compare("name", name, element.name),
                compare("extensions", extensions, element.extensions),
                compare("depth", depth, element.depth),
                compare("line", line, element.line),
                compare("blankBefore", blankBefore, element.blankBefore),
                compare("sceneNumber", hasSceneNumber ? .some(sceneNumber) : nil, element.sceneNumber),
            ].compactMap { $0 }
        }
    }

    var id: String
    var input: String
    var titlePage: [Entry]
    var elements: [Expected]
    /// Pairs of a text and its style, `Bold`, `Italic`, `Underline` joined by `+`.
    var runs: [[String]]?

    var testDescription: String { id }

    static let all: [FountainCase] = {
        guard let bytes = try? Fixtures.bytes("fountain/cases.json") else { return [] }
        return (try? JSONDecoder().decode([FountainCase].self, from: Data(bytes))) ?? []
    }()
}
