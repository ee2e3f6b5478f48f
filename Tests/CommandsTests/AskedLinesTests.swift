import LineEditor
import Testing

@testable import TaglineCommands

/// Lines that commands ask for themselves.
struct AskedLinesTests {
    @Test("In a talk ^C drops the line alone, and a paste is one line of it")
    func talk() throws {
        let events: [LineEvent] = [
            .line("/talk MARK --as ANNA"), .interrupted, .paste("Did you take\nthe money?"), .interrupted,
            .line("/keep"),
        ]
        let text = try Typing(into: "").type(events, isInteractive: true)
        #expect(text.hasPrefix("ANNA\nDid you take the money?\n\nMARK\n"), "\(text)")
    }

    @Test("The end of the lines drops a talk")
    func end() throws {
        let events: [LineEvent] = [.line("/talk MARK"), .end]
        #expect(throws: Failure("the prompt ended with 1")) { try Typing(into: "").type(events) }
    }

    @Test("Keys for words may be pasted")
    func pick() throws {
        let events: [LineEvent] = [.line("/pick MARK"), .paste("'so\n'what."), .line("")]
        #expect(try Typing(into: "").type(events) == "MARK\nSo what.\n")
    }
}
