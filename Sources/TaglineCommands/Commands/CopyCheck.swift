import ArgumentParser
import Generation
import Projects
import Screenplay

struct CopyCheck: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "copycheck",
        abstract: "Find the longest passages that the model's lines share with scripts, corpora and named files.",
        usage: "/copycheck --min 16\n/copycheck 12 --in notes.txt")

    @Argument(help: "A line's number, as /show counts; all lines of the model without.") var number: Int?
    @Option(help: "The shortest passage that is told of, in characters.") var min = 24
    @Option(name: .customLong("in"), help: "A file or folder to search besides.", completion: .file())
    var paths: [String] = []

    func validate() throws {
        guard (CopyIndex.seed...10_000).contains(min) else {
            throw ValidationError("--min takes \(CopyIndex.seed) to 10000")
        }
    }

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        let texts = try SearchedTexts(in: session, and: paths)
        let index = texts.index
        var own: [Int: Int] = [:]
        for (source, line) in texts.lines.enumerated() { if let element = line.element { own[element] = source } }
        let past = script.buffer.past
        let numbers =
            try number.map { [$0] }
            ?? own.keys.sorted().map { $0 + 1 }.filter {
                try LineOrigin($0, in: script, past).model != nil
            }
        var found = 0
        for number in numbers {
            let line = try LineOrigin(number, in: script, past)
            guard let passage = index.longestPassage(of: line.element.text, except: own[number - 1]),
                passage.text.unicodeScalars.count >= min
            else { continue }
            found += 1
            Console.shared.write(
                Listing.row(number, line.element)
                    + "       \(passage.text.unicodeScalars.count) characters  \"\(visible(passage.text))\"  "
                    + "\(visible(passage.source))\n")
        }
        Console.shared.write("  \(finding(found, of: numbers.count))\n  \(visible(texts.report))\n")
    }

    /// How many of some lines have a passage in common with other texts, as a sentence.
    private func finding(_ found: Int, of lines: Int) -> String {
        if lines == 0 { return "no line of the script is the model's" }
        let passage = "passage of \(min) characters or more with another text"
        if lines == 1 {
            let line = number.map { "line \($0)" } ?? "the model's only line"
            return "\(line) shares \(found == 0 ? "no" : "a") \(passage)"
        }
        return "\(part(found, of: lines, "line")) by the model \(found > 1 ? "share" : "shares") a \(passage)"
    }
}
