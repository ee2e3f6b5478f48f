import Testing

@testable import TaglineCommands

struct SidesTests {
    @Test("At the prompt a name of several words needs no quotes", arguments: ["DR. WU", "dr. wu", "\"DR. WU\""])
    func names(_ name: String) throws {
        let scene = "INT. A - DAY\n\nDR. WU\nYes.\n"
        let typing = try Typing(into: scene + "\nINT. B - DAY\n\nANNA\nHi.\n")
        try typing.type(["/sides \(name) -o \(typing.folder.file("sides.fountain"))"])
        #expect(try typing.folder.text(of: "sides.fountain") == scene)
    }
}
