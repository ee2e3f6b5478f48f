import ArgumentParser
import Corpora
import Drafts

extension Corpus {
    struct Stats: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stats",
            abstract: "Count what is in a corpus: lines, words, tags, how long lines are and how varied.")

        @OptionGroup var corpora: CorpusPaths
        @Flag(help: "Print one JSON value.") var json = false

        func run() throws {
            let corpus = try corpora.files()
            var statistics = CorpusStatistics()
            try corpus.forEachLine { line, _ in statistics.add(line) }
            if json {
                let members = [JSONValue.Member("files", .integer(corpus.files.count))] + statistics.members
                Console.shared.write(JSONValue.object(members + [.init("tags", statistics.tagsJSON)]).pretty)
            } else {
                let rows = [("files", "\(corpus.files.count)")] + statistics.rows + statistics.tagRows
                Console.shared.write(table(rows))
            }
        }
    }
}

extension CorpusStatistics {
    private static let quantiles = [("least", 0.0), ("median", 0.5), ("most of ten", 0.9), ("most", 1.0)]

    /// The figures that a check shows too, for people.
    var rows: [(String, String)] {
        let lengths = Self.quantiles.map { "\(length(atQuantile: $0.1)) \($0.0)" }
        let distinct = distinct.enumerated().map { "\(rounded($0.element, 4)) of \($0.offset + 1)" }
        return [
            ("lines", "\(lines)"), ("characters", "\(characters)"), ("words", "\(words)"),
            ("vocabulary", "\(vocabulary)"), ("works", "\(works)"), ("roles", "\(roles)"),
            ("lengths", lengths.joined(separator: ", ")), ("distinct", distinct.joined(separator: ", ")),
        ]
    }

    /// The tags by their keys; of values that are many, the first.
    fileprivate var tagRows: [(String, String)] {
        let shown = 12
        return tags.map { key, values in
            let texts = values.prefix(shown).map { "\($0.value) \($0.lines)" }
            let rest = values.count > shown ? ["and \(values.count - shown) more"] : []
            return (key, (texts + rest).joined(separator: ", "))
        }
    }

    var members: [JSONValue.Member] {
        [
            .init("lines", .integer(lines)), .init("characters", .integer(characters)), .init("words", .integer(words)),
            .init("vocabulary", .integer(vocabulary)), .init("works", .integer(works)), .init("roles", .integer(roles)),
            .init(
                "lengths",
                [
                    "least": .integer(length(atQuantile: 0)), "median": .integer(length(atQuantile: 0.5)),
                    "p90": .integer(length(atQuantile: 0.9)), "most": .integer(length(atQuantile: 1)),
                ]),
            .init(
                "distinct",
                .object(distinct.enumerated().map { .init("\($0.offset + 1)", .double(rounded($0.element, 6))) })),
        ]
    }

    fileprivate var tagsJSON: JSONValue {
        .object(tags.map { key, values in .init(key, .object(values.map { .init($0.value, .integer($0.lines)) })) })
    }
}
