import Testing

/// Help at the prompt.
struct HelpTests {
    private func ask(_ line: String) throws -> Program.Outcome {
        try Program.run(["run", "-"], in: TemporaryFolder(), input: line + "\n")
    }

    @Test("Help is given for a command by its name or the beginning of it", arguments: ["edit", "edi", "/edit"])
    func command(_ name: String) throws {
        let outcome = try ask("/help \(name)")
        #expect(outcome.text.hasSuffix("\n\nFOR EXAMPLE:\n  /edit 12 Well, no.\n"))
        #expect(outcome.status == 0 && outcome.errors == "")
    }

    @Test("So it is for a command of a group")
    func group() throws {
        let outcome = try ask("/help ads plan")
        #expect(outcome.status == 0 && outcome.text.contains("USAGE: /ads plan"))
    }

    @Test(
        "Help for what is no command says so",
        arguments: [
            ("frob", "there is no command frob; /help lists them"),
            ("snaphsot", "there is no command snaphsot; did you mean /snapshot?"),
            ("sna", "sna is short for several commands: /snapshot, /snapshots"),
        ])
    func unknown(_ name: String, _ message: String) throws {
        let outcome = try ask("/help \(name)")
        #expect(outcome.status == 64 && outcome.text == "")
        #expect(outcome.diagnostics == ["tagline: standard input:1: \(message)"])
    }
}
