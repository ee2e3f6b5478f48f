import Screenplay
import Testing

/// One element changes; all other bytes stay.
struct EditTests {
    private static let newText: [ElementType: String] = [
        .sceneHeading: "INT. NEW PLACE - DAWN", .action: "Something else happens.", .character: "NEW NAME",
        .dialogue: "New words.", .parenthetical: "(new)", .lyrics: "New song", .transition: "DISSOLVE TO:",
        .centered: "NEW", .section: "New", .synopsis: "New.", .note: "new", .boneyard: "new",
    ]

    @Test func `a change of one text leaves every other byte and element alone`() {
        for seed in 0..<1500 as Range<UInt64> {
            let bytes = RandomFountain.bytes(seed: seed)
            let original = Screenplay(fountain: bytes)
            var random = SplitMix64(seed: seed)
            guard let index = original.elements.indices.randomElement(using: &random),
                let range = original.elements[index].sourceRange,
                let text = Self.newText[original.elements[index].type]
            else { continue }
            var changed = original
            changed.elements[index].text = text
            #expect(changed.elements[index].sourceRange == nil)
            let written = changed.fountain
            #expect(written.starts(with: bytes[..<range.lowerBound]), "seed \(seed)")
            #expect(written.reversed().starts(with: bytes[range.upperBound...].reversed()), "seed \(seed)")
            let types = changed.elements.map { "\($0.type) \($0.text)" }
            #expect(Screenplay(fountain: written).elements.map { "\($0.type) \($0.text)" } == types, "seed \(seed)")
        }
    }

    private static let script = """
        Title: X

        INT. BAR - DAY
        He waits.


        BOB (V.O.)
          (softly)
        Hi.

        MARA ^
        You.
        """

    private func edited(_ script: String = script, _ edit: (inout Screenplay) -> Void) -> String {
        var screenplay = Screenplay(fountain: Array(script.utf8))
        edit(&screenplay)
        return String(decoding: screenplay.fountain, as: UTF8.self)
    }

