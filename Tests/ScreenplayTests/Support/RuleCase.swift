import Screenplay
import Testing

/// A small file and its dump without line numbers.
struct RuleCase: Sendable, CustomTestStringConvertible {
    var rule: String
    var source: String
    var rows: [String]

    init(_ rule: String, _ source: String, _ rows: String...) {
        self.rule = rule
        self.source = source
        self.rows = rows
    }

    var testDescription: String { rule + " " + source.debugDescription }

    func check(sourceLocation: SourceLocation = #_sourceLocation) {
        let screenplay = Screenplay(fountain: Array(source.utf8))
        #expect(
            ElementDump(screenplay, lines: false).description == rows.joined(separator: "\n"),
            sourceLocation: sourceLocation)
        #expect(screenplay.fountain == Array(source.utf8), sourceLocation: sourceLocation)
    }
}
