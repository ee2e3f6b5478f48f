import Pages
import Testing

struct ProfileTests {
    @Test func `layouts have names`() {
        #expect(PageProfile.all.map(\.name) == ["final-draft", "us-letter", "a4", "multicam", "stage-play"])
        #expect(PageProfile.named("A4") == .a4)
        #expect(PageProfile.named("legal") == nil)
    }

    @Test(arguments: PageProfile.all)
    func `the lines of a page fit on its paper`(_ profile: PageProfile) {
        let bottom = profile.topMargin + Double(profile.linesPerPage) * PageProfile.rowHeight
        // (MORE) and (CONTINUED) stand one row and two rows below the last.
        #expect(bottom + 2 * PageProfile.rowHeight <= profile.paper.height)
        let columns = [
            profile.sceneHeading, profile.action, profile.speech.character, profile.speech.dialogue,
            profile.speech.parenthetical, profile.lyrics, profile.transition, profile.centered,
            profile.dualLeft.dialogue, profile.dualRight.dialogue, profile.dualRight.character,
        ]
        for column in columns {
            #expect((column.left + Double(column.width)) * PageProfile.cellWidth <= profile.paper.width)
        }
    }

    private static let lines: [(PageProfile, Int)] = [
        (.finalDraft, 54), (.usLetter, 55), (.a4, 58), (.multicam, 54), (.stagePlay, 54),
    ]

    @Test(arguments: lines.indices)
    func `a page is filled to its last row`(_ index: Int) {
        let (profile, rows) = Self.lines[index]
        let source = (1...60).map { "row \($0)" }.joined(separator: "\n")
        let page = Pagination(of: screenplay(source), options: PageOptions(profile: profile)).pages[0]
        #expect(page.lines.last?.row == rows - 1)
    }

    @Test func `multicam's dialogue is double-spaced`() {
        #expect(
            layout("ANNA\n(low)\nYou came after all, and so early in the day.\n\nRain.", .multicam) == """
                page 1
                0 35 ANNA
                1 26.5 (low)
                3 22.5 You came after all, and so early in
                5 22.5 the day.
                7 15 Rain.
                """)
    }

    @Test func `a double-spaced speech is cut by its rows`() {
        let speech = (1...20).map { "Sentence \($0) fills its own line now." }.joined(separator: " ")
        let script = screenplay(padding(20) + "ANNA\n" + speech)
        let pages = Pagination(of: script, options: PageOptions(profile: .multicam)).pages
        #expect(pages.map { $0.lines.filter { $0.kind == .dialogue }.count } == [6, 14])
        #expect(pages[0].lines.suffix(2).map(dump) == ["52 22.5 Sentence 6 fills its own line now.", "53 35 (MORE)"])
    }

    @Test func `a stage play's dialogue runs from margin to margin`() {
        #expect(
            layout("INT. BAR\n\nRain.\n\nANNA\n(low)\nYou came.", .stagePlay) == """
                page 1
                0 41 INT. BAR
                2 30 Rain.
                4 40 ANNA
                5 29 (low)
                6 15 You came.
                """)
    }

    @Test func `every line of a page is in order, and pages are numbered from the second on`() {
        let pages = Pagination(of: screenplay(padding(70))).pages
        #expect(pages.map(\.number) == [1, 2, 3] && pages.map(\.label) == ["1", "2", "3"])
        #expect(pages.map { $0.pageNumber.map(dump) } == [nil, "-3 73 2.", "-3 73 3."])
        for page in pages { #expect(page.lines.map(\.row) == page.lines.map(\.row).sorted()) }
    }
}
