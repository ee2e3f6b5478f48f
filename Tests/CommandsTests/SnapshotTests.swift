import Testing

@testable import TaglineCommands

struct SnapshotTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try Program.run(["new", "Diner"], in: folder)
    }

    private func type(_ lines: String...) throws -> Program.Outcome {
        try Program.run(
            ["run", "-", "--project", "Diner"], in: folder, input: lines.map { $0 + "\n" }.joined())
    }

    @Test("A snapshot is compared with the script line by line, in a later session too")
    func comparing() throws {
        let kept = try type("Rain.", "", "雪。", "/snapshot 初稿", "/diff 初稿")
        #expect(kept.text == "kept script as 初稿\nnothing has changed since 初稿\n")
        #expect(kept.status == 0 && kept.errors == "")
        let later = try type("/undo", "Hail.", "/diff 初稿", "/diff", "/save", "/diff", "/snapshots")
        #expect(
            later.text == """
                undone: 雪。
                  7      - 雪。
                  7      + Hail.
                  7      - 雪。
                  7      + Hail.
                saved script
                nothing has changed since script was saved
                  初稿                      1 came, 1 went

                """)
    }

    @Test("A snapshot is never written over, and one that is not there is named with those that are")
    func names() throws {
        #expect(try type("/diff a").errors.hasSuffix("there is no snapshot a; the script has none yet\n"))
        #expect(try type("/snapshots").text == "no snapshots yet; /snapshot NAME keeps one\n")
        #expect(try type("/snapshot a").status == 0)
        let again = try type("Rain.", "/snapshot a")
        #expect(again.errors.hasSuffix("there is a snapshot a already; choose another name\n"))
        #expect(again.status == 1)
        #expect(try type("/diff b").errors.hasSuffix("there is no snapshot b; there are a\n"))
        #expect(try type("/compare b").errors.hasSuffix("there is no snapshot b; there are a\n"))
        #expect(try type("/snapshot ../a").errors.hasSuffix("\"../a\" cannot be a name: it begins with a dot\n"))
        #expect(
            try folder.text(of: "Diner/.tagline/snapshots/script/a.fountain")
                == "Title: Diner\nAuthor:\nDraft date:\n\n")
    }
}
