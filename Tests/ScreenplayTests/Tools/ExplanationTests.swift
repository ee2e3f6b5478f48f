import Testing

@testable import Screenplay

struct ExplanationTests {
    private static let script = """
        Title: X
            Y

        INT. BAR - DAY
        He waits.

        CLAIRE (V.O.)
        (softly)
        Hi.
        \u{20}\u{20}
        You.

        CLAIRE

        # Act
        BANG!
        It goes off.

        /* cut
        this */ CUT TO:\u{20}

        ===
        """

    /// The rule of each line, and what mattered to it.
    private static let lines: [(Int, String)] = [
        (1, "title.key"), (2, "title.value"), (3, "blank"),
        (4, "heading: a blank line stands above it"),
        (5, "action.below-heading: a heading or transition stands in its paragraph, without a blank line between"),
        (6, "blank"),
        (7, "cue: a blank line stands above it; it is in capitals; text stands right below it"),
        (8, "parenthetical: the speech of CLAIRE, line 7, goes on to here"),
        (9, "dialogue: the speech of CLAIRE, line 7, goes on to here"),
        (10, "blank.spaces: the speech of CLAIRE, line 7, goes on to here"),
        (11, "dialogue: the speech of CLAIRE, line 7, goes on to here"), (12, "blank"),
        (13, "action: a blank line stands above it; it is in capitals; a blank line stands below it"),
        (14, "blank"), (15, "section: a blank line stands above it"),
        (
            16,
            "cue: a section stands right above it, and a paragraph begins after that; it is in capitals; text stands "
                + "right below it"
        ),
        (17, "dialogue: the speech of BANG!, line 16, goes on to here"), (18, "blank"),
        (
            19,
            "action: a blank line stands above it; it is in capitals; a blank line stands below it; white space stands "
                + "at its end"
        ),
        (
            20,
            "action: it is part of the boneyard that opens on line 19; a blank line stands above it; it is in capitals; "
                + "a blank line stands below it; white space stands at its end"
        ),
        (21, "blank"), (22, "page-break"),
    ]

    @Test(arguments: lines.indices)
    func `a line is explained by its rule and what stands around it`(_ index: Int) throws {
        let (line, expected) = Self.lines[index]
        let explanation = try Explanation(ofLine: line, in: Array(Self.script.utf8))
        let around = explanation.circumstances.map { "\($0)" }.joined(separator: "; ")
        #expect(explanation.rule.rawValue + (around.isEmpty ? "" : ": ") + around == expected)
    }

