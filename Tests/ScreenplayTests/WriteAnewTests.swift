import Screenplay
import Testing

/// Documents built by hand are written so that they read back.
struct WriteAnewTests {
    private func written(_ elements: [Element], titlePage: [TitlePage.Entry] = []) -> String {
        let screenplay = Screenplay(titlePage: TitlePage(entries: titlePage), elements: elements)
        return String(decoding: screenplay.fountain, as: UTF8.self)
    }

    /// A heading that Fountain cannot say is written as action.
    @Test(arguments: [(ElementType.sceneHeading, "!EXT. SEA - DAWN"), (.transition, "CUT < TO <")])
    func `action stands apart from a heading that reads as action`(type: ElementType, text: String) {
        var below = Element(.action, "Waves.")
        below.blankBefore = 0
        let file = written([Element(type, text), below, Element(.action, "Gulls.")])
        let back = Screenplay(fountain: Array(file.utf8)).elements
        #expect(back.map(\.type) == [.action, .action, .action])
        #expect(back.map(\.text) == [text, "Waves.", "Gulls."])
    }

    @Test func `paragraphs stand apart and speeches together`() {
        var heading = Element(.sceneHeading, "INT. BAR - DAY")
        heading.sceneNumber = "12A"
        var section = Element(.section, "Act")
        section.depth = 2
        var second = Element(.character, "MARA")
        second.dual = true
        var action = Element(.action, "He goes.\n\tSlowly.")
        action.blankBefore = 2
        let text = written([
            section, Element(.synopsis, "They meet."), heading, Element(.action, "He waits."),
            Element(.character, "BOB (V.O.)"), Element(.parenthetical, "softly"), Element(.dialogue, "One.\n\nTwo."),
            Element(.lyrics, "La\nla"), second, Element(.dialogue, "Me."), action, Element(.transition, "CUT TO:"),
            Element(.transition, "Wash to blue."), Element(.centered, "THE\nEND"), Element(.pageBreak, ""),
            Element(.note, "who?"), Element(.boneyard, "cut\n\nthis"),
        ])
        #expect(
            text == """
                ## Act

                = They meet.

                INT. BAR - DAY #12A#

                He waits.

                BOB (V.O.)
                (softly)
                One.
                  \n\
                Two.
                ~La
                ~la

                MARA ^
                Me.


                He goes.
                    Slowly.

                CUT TO:

                > Wash to blue.

                > THE <
                > END <

                ===

                [[who?]]

                /*
                cut

                this
                */

                """)
    }

    /// A type and text, and the lines they need.
    private static let marked: [(ElementType, String, String)] = [
        (.action, "INT. BAR - DAY", "!INT. BAR - DAY"),
        (.action, "CUT TO:", "!CUT TO:"),
        (.action, "!", "!!"),
        (.action, ".45 in hand", "!.45 in hand"),
        (.action, "# 5", "!# 5"),
        (.action, "= x", "!= x"),
        (.action, "===", "!==="),
        (.action, "~la", "!~la"),
        (.action, "> x <", "!> x <"),
        (.action, "> x", "!> x"),
        (.action, "[[x]]", "![[x]]"),
        (.action, "Mood: dark", "!Mood: dark"),
        (.action, "BOB\nHi.", "!BOB\nHi."),
        (.action, "One.\nINT. BAR", "One.\nINT. BAR"),
        (.action, "One.\n\nINT. BAR", "One.\n\n!INT. BAR"),
        (.action, "One.\n\n\nTwo.", "One.\n\n\nTwo."),
        (.action, "One.\n~la", "One.\n\n!~la"),
        (.action, "", "!"),
        (.action, "\u{FEFF}x", "!\u{FEFF}x"),
        (.sceneHeading, "KITCHEN", ".KITCHEN"),
        (.sceneHeading, "病院", ".病院"),
        (.sceneHeading, "(LATER)", "!(LATER)"),
        (.sceneHeading, "INT. ROOM\n- DAY", "INT. ROOM - DAY"),
        (.transition, "Fade out.", "> Fade out."),
        (.transition, "CUT TO:", "CUT TO:"),
        (.transition, "x <", "!x <"),
        (.note, "a]] b", "[[a] ] b]]"),
        (.note, "a]", "[[ a] ]]"),
        (.note, "a\n\nb", "[[a\n  \nb]]"),
        (.boneyard, "a */ b", "/* a * / b */"),
        (.section, "#x", "# #x"),
        (.synopsis, "=", "= ="),
        (.lyrics, "~a\n\nb", "~~a\n~\n~b"),
        (.centered, "a\n\nb", "> a <\n\n> b <"),
        (.character, "BOB", "!BOB"),
        (.dialogue, "Hi.", "!Hi."),
        (.parenthetical, "(x)", "!(x)"),
        (.dialogue, " \n", ""),
    ]

    @Test(arguments: marked.indices)
    func `a mark is written where one is needed`(_ index: Int) {
        let (type, text, lines) = Self.marked[index]
        #expect(written([Element(type, text)]) == (lines.isEmpty ? "" : lines + "\n"))
    }

    /// A cue and what it says, and the lines they need.
    private static let spoken: [(String, ElementType, String, String)] = [
        ("Bob", .dialogue, "Hi.", "@Bob\nHi."),
        ("23", .dialogue, "Hi.", "@23\nHi."),
        ("INT. MAN", .dialogue, "Hi.", "@INT. MAN\nHi."),
        ("#1 FAN", .dialogue, "Hi.", "@#1 FAN\nHi."),
        ("BOB: X", .dialogue, "Hi.", "@BOB: X\nHi."),
        ("田中", .dialogue, "はい。", "@田中\nはい。"),
        ("@BOB", .dialogue, "Hi.", "@@BOB\nHi."),
        ("MARA [[who\nis it?]]", .dialogue, "Hi.", "MARA [[who\nis it?]]\nHi."),
        ("BOB", .dialogue, "INT. BAR\nSO", "BOB\nINT. BAR\nSO"),
        ("BOB", .dialogue, "===", "BOB\n= =="),
        ("BOB", .dialogue, "~la", "BOB\n~~la"),
        ("BOB", .parenthetical, "(a) b", "BOB\n((a) b)"),
        ("BOB", .parenthetical, "a\n\nb", "BOB\n(a\nb)"),
        ("", .dialogue, "Hi.", "!Hi."),
    ]

    @Test(arguments: spoken.indices)
    func `a speech is written so that it reads back`(_ index: Int) {
        let (cue, type, text, lines) = Self.spoken[index]
        #expect(written([Element(.character, cue), Element(type, text)]) == lines + "\n")
    }

    @Test(arguments: [
        ("INT. A - DAY [[why?]]", "INT. A - DAY #8# [[why?]]"), ("INT. A - DAY[[why?]]", "INT. A - DAY[[why?]] #8#"),
        ("INT. A [[b]] - DAY /* c */ [[d]]", "INT. A [[b]] - DAY #8# /* c */ [[d]]"),
        ("THE VOID [[why?]]", ".THE VOID #8# [[why?]]"),
    ])
    func `a heading's number stands where its notes stay as they are`(text: String, expected: String) {
        var heading = Element(.sceneHeading, text)
        heading.sceneNumber = "8"
        #expect(written([heading]) == expected + "\n")
    }

    @Test func `numbers go where numbers go`() {
        var heading = Element(.sceneHeading, "INT. A")
        heading.sceneNumber = "1 A"
        #expect(written([heading]) == "INT. A #1 A#\n")
        #expect(Screenplay(fountain: Array("INT. A #1 A#\n".utf8)).elements[0].sceneNumber == nil)
        #expect(written([Element(.sceneHeading, "INT. A #7#")]) == "INT. A #7#\n")
    }

    private static let pages: [([TitlePage.Entry], String)] = [
        (
            [
                .init(key: "Title", values: ["X"]), .init(key: "Author", values: ["A", "B"]),
                .init(key: "Date", values: []),
            ],
            "Title: X\nAuthor:\n    A\n    B\nDate:\n"
        ),
        ([.init(key: "Title", values: []), .init(key: "Author", values: ["A"])], "Author: A\nTitle:\n"),
        ([.init(key: "1st", values: ["x"]), .init(key: "Title", values: ["X"])], "Title: X\n    1st:\n    x\n"),
        ([.init(key: "Title", values: [])], "Notes:\n    Title:\n"),
        ([.init(key: "Title", values: ["a\nb", " "])], "Title:\n    a\n    b\n"),
        ([.init(key: "Title", values: ["[[a"]), .init(key: "B", values: ["c]]"])], "Title: [ [a\nB: c]]\n"),
        ([.init(key: "INT. X", values: ["x"])], "Notes:\n    INT. X:\n    x\n"),
        ([.init(key: "标题", values: ["X"])], "标题: X\n"),
    ]

    @Test(arguments: pages.indices)
    func `a title page is written so that it reads back`(_ index: Int) {
        let (entries, lines) = Self.pages[index]
        #expect(written([], titlePage: entries) == lines)
        #expect(written([Element(.action, "Key: x")], titlePage: entries) == lines + "\nKey: x\n")
    }

    @Test func `a document built by hand reads back with the same types and texts`() {
        for seed in 0..<1500 as Range<UInt64> {
            let elements = Self.document(seed: seed)
            let bytes = Screenplay(elements: elements).fountain
            let read = Screenplay(fountain: bytes)
            #expect(read.elements.map(Self.outline) == elements.map(Self.outline), "seed \(seed)")
            #expect(read.titlePage.entries.isEmpty, "seed \(seed)")
            #expect(read.fountain == bytes)
        }
    }

    private static func outline(_ element: Element) -> String {
        "\(element.type) \(element.text.debugDescription) \(element.sceneNumber ?? "-") \(element.depth) \(element.dual)"
    }

    private static let lines = [
        "He waits.", "INT. BAR - DAY", "BANG", "CUT TO:", "Fade out.", "Title: X", "He takes *it*.", "ИВАН", "你好。",
        "e\u{301}😆",
        ".45", "# 5", "= x", "!", "@x", "x ^ y", "a [[b", "c]] d", "FADE IN:", "(a) b", "INT. X #7# - A", "1984",
        "x #a b#", "TO:",
    ]

    /// Elements in any order that a reader could have made, their texts taken from lines that look like other things.
    private static func document(seed: UInt64) -> [Element] {
        var random = SplitMix64(seed: seed)
        func line() -> String { lines.randomElement(using: &random) ?? "" }
        func block() -> String {
            (0..<Int.random(in: 1...3, using: &random)).map { _ in line() }.joined(separator: "\n")
        }
        var elements: [Element] = []
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            switch Int.random(in: 0...10, using: &random) {
            case 0:
                var heading = Element(
                    .sceneHeading, ["INT. A", "x", "KITCHEN", "病院"].randomElement(using: &random) ?? "")
                heading.sceneNumber = Bool.random(using: &random) ? "1A" : nil
                elements.append(heading)
            case 1: elements.append(Element(.transition, line()))
            case 2: elements.append(Element(.centered, block()))
            case 3: elements.append(Element(.pageBreak, ""))
            case 4:
                var section = Element(.section, line())
                section.depth = Int.random(in: 1...3, using: &random)
                elements.append(section)
            case 5: elements.append(Element(.synopsis, line()))
            case 6: elements.append(Element(.note, ["who?", "a\nb", "x]", "/* y"].randomElement(using: &random) ?? ""))
            case 7: elements.append(Element(.boneyard, ["cut", "a\n\nb", "[[x"].randomElement(using: &random) ?? ""))
            case 8:
                elements.append(
                    Element(
                        .character, ["BOB", "Bob (V.O.)", "23", "#1", "INT. MAN"].randomElement(using: &random) ?? ""))
                if Bool.random(using: &random) { elements.append(Element(.parenthetical, "(beat)")) }
                elements.append(Element(.dialogue, block()))
                if Bool.random(using: &random) { elements.append(Element(.lyrics, block())) }
            default: elements.append(Element(.action, block()))
            }
        }
        return elements
    }
}
