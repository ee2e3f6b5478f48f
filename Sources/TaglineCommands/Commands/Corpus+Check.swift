import ArgumentParser
import Campaign
import Corpora
import Drafts
import LanguageModel
import Projects

extension Corpus {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Prove what a corpus must hold to: its encoding, tags, limits, and that no line repeats another.")

        @OptionGroup var corpora: CorpusPaths
        @Option(
            help: ArgumentHelp("A list of words, to be told which others there are.", valueName: "file"),
            completion: .file())
        var words: String?
        @Option(
            help: ArgumentHelp(
                "A tag that is known besides the product's own; may be repeated.", valueName: "key=value"))
        var allow: [Tag] = []
        @Flag(help: "Print one JSON value.") var json = false

        func run() throws {
            let corpus = try corpora.files()
            var check = CorpusCheck(
                channels: try CampaignFile.channels(), words: try words.map(WordList.init(file:)),
                allowed: Dictionary(allow.map { ($0.key, [$0.value]) }) { $0.union($1) })
            for file in corpus.files {
                check.add(try failing { try InputFile.read(file.path) }, named: file.path, format: file.format)
            }
            let report = check.finish()
            Console.shared.write(json ? report.json.pretty : report.text)
            if report.findings.contains(where: { $0.level == .error }) { throw ExitCode(1) }
        }
    }
}

extension CorpusReport {
    /// The findings, one a line, and the figures below.
    var text: String {
        let findings = findings.map { finding in
            let place = finding.file + (finding.line.map { ":\($0)" } ?? "")
            return visible("\(place): \(finding.level.rawValue) \(finding.rule): \(finding.message)") + "\n"
        }
        var rows = [("files", "\(files)")] + statistics.rows
        rows.append(("near-duplicates", nearDuplicates.text))
        rows.append(("same four words", sharedOpenings.text))
        rows.append(("scripts", "\(scripts) with \(counted(characters, "character"))"))
        if let unknownWords {
            let first = unknownWords.prefix(20).map { "\($0.word) \($0.count) (\($0.file):\($0.line))" }
            rows.append(("unknown words", ([counted(unknownWords.count, "word")] + first).joined(separator: "\n")))
        }
        let errors = self.findings.count { $0.level == .error }
        rows.append(("found", "\(counted(errors, "error")), \(counted(findings.count - errors, "warning"))"))
        return findings.joined() + (findings.isEmpty ? "" : "\n") + table(rows)
    }

    var json: JSONValue {
        let words = unknownWords?.map { word -> JSONValue in
            [
                "word": .string(word.word), "count": .integer(word.count), "file": .string(word.file),
                "line": .integer(word.line),
            ]
        }
        let figures: [JSONValue.Member] = [
            .init("nearDuplicates", nearDuplicates.json), .init("sharedOpenings", sharedOpenings.json),
            .init("scripts", ["files": .integer(scripts), "characters": .integer(characters)]),
            .init("unknownWords", words.map(JSONValue.array) ?? .null),
            .init("findings", .array(findings.map(\.json))),
        ]
        return .object([.init("files", .integer(files))] + statistics.members + figures)
    }
}

extension CorpusReport.Share {
    fileprivate var text: String {
        "\(lines) of \(counted(compared, "line")), \(rounded(100 * share, 2)) % (at most \(rounded(100 * limit, 2)) %)"
    }

    fileprivate var json: JSONValue {
        [
            "lines": .integer(lines), "compared": .integer(compared), "share": .double(rounded(share, 6)),
            "limit": .double(limit),
        ]
    }
}

extension CorpusFinding {
    fileprivate var json: JSONValue {
        [
            "rule": .string(rule), "level": .string(level.rawValue), "file": .string(file),
            "line": line.map(JSONValue.integer) ?? .null, "message": .string(message),
        ]
    }
}
