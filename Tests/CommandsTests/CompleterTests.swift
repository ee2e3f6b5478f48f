import LineEditor
import Projects
import Testing

@testable import TaglineCommands

struct CompleterTests {
    private static func completer() throws -> Completer {
        let typing = try Typing(
            into:
                "INT. DINER - NIGHT\n\nANNA\nLate.\n\n@Old Man\nOnce.\n\nEXT. 路口 - DAY\n\nINT. LONG HALL - DAY\n\nAL\nHi.\n\nINT. HUT - LOFT - DAY\n"
        )
        let session = try typing.session()
        let script = try session.openedScript()
        for name in ["before-the-cut", "draft one"] {
            try session.openedProject().writeSnapshot(of: script.buffer, named: name)
        }
        try session.openedProject().writeMacro(["Hail."], named: "hail")
        let completer = Completer()
        completer.update(session)
        return completer
    }

    @Test(
        "Tab offers what the word before the cursor can be",
        arguments: [
            ("A", ["ANNA", "AL"]), ("AN", ["ANNA"]), ("Z", []),
            ("", ["ANNA", "Old Man", "AL", "INT.", "EXT.", "INT./EXT."]),
            ("I", ["INT.", "INT./EXT."]), ("INT. ", ["DINER", "HUT - LOFT", "LONG HALL", "路口"]), ("EXT. 路", ["路口"]),
            ("INT. DINER - N", ["NIGHT"]), ("I/E. D", ["DINER"]), ("EST. D", ["DINER"]), (".INT. D", ["DINER"]),
            ("INT D", ["DINER"]), ("INT. HUT - L", ["HUT - LOFT", "LATER"]), ("INTO D", []),
            ("INT. DINER ", []), ("Rain falls on A", []), ("INT. LONG H", ["LONG HALL"]),
            ("INT. LONG HALL - D", ["DAY"]), ("Old M", ["Old Man"]), ("@O", ["@Old Man"]), ("@Old M", ["@Old Man"]),
            ("ANNA (V", ["(V.O.)"]), ("@Old Man (C", ["(CONT'D)"]), ("LENA (V", []), ("SMASH", ["SMASH CUT TO:"]),
            ("FADE O", ["FADE OUT."]), ("INT. DINER - C", ["CONTINUOUS"]),
            ("ANNA? le", ["len=", "len>="]), ("ANNA? as=", ["as=ANNA", "as=\"Old Man\"", "as=AL"]),
            ("ANNA? must=\"the bus\" as=\"Old M", ["as=\"Old Man\""]), ("? n=3 ba", ["ban="]),
            ("LENA? be", ["begin=", "beam="]), ("What is it? A", []), ("ANNA?", []),
            ("/sh", ["/show"]),
            (
                "/s",
                [
                    "/show", "/scene", "/status", "/save", "/script", "/snapshot", "/snapshots", "/source",
                    "/similar", "/suggest", "/set", "/stats", "/sides",
                ]
            ),
            ("/show ", ["scene", "all"]), ("/go ", ["1", "2", "3", "4", "after", "end"]),
            ("/script ", ["main", "script"]),
            ("/suggest A", ["ANNA", "AL"]), ("/set te", ["temp", "texts"]), ("/export m", ["markdown"]),
            ("/help qu", ["quit"]),
            ("/sta x", []), ("/sides A", ["ANNA", "AL"]), ("/move 1 --after ", ["1", "2", "3", "4"]),
            ("/ads g", ["generate"]), ("/ads ne", ["new", "next"]),
            ("/new x --template fe", ["feature"]), ("/nonsense x", []),
            ("/rename --from A", ["ANNA", "AL"]), ("/rename --from O", ["\"Old Man\""]),
            ("/rename --from \"Old M", ["\"Old Man\""]), ("/rename --from 'Old", ["\"Old Man\""]),
            ("/rename --from Old\\ M", ["\"Old Man\""]), ("/rename --from \"Old Man\" --to A", []),
            ("/talk A", ["ANNA", "AL"]), ("/talk AL --as O", ["\"Old Man\""]),
            (
                "/talk AL --scene I",
                ["\"INT. DINER - NIGHT\"", "\"INT. LONG HALL - DAY\"", "\"INT. HUT - LOFT - DAY\""]
            ),
            ("/pick A", ["ANNA", "AL"]), ("/pick ANNA:0.7 O", ["\"Old Man\""]), ("/edit ", ["all"]),
            ("/diff ", ["before-the-cut", "\"draft one\""]), ("/compare be", ["before-the-cut"]),
            ("/suggest ANNA see", ["seed="]), ("/redo-line as=O", ["as=\"Old Man\""]),
            ("/stats --picture d", ["dialogue"]),
            ("/rename --f", ["--from"]), ("/ads generate --fe", ["--feed"]), ("/ads --", ["--help"]),
            ("/export fountain --ca", ["--campaign"]), ("/macro re", ["record", "remove"]), ("/macro play h", ["hail"]),
            ("/ha", ["/hail"]), ("/beats d", ["done", "drop"]), ("/beats done d", []), ("/names su", ["suggest"]),
            ("/set words f", ["free"]), ("/set ghost ", ["on", "off"]), ("  AN", ["ANNA"]), ("  /und", ["/undo"]),
            ("/voices tr", ["train"]), ("/voices train A", ["ANNA", "AL"]), ("/voices remove A", []),
        ] as [(String, [String])])
    func onThePage(_ head: String, _ texts: [String]) throws {
        #expect(try Self.completer().completions(after: head).map(\.text) == texts)
    }

