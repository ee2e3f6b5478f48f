import LineEditor
import Testing

@testable import TaglineCommands

struct CompleterTests {
    private static func completer() throws -> Completer {
        let typing = try Typing(
            into:
                "INT. DINER - NIGHT\n\nANNA\nLate.\n\n@Old Man\nOnce.\n\nEXT. 路口 - DAY\n\nINT. LONG HALL - DAY\n\nAL\nHi.\n"
        )
        let completer = Completer()
        completer.update(try typing.session())
        return completer
    }

    @Test(
        "Tab offers what the word before the cursor can be",
        arguments: [
            ("A", ["ANNA", "AL"]), ("AN", ["ANNA"]), ("Z", []),
            ("", ["ANNA", "Old Man", "AL", "INT.", "EXT.", "INT./EXT."]),
            ("I", ["INT.", "INT./EXT."]), ("INT. ", ["DINER", "路口"]), ("EXT. 路", ["路口"]), ("INT. DINER - N", ["NIGHT"]),
            ("INT. DINER ", []), ("Rain falls on A", []),
            ("/sh", ["/show"]),
            (
                "/s",
                [
                    "/show", "/scene", "/status", "/save", "/script", "/snapshot", "/snapshots", "/source",
                    "/similar", "/suggest", "/set", "/stats", "/sides",
                ]
            ),
            ("/show ", ["scene", "all"]), ("/go ", ["1", "2", "3", "end"]), ("/script ", ["main", "script"]),
            ("/suggest A", ["ANNA", "AL"]), ("/set te", ["temp", "texts"]), ("/export m", ["markdown"]),
            ("/help qu", ["quit"]),
            ("/sta x", []), ("/sides A", ["ANNA", "AL"]), ("/move 1 --after ", ["1", "2", "3"]),
            ("/ads g", ["generate"]), ("/ads ne", ["new", "next"]),
            ("/new x --template fe", ["feature"]), ("/nonsense x", []),
            ("/rename --from A", ["ANNA", "AL"]), ("/stats --picture d", ["dialogue"]),
            ("/voices tr", ["train"]), ("/voices train A", ["ANNA", "AL"]), ("/voices remove A", []),
        ] as [(String, [String])])
    func onThePage(_ head: String, _ texts: [String]) throws {
        #expect(try Self.completer().completions(after: head).map(\.text) == texts)
    }

    @Test("Without a script commands complete without a slash, and say what they do")
    func withoutScript() {
        #expect(
            Completer().completions(after: "ne") == [Completion("new", description: "Make a project in a new folder.")])
        #expect(Completer().completions(after: "/ne").map(\.text) == ["/new"])
        #expect(Completer().completions(after: "go ").map(\.text) == ["end"])
        #expect(Completer().completions(after: "set gu").map(\.description) == ["how far tags are followed, 0 to 20"])
    }

    @Test("Files are offered by their folder, folders with a slash, hidden ones when asked for")
    func files() throws {
        let folder = try TemporaryFolder()
        for name in ["draft.md", "draft 2.md", "drafts/x", ".hidden", "其他.md"] { try folder.write("", to: name) }
        func texts(_ word: String) -> [String] {
            Completer().completions(after: "export markdown \(folder.path)/\(word)").map {
                String($0.text.dropFirst(folder.path.utf8.count + 1))
            }
        }
        #expect(texts("dr") == ["draft 2.md", "draft.md", "drafts/"])
        #expect(texts("其") == ["其他.md"])
        #expect(texts("") == ["draft 2.md", "draft.md", "drafts/", "其他.md"])
        #expect(texts(".") == [".hidden"])
        #expect(texts("nothing/") == [])
    }
}
