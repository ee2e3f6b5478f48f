import Pages
import Testing

/// 24 lines of padding leave the cue on row 48 and five rows for what is said.
struct SpeechCutTests {
    private static let speech = """
        I came by the early bus today. You were not there to meet me. So I walked the whole way here, alone and in \
        the rain. Nobody was about. I was glad of it, to be honest with you. I like the road when it is empty.
        """

    @Test func `a speech is cut after a sentence, its cue repeated`() {
        #expect(
            layout(padding(24) + "ANNA\n" + Self.speech) == """
                page 1
                48 35 ANNA
                49 25 I came by the early bus today. You
                50 25 were not there to meet me. So I
                51 25 walked the whole way here, alone
                52 25 and in the rain. Nobody was about.
                53 35 (MORE)
                page 2
                0 35 ANNA (CONT'D)
                1 25 I was glad of it, to be honest with
                2 25 you. I like the road when it is
                3 25 empty.
                """)
    }

    @Test func `(MORE) takes no row`() {
        #expect(
            layout(padding(24) + "ANNA\n" + Self.speech.replacing("Nobody was", with: "Nobody at all was")) == """
                page 1
                48 35 ANNA
                49 25 I came by the early bus today. You
                50 25 were not there to meet me. So I
                51 25 walked the whole way here, alone
                52 25 and in the rain. Nobody at all was
                53 25 about.
                54 35 (MORE)
                page 2
                0 35 ANNA (CONT'D)
                1 25 I was glad of it, to be honest with
                2 25 you. I like the road when it is
                3 25 empty.
                """)
    }

    @Test func `a repeated cue keeps its extensions but says once that it goes on`() {
        #expect(
            layout(padding(24) + "ANNA (V.O.) (CONT’D)\n" + Self.speech) == """
                page 1
                48 35 ANNA (V.O.) (CONT’D)
                49 25 I came by the early bus today. You
                50 25 were not there to meet me. So I
                51 25 walked the whole way here, alone
                52 25 and in the rain. Nobody was about.
                53 35 (MORE)
                page 2
                0 35 ANNA (V.O.) (CONT'D)
                1 25 I was glad of it, to be honest with
                2 25 you. I like the road when it is
                3 25 empty.
                """)
    }

    @Test func `two lines are not parted, whatever the sentences`() {
        // The cue is on row 52, one row is left.
        #expect(
            layout(padding(26) + "ANNA\nYes. No. I do not know, and I do not want to.") == """
                page 1
                page 2
                0 35 ANNA
                1 25 Yes. No. I do not know, and I do
                2 25 not want to.
                """)
    }

    @Test func `a sentence is never cut`() {
        #expect(
            layout(
                padding(25) + """
                    ANNA
                    I came by the early bus and then walked the whole of the way up here in the rain, past the mill \
                    and the church and the long wall, only to find the door shut.
                    """) == """
                    page 1
                    page 2
                    0 35 ANNA
                    1 25 I came by the early bus and then
                    2 25 walked the whole of the way up here
                    3 25 in the rain, past the mill and the
                    4 25 church and the long wall, only to
                    5 25 find the door shut.
                    """)
    }

    @Test func `a speech is cut between its parts where two lines stay and two go`() {
        #expect(
            layout(padding(25) + "ANNA\nWhat?\n(after a while)\nI said that I would come by the bus.\n(smiles)\nHere.")
                == """
                page 1
                50 35 ANNA
                51 25 What?
                52 29 (after a while)
                53 35 (MORE)
                page 2
                0 35 ANNA (CONT'D)
                1 25 I said that I would come by the
                2 25 bus.
                3 29 (smiles)
                4 25 Here.
                """)
    }

    @Test func `one line does not stay behind alone`() {
        #expect(
            layout(padding(26) + "ANNA\nWhat?\n(after a while)\nI said that I would come by the bus.") == """
                page 1
                page 2
                0 35 ANNA
                1 25 What?
                2 29 (after a while)
                3 25 I said that I would come by the
                4 25 bus.
                """)
    }

    @Test func `a speech of many pages is cut on each`() {
        let speech = (1...120).map { "Sentence \($0) fills its line, or so." }.joined(separator: " ")
        let pages = Pagination(of: screenplay("ANNA\n" + speech)).pages
        #expect(pages.map { $0.lines.first?.text } == ["ANNA", "ANNA (CONT'D)", "ANNA (CONT'D)"])
        #expect(pages.map { $0.lines.last?.kind } == [.more, .more, .dialogue])
        let said = pages.flatMap(\.lines).filter { $0.kind == .dialogue }.map(\.text).joined(separator: " ")
        #expect(said == speech)
    }

    @Test func `a sentence longer than a page is cut all the same`() {
        let speech = (1...600).map { "word\($0)" }.joined(separator: " ")
        let pages = Pagination(of: screenplay("ANNA\n" + speech)).pages
        #expect(pages.map { $0.lines.filter { $0.kind != .more }.map(\.row).max() } == [53, 53, 39])
        let said = pages.flatMap(\.lines).filter { $0.kind == .dialogue }.map(\.text).joined(separator: " ")
        #expect(said == speech)
    }
}
