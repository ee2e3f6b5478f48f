import Drafts
import Foundation
import Testing

@testable import LanguageModel
@testable import TaglineCommands

struct TrainingReportTests {
    @Test("Of all steps the first, every fiftieth and each validation are logged, with the mean loss since the last")
    func log() throws {
        let folder = try TemporaryFolder()
        let report = TrainingReport(name: "noir", log: try LogFile(folder.file("log")), curve: folder.file("x.svg"))
        try report.drawCurve()
        #expect(!folder.has("x.svg"))
        for step in 1...100 {
            report.add(
                TrainingProgress(
                    step: step, characters: step * 10, seconds: Double(step), loss: Double(step),
                    validLoss: step == 60 ? 1.5 : nil, learningRate: 0.001, done: Double(step) / 100))
        }
        let entries = try TrainingRun(log: folder.file("log")).entries
        #expect(entries.map(\.step) == [1, 50, 60, 100])
        #expect(entries.map(\.characters) == [10, 500, 600, 1000])
        #expect(entries.map(\.loss) == [1, 26, 55.5, 80.5])
        #expect(entries.map(\.validLoss) == [nil, nil, 1.5, nil])
        try report.drawCurve()
        #expect(folder.has("x.svg"))
    }

    @Test("A log that goes on keeps what it is given to begin with, and adds to it")
    func goesOn() throws {
        let folder = try TemporaryFolder()
        try folder.write("one\ntwo\nthree\n", to: "log")
        let log = try LogFile(folder.file("log"), beginningWith: ["one", "two"])
        log.append("four")
        #expect(try folder.text(of: "log") == "one\ntwo\nfour\n")
    }

    @Test("A log whose reader has gone away stops no work")
    func brokenPipe() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("pipe")
        try #require(mkfifo(path, 0o600) == 0)
        let reader = open(path, O_RDONLY | O_NONBLOCK)
        let log = try LogFile(path)
        log.append("one")
        #expect(!log.isBroken)
        close(reader)
        log.append("two")
        #expect(log.isBroken)
    }

    @Test("A log on a full disk stops no work")
    func fullDisk() throws {
        let log = try LogFile("/dev/full")
        #expect(!log.isBroken)
        log.append("one")
        log.append("two")
        #expect(log.isBroken)
    }
}