    @Test func `each way to another type is shown once`() throws {
        let explanation = try Explanation(ofLine: 3, in: Array("He waits.\n\nCLAIRE\n\nHello.\n".utf8))
        #expect(explanation.type == .action && explanation.element == 1 && explanation.text == "CLAIRE")
        #expect(
            explanation.alternatives.map { "\($0.type): \($0.change): \($0.text)" } == [
                "sceneHeading: put . in front: .CLAIRE",
                "transition: put > in front: > CLAIRE",
                "lyrics: put ~ in front: ~CLAIRE",
                "centered: put > in front and < behind: > CLAIRE <",
                "section: put # in front: # CLAIRE",
                "synopsis: put = in front: = CLAIRE",
                "note: put [[ in front and ]] behind: [[CLAIRE]]",
                "boneyard: put /* in front and */ behind: /* CLAIRE */",
                "character: take the blank line below it away: CLAIRE",
            ])
    }

    private static let ways: [(String, Int, ElementType, String)] = [
        ("He waits.\nINT. BAR - DAY\n\nA.", 2, .sceneHeading, "put a blank line above it"),
        ("Claire\nHello.", 1, .character, "put @ in front"),
        ("CLAIRE\nHello.", 1, .action, "put ! in front"),
        ("BOB\nHi.\nCLAIRE\nHello.", 3, .character, "put a blank line above it"),
        ("BOB\nSoftly.", 2, .parenthetical, "put ( in front and ) behind"),
        ("A.\n\nCUT TO: \n", 3, .transition, "put > in front"),
        ("安娜\n你好。", 1, .character, "put @ in front"),
        ("~La la", 1, .action, "put ! in front"),
        ("BOB\n~La la", 2, .dialogue, "put ! in front"),
        (".BAR", 1, .action, "put ! in front"),
    ]

    @Test(arguments: ways.indices)
    func `a way to a type is the first that leads there`(_ index: Int) throws {
        let (source, line, type, change) = Self.ways[index]
        let explanation = try Explanation(ofLine: line, in: Array(source.utf8))
        #expect(explanation.alternatives.first { $0.type == type }.map { "\($0.change)" } == change)
    }

    @Test(arguments: [
        ("", 1, "there is no line 1: the script is empty"), ("A\n", 2, "there is no line 2; name one from 1 to 1"),
    ])
    func `a line that is not there is refused`(_ source: String, _ line: Int, _ message: String) {
        let error = #expect(throws: ExplanationError.self) { try Explanation(ofLine: line, in: Array(source.utf8)) }
        #expect(error?.description == message)
        #expect(throws: ExplanationError.self) { try Explanation(ofLine: -1, in: Array(source.utf8)) }
        #expect(throws: ExplanationError.self) { try Explanation(ofLine: .max, in: Array(source.utf8)) }
    }

    // MARK: Agreement

    /// Whether the reasons of all lines agree with what was read; what does not, in words.
    private func disagreements(_ bytes: [UInt8]) -> [String] {
        let reading = ScriptReading(bytes)
        var found: [String] = []
        var (line, offset) = (1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        var lines = [Int](repeating: 0, count: reading.screenplay.elements.count)
        for entry in reading.entries {
            if entry.number != line || entry.range.lowerBound != offset {
                found.append("line \(line) is not explained")
            }
            line = entry.number + entry.count
            offset = entry.range.upperBound
            guard let type = reading.type(of: entry) else { continue }
            if let own = entry.rule.type, own != type, entry.rule != .note, entry.rule != .boneyard,
                entry.rule != .pageBreak
            {
                found.append("line \(entry.number) is \(type) by \(entry.rule)")
            }
            let element = reading.screenplay.elements[entry.element]
            if lines[entry.element] == 0, element.line != entry.number {
                found.append("\(type) begins at \(element.line)")
            }
            lines[entry.element] += 1
            if let range = element.sourceRange, !range.overlaps(entry.range) {
                found.append("\(type) is not at \(range)")
            }
        }
        if offset != bytes.count { found.append("the last bytes are not explained") }
        return found
    }

    @Test(.enabled(if: Fixtures.arePresent), arguments: Fixtures.fountainFiles)
    func `every line of a file is explained as it was read`(_ path: String) throws {
        let bytes = try Fixtures.bytes(path)
        #expect(disagreements(bytes) == [])
        #expect(
            ElementDump(ScriptReading(bytes).screenplay).description
                == ElementDump(Screenplay(fountain: bytes)).description)
    }

    @Test(.enabled(if: Fixtures.arePresent), arguments: FountainCase.all)
    func `every line of a case is explained as it was read`(_ fountain: FountainCase) {
        #expect(disagreements(Array(fountain.input.utf8)) == [])
    }

    @Test func `every line of any bytes is explained as it was read`() {
        for seed in 0..<3000 as Range<UInt64> {
            #expect(disagreements(RandomFountain.bytes(seed: seed)) == [], "seed \(seed)")
        }
    }

    /// What was tried in the line's paragraph alone is tried in the whole file.
    @Test func `a change makes of the line what it says`() {
        for seed in 0..<400 as Range<UInt64> {
            let bytes = RandomFountain.bytes(seed: seed)
            let reading = ScriptReading(bytes)
            for (index, entry) in reading.entries.enumerated() where !entry.isBlank {
                for alternative in Explanation(ofLine: entry.number, at: index, in: reading).alternatives {
                    let change = alternative.change
                    guard !change.blankAbove, !change.blankBelow, !change.joinsBelow, !change.dropsSpaceAtEnd else {
                        continue
                    }
                    let line = bytes[entry.range.lowerBound..<entry.textEnd]
                    let indent = line.count - line.withUnsafeBufferPointer { Bytes($0).trimmedFront.count }
                    // What is no UTF-8 is written as U+FFFD by the change.
                    guard String(validating: line, as: UTF8.self) != nil else { continue }
                    let changed =
                        bytes[..<(entry.range.lowerBound + indent)] + Array(alternative.text.utf8)
                        + bytes[entry.textEnd...]
                    let after = ScriptReading(Array(changed))
                    let type = after.entryIndex(ofByte: entry.range.lowerBound).flatMap {
                        after.type(of: after.entries[$0])
                    }
                    #expect(type == alternative.type, "seed \(seed) line \(entry.number): \(change)")
                }
            }
        }
    }

    @Test func `every rule makes lines what they are`() {
        let script = """
            Title: X
                Y

            INT. A
            B.

            .C

            CUT TO:

            > D

            > E <
            [[n]]
            ~F

            # G
            = H
            [[I]]
            /* J */
            !K
            L

            M

            @N
            (o)
            P
            \u{20}\u{20}
            Q
            ===
            R
            S
            """
        #expect(
            ScriptReading(Array(script.utf8)).entries.map(\.rule) == [
                .titleKey, .titleValue, .blank, .heading, .actionBelowHeading, .blank, .forcedHeading, .blank,
                .transition, .blank, .forcedTransition, .blank, .centered, .markInside, .lyrics, .blank, .section,
                .synopsis, .note, .boneyard, .forcedAction, .actionGoesOn, .blank, .action, .blank, .forcedCue,
                .parenthetical, .dialogue, .spacer, .dialogue, .pageBreak, .cue, .dialogue,
            ])
    }

    @Test func `every rule has a name and a wording of its own`() {
        let rules = ReadingRule.allCases
        #expect(Set(rules.map(\.wording)).count == rules.count)
        for rule in rules { #expect(rule.wording.first?.isUppercase == (rule == .heading)) }
    }
}
