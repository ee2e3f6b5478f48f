import Charts
import Drafts
import Testing

@testable import TaglineCommands

struct TrainingRunTests {
    private static let first =
        #"{"step": 1, "characters": 8192, "seconds": 0.5, "loss": 4.5, "validLoss": null, "learningRate": 3e-05}"#
    private static let second =
        #"{"step": 50, "characters": 409600, "seconds": 25, "loss": 2.5, "validLoss": 2.25, "learningRate": 0.0015}"#

    private func run(_ log: String) throws -> TrainingRun {
        let folder = try TemporaryFolder()
        try folder.write(log, to: "run.jsonl")
        do {
            return try TrainingRun(log: folder.file("run.jsonl"))
        } catch {
            var failure = Failure(error)
            failure.file = failure.file.map { TrainingRun.name(of: $0) }
            throw failure
        }
    }

    @Test("A log is read back as it was written; its last line may be unfinished")
    func log() throws {
        let log = Self.first + "\n" + Self.second + "\n"
        let run = try run(log + #"{"step": 51, "chara"#)
        #expect(run.name == "run")
        #expect(run.entries.map { $0.json.line + "\n" }.joined() == log.replacing(": 25,", with: ": 25.0,"))
        #expect(try self.run(log.replacing("\n", with: "\r\n")).entries == run.entries)
    }

    @Test(
        "What is no log is refused with its place",
        arguments: [
            ("", nil, nil, "no entries of a training log"), (Self.first, nil, nil, "no entries of a training log"),
            ("\n\n", nil, nil, "no entries of a training log"),
            (Self.first + "\nnonsense\n", 2, 1, "this is not JSON: a value is expected here"),
            ("{}\n", 1, nil, "no entry of a training log: it has no number called 'step', or one beyond all measure"),
            (
                first.replacing("0.5", with: "1e300") + "\n", 1, nil,
                "no entry of a training log: it has no number called 'seconds', or one beyond all measure"
            ),
            (
                first.replacing("8192", with: "-1") + "\n", 1, nil,
                "no entry of a training log: 'characters' is no count"
            ),
            (
                first.replacing("8192", with: "0.5") + "\n", 1, nil,
                "no entry of a training log: 'characters' is no count"
            ),
        ] as [(String, Int?, Int?, String)])
    func refused(_ log: String, _ line: Int?, _ column: Int?, _ message: String) {
        #expect(throws: Failure(message, file: "run", line: line, column: column)) { try run(log) }
    }

    @Test("A run that goes on takes up its log as far as it came; a damaged log is named, a log that is gone is none")
    func takenUp() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.jsonl")
        #expect(try TrainingRun.entries(ofLog: path, upTo: 50) == [])
        try folder.write("", to: "run.jsonl")
        #expect(try TrainingRun.entries(ofLog: path, upTo: 50) == [])
        try folder.write(Self.first + "\n" + Self.second + "\n", to: "run.jsonl")
        #expect(try TrainingRun.entries(ofLog: path, upTo: 49).map(\.step) == [1])
        #expect(try TrainingRun.entries(ofLog: path, upTo: 50).map(\.step) == [1, 50])
        try folder.write(Self.first + "\n" + Self.second + " # note\n", to: "run.jsonl")
        let failure = #expect(throws: Failure.self) { try TrainingRun.entries(ofLog: path, upTo: 50) }
        #expect(failure?.file == path && failure?.line == 2)
        #expect(failure?.message.hasSuffix("; mend it, or name another file with --log") == true)
    }

    @Test(
        "A run is called as its file, without folder and ending",
        arguments: [
            ("logs/big.first.jsonl", "big.first"), ("a", "a"), ("/x/.log", ".log"), ("-", "-"), ("剧本.jsonl", "剧本"),
        ])
    func name(_ path: String, _ name: String) {
        #expect(TrainingRun.name(of: path) == name)
    }

