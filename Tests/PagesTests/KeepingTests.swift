import Pages
import Testing

/// What keeps to the text above or below it.
struct KeepingTests {
    @Test func `a heading is never last on a page`() {
        // The heading would stand on row 53.
        #expect(
            layout(padding(26) + "INT. BAR - NIGHT\n\nRain.") == """
                page 1
                page 2
                0 15 INT. BAR - NIGHT
                2 15 Rain.
                """)
        #expect(
            layout(padding(25) + "INT. BAR - NIGHT\n\nRain.") == """
                page 1
                51 15 INT. BAR - NIGHT
                53 15 Rain.
                """)
    }

    @Test func `headings in a row keep together`() {
        #expect(
            layout(padding(24) + "INT. BAR - NIGHT\n\nINT. CELLAR\n\nRain.") == """
                page 1
                page 2
                0 15 INT. BAR - NIGHT
                3 15 INT. CELLAR
                5 15 Rain.
                """)
    }

    @Test func `what follows a heading may be cut`() {
        #expect(
            layout(padding(24) + "INT. BAR - NIGHT\n\none\ntwo\nthree\nfour") == """
                page 1
                49 15 INT. BAR - NIGHT
                51 15 one
                52 15 two
                page 2
                0 15 three
                1 15 four
                """)
    }

    @Test func `a transition is never first on a page`() {
        #expect(
            layout(padding(26) + "He leaves.\n\nCUT TO:\n\nRain.") == """
                page 1
                page 2
                0 15 He leaves.
                2 64 CUT TO:
                4 15 Rain.
                """)
        #expect(
            layout(padding(25) + "He leaves.\n\nCUT TO:\n\nRain.") == """
                page 1
                50 15 He leaves.
                52 64 CUT TO:
                page 2
                0 15 Rain.
                """)
    }

    @Test func `a transition takes the last lines of a long paragraph along`() {
        #expect(
            layout(padding(25) + "one\ntwo\nthree\nfour\n\nCUT TO:") == """
                page 1
                50 15 one
                51 15 two
                page 2
                0 15 three
                1 15 four
                3 64 CUT TO:
                """)
    }

    @Test func `a forced page break ends the page`() {
        #expect(
            layout("One.\n\n===\n\nTwo.\n\n===\n===\n\nThree.\n\n===") == """
                page 1
                0 15 One.
                page 2
                0 15 Two.
                page 3
                0 15 Three.
                """)
    }

    @Test func `blank rows before an element are its layout's, and none at the top`() {
        let source = "INT. BAR - NIGHT\nRain.\n\nANNA\nHi.\n~La\n\n> THE END <\n\nCUT TO:\n\nEXT. ROAD"
        #expect(
            layout(source) == """
                page 1
                0 15 INT. BAR - NIGHT
                2 15 Rain.
                4 35 ANNA
                5 25 Hi.
                6 25 La
                8 41 THE END
                10 64 CUT TO:
                13 15 EXT. ROAD
                """)
    }

    @Test func `in the final-draft layout a blank line more is an empty paragraph`() {
        #expect(layout("One.\n\n\nTwo.\n\n\n\nThree.") == "page 1\n0 15 One.\n4 15 Two.\n10 15 Three.")
    }

    @Test(arguments: [PageProfile.usLetter, .a4, .stagePlay])
    func `in other layouts blank lines print as many as they are`(_ profile: PageProfile) {
        let left = Int(profile.action.left)
        #expect(
            layout("One.\n\n\nTwo.\n\n\n\nThree.", profile)
                == "page 1\n0 \(left) One.\n3 \(left) Two.\n7 \(left) Three.")
    }

    @Test func `notes, boneyards, sections and synopses take no room`() {
        #expect(
            layout("# Act\n\n= It begins.\n\n[[note]]\n\nOne.\n\n/* cut */\n\n[[note]]\n\nANNA [[who?]]\nHi [[x]] you.")
                == """
                page 1
                0 15 One.
                2 35 ANNA
                3 25 Hi  you.
                """)
    }
}
