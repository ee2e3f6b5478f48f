import Measures
import Testing

@testable import TaglineCommands

struct ProgressLineTests {
    private let line = ProgressLine(
        done: 0.43, step: 1550, loss: 2.134, validLoss: 2.201, charactersPerSecond: 29_100.7, secondsLeft: 205)

    @Test("Without a terminal a line says all in words")
    func plain() {
        #expect(line.plain == "step 1550  2.134 bits  valid 2.201  29100 characters/s  3:25 left")
        let early = ProgressLine(done: 0, step: 1, loss: 6, charactersPerSecond: 0)
        #expect(early.plain == "step 1  6.0 bits  0 characters/s")
    }

    @Test(
        "On a terminal there is a bar, and what there is no room for is left out",
        arguments: [
            (
                200,
                "█████████████████▏░░░░░░░░░░░░░░░░░░░░░░   43 %  "
                    + "step 1550  2.134 bits  valid 2.201  29100 characters/s  3:25 left"
            ),
            (90, "██████▉░░░░░░░░░   43 %  step 1550  2.134 bits  valid 2.201  29100 characters/s  3:25 left"),
            (80, "███████▎░░░░░░░░░   43 %  2.134 bits  valid 2.201  29100 characters/s  3:25 left"),
            (60, "███████▎░░░░░░░░░   43 %  2.134 bits  valid 2.201  3:25 left"),
            (40, "████▎░░░░░   43 %  2.134 bits  3:25 left"), (30, "████▋░░░░░░   43 %  2.134 bits"), (12, " 43 %"),
            (3, " 4…"),
        ])
    func bar(_ columns: Int, _ expected: String) {
        #expect(line.text(columns: columns) == expected)
    }

    @Test("A line fits, whatever is done", arguments: [0, 0.001, 0.5, 0.999, 1])
    func fits(_ done: Double) {
        var line = line
        line.done = done
        for columns in 1...130 { #expect(MeasureUnit.width.length(of: line.text(columns: columns)) <= columns) }
    }

    @Test("The bar is empty at the beginning and full at the end")
    func ends() {
        var line = line
        line.done = 0
        #expect(line.text(columns: 30).hasPrefix("░░░░░░░░░░░    0 %"))
        line.done = 1
        #expect(line.text(columns: 30).hasPrefix("███████████  100 %"))
    }

    @Test(
        "Time left is minutes and seconds, or hours and minutes",
        arguments: [
            (0, "0:00"), (9.4, "0:09"), (59.6, "1:00"), (205, "3:25"), (3599, "59:59"), (3600, "1:00 h"),
            (86_400, "24:00 h"),
            (-1, "0:00"), (.infinity, "277777:46 h"),
        ])
    func clock(_ seconds: Double, _ text: String) {
        #expect(ProgressLine.clock(seconds) == text)
    }

    @Test("Speed and time left are those of the last quarter of a minute")
    func recentSpeed() {
        var speed = RecentSpeed()
        func add(_ seconds: Double, _ characters: Int) {
            speed.add(.init(seconds: seconds, characters: characters, done: Double(characters) / 32_000))
        }
        #expect(speed.charactersPerSecond == 0)
        add(0, 0)
        #expect(speed.charactersPerSecond == 0 && speed.secondsLeft == nil)
        for second in 1...100 { add(Double(second), second * 10) }
        #expect(speed.charactersPerSecond == 10)
        #expect(speed.secondsLeft.map { Int($0.rounded()) } == 3100)
        for second in 101...115 { add(Double(second), 1000 + (second - 100) * 1000) }
        #expect(speed.charactersPerSecond == 1000)
        #expect(speed.secondsLeft.map { Int($0.rounded()) } == 16)
        add(215, 16_000)
        #expect(speed.charactersPerSecond == 0 && speed.secondsLeft == nil)
    }
}
