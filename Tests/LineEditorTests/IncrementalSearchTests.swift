import Testing

@testable import LineEditor

@Suite struct IncrementalSearchTests {
    private let history = ["go 1", "show 场景", "go 2", "check"]

    private func search(_ keys: String, from line: String = "typed") -> (IncrementalSearch, IncrementalSearch.Step) {
        var search = IncrementalSearch(line: line, history: history)
        var step = IncrementalSearch.Step.searching
        for key in keys.unicodeScalars { step = search.take(key) }
        return (search, step)
    }

    @Test(arguments: [
        ("go", "go 2"), ("go\u{12}", "go 1"), ("go\u{12}\u{12}", "go 1"), ("o 1", "go 1"), ("场", "show 场景"),
        ("场景x", "show 场景"), ("zz", "typed"), ("", "typed"), ("go 1\u{7F}\u{7F}", "go 2"), ("go\u{7F}\u{7F}", "typed"),
    ])
    func `the newest line that holds the words is shown`(keys: String, line: String) {
        #expect(search(keys).0.line == line)
    }

    @Test func `the prompt says what is looked for and whether it is there`() {
        #expect(search("go").0.prompt == "(search) go: ")
        #expect(search("gox").0.prompt == "(no such line) gox: ")
        #expect(search("gox\u{7F}").0.prompt == "(search) go: ")
    }

    @Test func `words may come at once`() {
        var search = IncrementalSearch(line: "typed", history: history)
        search.add("go")
        #expect(search.line == "go 2")
        search.add(" 1")
        #expect((search.line, search.prompt) == ("go 1", "(search) go 1: "))
    }

    @Test func `control keys end the search and keep their meaning`() {
        #expect(search("go\r").1 == .finished(key: "\r"))
        #expect(search("go\u{1B}").1 == .finished(key: "\u{1B}"))
        #expect(search("go\u{82}").1 == .finished(key: "\u{82}"))
        let (aborted, step) = search("go\u{7}")
        #expect(step == .aborted)
        #expect(aborted.line == "typed")
    }
}
