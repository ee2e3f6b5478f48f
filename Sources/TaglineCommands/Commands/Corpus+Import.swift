import ArgumentParser
import Corpora
import Drafts
import LanguageModel

extension Corpus {
    /// Source and licence are keys of every line, so that lines can be sorted, cut and joined and still say whose they
    /// are; a model reads neither as a tag. A line that names its own keeps it, and other facts too.
    struct TakeIn: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Write files of any kind that is read as tagged JSON Lines, each with its source and licence.")

        @Argument(help: "Files, and folders of them.", completion: .file()) var file: [String]
        @Option(help: "The licence that the text is under, as CC0-1.0, where a line names none.") var licence: String
        @Option(help: "Where the text comes from, where a line does not say: an address, or a title and its author.")
        var source: String
        @Option(name: .shortAndLong, help: "Where it goes.", completion: .file(extensions: ["jsonl"]))
        var output: String
        @OptionGroup var written: WrittenFileOptions

        func validate() throws {
            try written.validate(output: output)
            for (name, text) in [("--licence", licence), ("--source", source)] where text.allSatisfy(\.isWhitespace) {
                throw ValidationError("\(name) says nothing; text of unknown origin is better left out")
            }
        }

        func run() throws {
            let corpus = try CorpusFiles(file)
            try Output.check(output)
            try Output.check([output], readingFrom: corpus.files.map(\.path))
            var text = ""
            try corpus.forEachLine { line, _ in
                text += Self.json(line.line, source: source, licence: licence).line + "\n"
            }
            try Output.write(Array(text.utf8), to: output)
            written.report(output, bytes: text.utf8.count)
        }

        private static func json(_ line: TaggedLine, source: String, licence: String) -> JSONValue {
            var (facts, members) = (line.facts, [JSONValue.Member]())
            let ownLicences = ["licence", "license"].compactMap { facts.removeValue(forKey: $0) }
            let ownSource = facts.removeValue(forKey: "source")
            if let work = line.work { members.append(.init("work", .string(work))) }
            if let role = line.role { members.append(.init("role", .string(role))) }
            for keyed in [line.tags, facts] {
                members += keyed.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) }
            }
            members += [
                .init("source", .string(ownSource ?? source)), .init("licence", .string(ownLicences.first ?? licence)),
                .init("text", .string(line.text)),
            ]
            return .object(members)
        }
    }
}
