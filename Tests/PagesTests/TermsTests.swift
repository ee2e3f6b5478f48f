import Pages
import Screenplay
import Testing

struct TermsTests {
    private static let speech = """
        ANNA (V.O.)
        I came by the early bus today. You were not there to meet me. So I walked the whole way here, alone and in \
        the rain. Nobody was about. I was glad of it, to be honest with you. I like the road when it is empty.
        """

    private static let words: [(String, String, String)] = [
        ("en", "(MORE)", "ANNA (V.O.) (CONT'D)"), ("de-AT", "(WEITER)", "ANNA (V.O.) (FORTS.)"),
        ("fr", "(À SUIVRE)", "ANNA (V.O.) (SUITE)"), ("es", "(MÁS)", "ANNA (V.O.) (CONT.)"),
        ("IT", "(SEGUE)", "ANNA (V.O.) (CONT.)"), ("zh_CN", "（未完）", "ANNA (V.O.)（续）"),
        ("ja", "（続く）", "ANNA (V.O.)（続き）"), ("tlh", "(MORE)", "ANNA (V.O.) (CONT'D)"),
    ]

    @Test(arguments: words.indices)
    func `the title page's language chooses the words`(_ index: Int) {
        let (language, more, cue) = Self.words[index]
        let source = "Language: \(language)\n\n" + padding(24) + Self.speech
        let added = Pagination(of: screenplay(source)).pages.flatMap(\.lines).filter { $0.element == nil }
        #expect(added.map(\.text) == [more, cue])
        #expect(added.map(\.kind) == [.more, .character])
    }

    @Test func `an option goes before the title page`() {
        let dumped = layout("Language: de\n\n" + padding(24) + Self.speech) { $0.terms = PageTerms.named("fr") }
        #expect(dumped.contains("(À SUIVRE)") && dumped.contains("(SUITE)"))
    }

    @Test func `a character who speaks again in the scene goes on, where asked`() {
        let source = """
            INT. BAR

            ANNA
            One.

            Rain.

            ANNA (V.O.)
            Two.

            ANNA (CONT’D)
            Three.

            MARK
            No.

            ANNA
            Four.

            EXT. ROAD

            ANNA
            Five.
            """
        let cues = { (change: (inout PageOptions) -> Void) in
            var options = PageOptions()
            change(&options)
            return Pagination(of: screenplay(source), options: options).pages.flatMap(\.lines)
                .filter { $0.kind == .character }.map(\.text)
        }
        #expect(cues { _ in } == ["ANNA", "ANNA (V.O.)", "ANNA (CONT’D)", "MARK", "ANNA", "ANNA"])
        #expect(
            cues { $0.continuesCharacters = true }
                == ["ANNA", "ANNA (V.O.) (CONT'D)", "ANNA (CONT’D)", "MARK", "ANNA", "ANNA"])
    }

    @Test func `who is said to go on among other things does so once`() {
        let source = "ANNA\nOne.\n\nANNA (V.O., CONT’D)\nTwo.\n\nANNA (V.O./CONT'D)\n"
        let dumped = layout(source + (1...60).map { "Sentence \($0) is here.\n" }.joined()) {
            $0.continuesCharacters = true
        }
        let cues = dumped.split(separator: "\n").filter { $0.contains("ANNA") }.map {
            $0.split(separator: " ", maxSplits: 2)[2]
        }
        #expect(cues == ["ANNA", "ANNA (V.O., CONT’D)", "ANNA (V.O./CONT'D)", "ANNA (V.O.) (CONT'D)"])
    }

    @Test func `headings and transitions print in capitals, and nothing else does`() {
        let source =
            "int. straße é - day #1a#\n\nRain.\n\n@McAvoy\nHi.\n\n.the _end_\n\n> smash cut to:\n\n> centre <\n"
        #expect(
            layout(source) == """
                page 1
                0 15 #1a# INT. STRAßE É - DAY
                2 15 Rain.
                4 35 McAvoy
                5 25 Hi.
                8 15 THE END
                10 58 SMASH CUT TO:
                12 42 centre
                """)
    }

    @Test func `lyrics are in italics, and what is emphasised in them is not`() {
        let lines = Pagination(of: screenplay("ANNA\nI sing:\n~la *la* **la**\n\n~oh\n")).pages.flatMap(\.lines)
        let styles: [[EmphasisStyle]] = lines.map { $0.runs.map(\.style) }
        #expect(styles == [[[]], [[]], [.italic, [], .italic, [.bold, .italic]], [.italic]])
    }

    @Test func `a scene says at the foot and the head of pages that it goes on, where asked`() {
        let source = "INT. BAR - NIGHT #4#\n\n" + padding(60) + "EXT. ROAD - DAY #5#\n\nRain."
        #expect(
            layout(source) { $0.continuesScenes = true } == """
                page 1
                0 15 #4# INT. BAR - NIGHT
                55 60 (CONTINUED)
                page 2
                0 15 #4# CONTINUED:
                55 60 (CONTINUED)
                page 3
                0 15 #4# CONTINUED: (2)
                19 15 #5# EXT. ROAD - DAY
                21 15 Rain.
                """)
    }

    @Test func `scene numbers can be left out, and scenes that were taken out keep theirs`() {
        let source = "INT. BAR #1#\n\nRain.\n\nANNA\nHi.\n\nEXT. ROAD #2#\n\nSnow."
        #expect(
            layout(source) {
                $0.omittedScenes = ["1"]
                $0.terms = PageTerms.named("de")
            } == "page 1\n0 15 #1# ENTFÄLLT\n3 15 #2# EXT. ROAD\n5 15 Snow.")
        #expect(!layout(source) { $0.sceneNumberMargins = [] }.contains("#"))
    }
}