    @Test("A command that asks something is answered in its own words alone")
    func answers() throws {
        let completer = try Self.completer()
        completer.update(nil)
        #expect(completer.completions(after: "/k").isEmpty)
        completer.offer([Completion("/keep"), Completion("/back")])
        #expect(completer.completions(after: "/k").map(\.text) == ["/keep"])
        #expect(completer.completions(after: "A").isEmpty)
    }

    @Test(
        "A choice replaces all that was typed of it",
        arguments: [
            ("Old M", "Old M"), ("INT. LONG H", "LONG H"), ("/talk A", "A"), ("/talk \"Old M", "\"Old M"),
            ("/suggest ANNA as=\"O", "as=\"O"), ("ANNA? as=\"O", "as=\"O"),
        ])
    func replaced(_ head: String, _ text: String) throws {
        #expect(try Self.completer().completions(after: head).first?.replaced == text)
    }

    @Test("Each wish is offered with what it asks for")
    func wishes() {
        #expect(Swift.Set(CompletionWishes.meanings.keys) == Swift.Set(Wish.names))
    }

    @Test("Without a script commands complete without a slash, and say what they do")
    func withoutScript() {
        #expect(
            Completer().completions(after: "ne") == [Completion("new", description: "Make a project in a new folder.")])
        #expect(Completer().completions(after: "/ne").map(\.text) == ["/new"])
        #expect(Completer().completions(after: "go ").map(\.text) == ["after", "end"])
        #expect(Completer().completions(after: "set gu").map(\.description) == ["how far tags are followed, 0 to 20"])
    }

    @Test("Files are offered by their folder, folders with a slash, hidden ones when asked for")
    func files() throws {
        let folder = try TemporaryFolder()
        for name in ["draft.md", "draft 2.md", "drafts/x", "my drafts/x", ".hidden", "其他.md"] {
            try folder.write("", to: name)
        }
        func texts(_ word: String) -> [String] {
            Completer().completions(after: "export markdown \(folder.path)/\(word)").map {
                $0.text.replacing(folder.path + "/", with: "")
            }
        }
        #expect(texts("dr") == ["\"draft 2.md\"", "draft.md", "drafts/"])
        #expect(texts("其") == ["其他.md"])
        #expect(texts("") == ["\"draft 2.md\"", "draft.md", "drafts/", "\"my drafts/", "其他.md"])
        #expect(texts("my") == ["\"my drafts/"])
        #expect(texts(".") == [".hidden"])
        #expect(texts("nothing/") == [])
    }
}
