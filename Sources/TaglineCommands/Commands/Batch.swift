import ArgumentParser
import Drafts
import LineEditor
import Projects

struct Batch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Answer requests on standard input, a JSON object a line, on standard output.",
        usage: "tagline batch < requests.jsonl > answers.jsonl",
        discussion: """
            A request is the options of generate: {"id": 7, "tags": {"style": "noir"}, "maxLength": 30, "must": \
            ["rain"], "words": "strict", "seed": 7}, or {"id": 8, "ads": {a brief}, "slots": {"headline": 15}, "seed": \
            7}. Without a seed it is 1. An answer is what --json prints, with the id, in the requests' order; a line \
            that cannot be answered gets {"error": {"message": …}} in its place. An answer depends on its line alone, \
            so the requests may be spread over as many processes as one likes.
            """)

    @OptionGroup var model: ModelOption
    @OptionGroup var threads: ThreadOptions
    @Option(help: "The type of the weights; auto takes the fastest, int8.") var precision = DecodingPrecisionOption.auto

    func run() throws {
        Interrupts.install()
        let writer = try BatchWriter(model.model, precision: precision.resolved)
        var lines = ArrivingLines(limit: BatchWriter.lineLimit)
        while let arrived = try failing({ try lines.next() }) {
            guard !Interrupts.isPending, let answers = writer.answers(to: arrived, threads: threads.count) else {
                throw Failure.interrupted
            }
            Console.shared.write(answers.map { $0.line + "\n" }.joined())
        }
    }
}