    @Test func `a text changes in its own lines only`() {
        #expect(edited { $0.elements[3].text = "(loudly)" } == Self.script.replacing("  (softly)", with: "(loudly)"))
        #expect(
            edited { $0.elements[1].text = "BOB sits.\nHi." }
                == Self.script.replacing("He waits.", with: "BOB sits.\nHi."))
        #expect(edited { $0.elements[6].text = "Me." } == Self.script.replacing("You.", with: "Me."))
    }

    @Test func `attributes are written`() {
        #expect(edited { $0.elements[0].sceneNumber = "12" } == Self.script.replacing("DAY", with: "DAY #12#"))
        #expect(edited { $0.elements[5].dual = false } == Self.script.replacing("MARA ^", with: "MARA"))
        #expect(edited { $0.elements[5].forced = true } == Self.script.replacing("MARA ^", with: "@MARA ^"))
        #expect(edited { $0.elements[2].blankBefore = 1 } == Self.script.replacing("\n\n\nBOB", with: "\n\nBOB"))
        #expect(
            edited { $0.elements[0].type = .action }
                == Self.script.replacing("INT. BAR - DAY\n", with: "!INT. BAR - DAY\n\n"))
    }

    @Test func `assigning the same value changes nothing`() {
        let text = edited { screenplay in
            for index in screenplay.elements.indices {
                let element = screenplay.elements[index]
                screenplay.elements[index].text = element.text
                screenplay.elements[index].type = element.type
                screenplay.elements[index].blankBefore = element.blankBefore
            }
            screenplay.titlePage.entries = screenplay.titlePage.entries
        }
        #expect(text == Self.script)
    }

    @Test func `another spelling of the same letter is a change`() {
        let text = edited("Caf\u{E9}.\n") { $0.elements[0].text = "Cafe\u{301}." }
        #expect(Array(text.utf8) == Array("Cafe\u{301}.\n".utf8))
    }

    @Test func `the title page changes alone`() {
        let text = edited("\u{FEFF}\nTitle: X\nHe runs.\n") { $0.titlePage.entries[0].values = ["A", "B"] }
        #expect(text == "\u{FEFF}\nTitle:\n    A\n    B\n\nHe runs.\n")
        #expect(edited { $0.titlePage.entries = [] } == "\n" + Self.script.dropFirst("Title: X\n\n".count))
    }

    @Test func `a new line ends as most lines of the file do`() {
        let script = "One.\r\n\r\nTwo.\r\n\nThree.\r\n"
        #expect(edited(script) { $0.elements[1].text = "2\n2" } == "One.\r\n\r\n2\r\n2\r\n\nThree.\r\n")
        let mixed = "One.\r\rTwo.\n\nThree.\r\r\r"
        #expect(edited(mixed) { $0.elements[1].text = "2" } == "One.\r\r2\r\r\nThree.\r\r\r")
        #expect(edited("One.\r\rTwo.\r") { $0.elements[0].text = "1" } == "1\r\rTwo.\r")
        #expect(edited("One.\u{2028}\u{2028}Two.") { $0.elements[0].text = "1" } == "1\u{2028}\u{2028}Two.")
    }

    @Test func `a removed element leaves its neighbours what they were`() {
        #expect(edited { $0.elements.remove(at: 0) } == Self.script.replacing("INT. BAR - DAY\n", with: ""))
        #expect(edited("INT. BAR\nJACK\nHi.\n") { $0.elements.remove(at: 0) } == "!JACK\nHi.\n")
        #expect(edited("BOB\nHi.\n\nHe goes.\n") { $0.elements.remove(at: 1) } == "BOB\n\nHe goes.\n")
        #expect(edited("@Bob\nHi.\n\nHe goes.\n") { $0.elements.remove(at: 1) } == "!Bob\n\nHe goes.\n")
        #expect(edited("BOB\nHi.\n\nHe goes.\n") { $0.elements.remove(at: 0) } == "Hi.\n\nHe goes.\n")
        #expect(edited("A.\n\nTitle: X\n") { $0.elements.remove(at: 0) } == "\n!Title: X\n")
    }

    @Test func `an added element stands apart from what is there`() {
        let added = edited("One.") { $0.elements.append(Element(.action, "Two.")) }
        #expect(added == "One.\n\nTwo.\n")
        let first = edited("One.\n") { $0.elements.insert(Element(.action, "Zero."), at: 0) }
        #expect(first == "Zero.\n\nOne.\n")
        let spoken = edited("BOB\nHi.\n\nHe goes.\n") { $0.elements.insert(Element(.parenthetical, "(beat)"), at: 2) }
        #expect(spoken == "BOB\nHi.\n(beat)\n\nHe goes.\n")
    }

    @Test func `a mark left open in one element is not closed by another`() {
        let opened = edited("One.\n\nTwo */ three.\n") { $0.elements[0].text = "a /* b" }
        #expect(opened == "a /\\* b\n\nTwo */ three.\n")
        let closed = edited("One /* two.\n\nThree.\n") { $0.elements[1].text = "a */ b" }
        #expect(closed == "One /* two.\n\na * / b\n")
        let boneyard = edited("One.\n\n/* x */\n") { $0.elements[0].text = "a /* b" }
        #expect(boneyard == "a /\\* b\n\n/* x */\n")
        let apart = edited("One [[ two.\n\nThree.\n") { $0.elements[1].text = "a ]] b" }
        #expect(apart == "One [[ two.\n\na ]] b\n")
        let note = edited("BOB\n(a)\nb]]\n") { $0.elements[1].text = "(a [[)" }
        #expect(note == "BOB\n(a [ [)\nb]]\n")
    }

    @Test func `U+FEFF is a byte order mark only at the very start`() {
        #expect(edited("\n\u{FEFF}a\n\nb\n") { $0.elements[1].text = "c" } == "\n\u{FEFF}a\n\nc\n")
        #expect(edited("a\n\n\u{FEFF}b\n") { $0.elements.remove(at: 0) } == "\n\u{FEFF}b\n")
        #expect(edited("\u{FEFF}\u{FEFF}a\n\nb") { $0.elements[1].text = "c" } == "\u{FEFF}\u{FEFF}a\n\nc")
    }

    @Test func `elements of another file are taken with their bytes`() {
        let other = Screenplay(fountain: Array("\n\n  MARA   \n\tHello.  \n".utf8))
        #expect(
            edited("One.\n\nTwo.\n") { $0.elements.insert(contentsOf: other.elements, at: 1) }
                == "One.\n\n\n  MARA   \n\tHello.  \n\nTwo.\n")
    }
}
