import Campaign
import LanguageModel

/// A rule about single lines of a corpus: one file in `Rules/` and one line in ``CorpusCheck``.
protocol CorpusRule: Sendable {
    func remarks(on line: TaggedLine) -> [Remark]
}

/// What a rule has to say about a line.
struct Remark: Equatable {
    let rule: String
    let level: Finding.Level
    let message: String

    static func error(_ rule: String, _ message: String) -> Remark {
        Remark(rule: rule, level: .error, message: message)
    }
}