    @Test(
        "Runs whose files are called alike are told apart by their folders, else by their paths",
        arguments: [
            (["a/log.jsonl", "b/log.jsonl", "c.jsonl"], ["a/log", "b/log", "c"]),
            (["x/a/log.jsonl", "./y/a/log.jsonl", "y/b/log.jsonl"], ["x/a/log", "y/a/log", "b/log"]),
            (["log.jsonl", "../log.jsonl"], ["log.jsonl", "../log"]),
            (["a/log.jsonl", "a/log.json"], ["a/log.jsonl", "a/log.json"]),
            (["剧/log.jsonl", "剧/log.jsonl", "n/log.jsonl"], ["剧/log", "剧/log", "n/log"]), (["a/b.jsonl"], ["b"]),
        ])
    func names(_ paths: [String], _ names: [String]) {
        #expect(TrainingRun.names(of: paths) == names)
    }

    // MARK: charts

    /// A run of so many entries, whose loss halves with each, with a validation at every second.
    private func made(_ name: String, _ count: Int, validates: Bool = true) throws -> TrainingRun {
        var entries = [try TrainingEntry(JSONValue(json: Array(Self.first.utf8)))]
        for index in 1..<count {
            var entry = entries[index - 1]
            (entry.step, entry.characters) = (index * 50, index * 10_000)
            (entry.seconds, entry.loss) = (Double(index * 60), entry.loss / 2)
            entry.validLoss = validates && index.isMultiple(of: 2) ? entry.loss : nil
            entries.append(entry)
        }
        return TrainingRun(name: name, entries: entries)
    }

    @Test("One run is drawn over time, with its steps along the upper edge")
    func alone() throws {
        let chart = Chart(of: [try made("noir", 5)], by: .time)
        #expect(chart.title == "Training of noir")
        #expect(chart.x.title == "minutes" && chart.x.range == 0...4)
        #expect(chart.top?.title == "steps")
        #expect(chart.top?.ticks == [0, 50, 100, 150, 200].map { Axis.Tick(Double($0) / 50, "\($0)") })
        #expect(chart.y.title == "bits a character" && chart.right?.title == "learning rate")
        #expect(chart.lines.map(\.name) == ["learning rate", "loss 0.406", "validation, best 0.406"])
        #expect(chart.lines.map(\.points.count) == [5, 5, 2])
        #expect(chart.lines[2].points.map(\.x) == [2, 4])
        // 4.5 / 16 nats in bits
        #expect(abs(chart.lines[2].points[1].y - 0.405_758) < 1e-6)
    }

    @Test("Several runs have a colour each, and those with a validation are named by it")
    func several() throws {
        let runs = [try made("one", 5), try made("two", 8, validates: false)]
        let chart = Chart(of: runs, by: .characters)
        #expect(chart.title == "2 training runs")
        #expect(chart.x.title == "characters" && chart.x.range == 0...70_000 && chart.top == nil)
        #expect(chart.lines.compactMap(\.name) == ["one, validation, best 0.406", "two, loss 0.051"])
        #expect(chart.lines.map(\.color) == [0, 0, 0, 1, 1])
    }

    @Test("The first twentieth of a long run does not stretch the axis")
    func cliff() throws {
        let long = Chart(of: [try made("long", 40)], by: .steps)
        // 4.5 nats are 6.49 bits; after two entries 1.62 are left
        #expect(long.y.range == 0...2)
        #expect(Chart(of: [try made("short", 4)], by: .steps).y.range.upperBound == 7)
        #expect(long.top?.title == "minutes")
    }

    @Test("A run of one entry has a picture too")
    func single() throws {
        for scale in CurveScale.allCases {
            let chart = Chart(of: [try made("first", 1)], by: scale)
            let text = String(decoding: try chart.svg(), as: UTF8.self)
            #expect(text.hasSuffix("</svg>\n") && !text.contains("nan") && !text.contains("inf"))
        }
    }
}
