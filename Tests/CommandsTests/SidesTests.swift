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

    @Test("Scenes that the role is not in are no changes")
    func revisions() throws {
        let folder = try TemporaryFolder()
        let old = "INT. A - DAY\n\nZOE\nHi.\n\nINT. B - DAY\n\nBOB\nNo.\n\nINT. C - DAY\n\nZOE\nBye.\n"
        try folder.write(old, to: "old.fountain")
        try folder.write(old.replacing("Bye", with: "Well"), to: "new.fountain")
        for (name, stars) in [("old", 0), ("new", 1)] {
            let outcome = try Program.run(
                ["sides", "\(name).fountain", "ZOE", "--to", "text", "--revised-from", "old.fountain"], in: folder)
            #expect(outcome.status == 0 && outcome.text.count { $0 == "*" } == stars, "\(outcome.text)")
        }
    }
}
