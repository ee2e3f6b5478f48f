import ArgumentParser
import Charts

struct Curve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "curve",
        abstract: "Draw the curves of training runs, beside each other, as SVG.",
        discussion: "A log is what train --log writes; it may still be growing.")

    @Argument(help: "Logs of training.", completion: .file()) var log: [String]
    @Option(name: .shortAndLong, help: "Where the picture goes.", completion: .file(extensions: ["svg"]))
    var output: String
    @Option(help: "What the curves run along.") var by = CurveScale.time
    @OptionGroup var written: WrittenFileOptions

    func validate() throws { try written.validate(output: output) }

    func run() throws {
        try Output.check([output], readingFrom: log)
        var runs = try log.map { path throws(Failure) in try TrainingRun(log: path) }
        for (index, name) in TrainingRun.names(of: log).enumerated() { runs[index].name = name }
        let chart = Chart(of: runs, by: by)
        let picture = try failing(in: output) { try chart.svg() }
        try Output.write(picture, to: output)
        written.report(output, bytes: picture.count)
    }
}
