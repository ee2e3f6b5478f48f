import ArgumentParser
import Pages

/// The margins that scene numbers stand in, by a word.
struct SceneNumbersOption: ExpressibleByArgument {
    let margins: SceneNumberMargins

    private static let words: [(String, SceneNumberMargins)] = [
        ("both", .both), ("left", .left), ("right", .right), ("none", []),
    ]

    init?(argument: String) {
        guard let found = Self.words.first(where: { $0.0 == argument.lowercased() }) else { return nil }
        margins = found.1
    }

    static var allValueStrings: [String] { words.map(\.0) }
}
