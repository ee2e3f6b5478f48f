import Screenplay
import Testing

/// Every tool on files of any kind: nothing traps, and what changes a file changes nothing but what it says.
struct AnyBytesTests {
    private func run(_ bytes: [UInt8], line: Int) throws {
        let findings = ScriptCheck.findings(in: bytes)
        #expect(findings.allSatisfy { $0.line >= 1 && $0.column >= 1 })
        let places = findings.map { [$0.line, $0.column] }
        #expect(zip(places, places.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) || $0 == $1 })
        let screenplay = Screenplay(fountain: bytes)
        let figures = ScriptFigures(of: screenplay)
        // What several say together counts for each.
        #expect(figures.characters.reduce(0) { $0 + $1.words } >= figures.dialogueWords)
        #expect(figures.characters.reduce(0) { $0 + $1.speeches } >= figures.speeches)
        #expect(figures.characters.allSatisfy { $0.words <= figures.dialogueWords && $0.speeches <= figures.speeches })
        if let explanation = try? Explanation(ofLine: line, in: bytes) { #expect(explanation.line == line) }
        try edits(bytes, screenplay)
    }

    private func edits(_ bytes: [UInt8], _ screenplay: Screenplay) throws {
        func types(_ screenplay: Screenplay) -> [ElementType] { screenplay.elements.map(\.type) }
        for numbering in [SceneNumbering.anew, .locked, .removed] {
            guard let edits = try? numbering.edits(in: bytes) else { continue }
            let changed = Screenplay(fountain: edits.applied(to: bytes))
            #expect(types(changed) == types(screenplay))
            #expect(try numbering.edits(in: edits.applied(to: bytes)).isEmpty)
            for line in edits.lines(in: bytes) { #expect(line.before != line.after) }
        }
        for name in screenplay.sceneNames.prefix(3) {
            guard let omission = try? SceneOmission.edits(omitting: name, as: "OMITTED", in: bytes) else { continue }
            let text = omission.edits.applied(to: bytes)
            let restored = try SceneOmission.edits(restoring: name, in: text).edits.applied(to: text)
            #expect(restored == bytes)
        }
        for name in screenplay.sceneNames.prefix(3) {
            guard let move = try? SceneMove.after(screenplay.sceneNames.last ?? "").edits(moving: name, in: bytes)
            else { continue }
            // No byte goes; a line end or two may come.
            #expect((0...6).contains(move.edits.applied(to: bytes).count - bytes.count))
        }
        for name in screenplay.characterNames.prefix(3) {
            guard let edits = try? CharacterRename(from: name, to: "Zebedee Q").edits(in: bytes) else { continue }
            let changed = Screenplay(fountain: edits.applied(to: bytes))
            #expect(types(changed) == types(screenplay))
            #expect(changed.characterNames.contains { $0.uppercased() == "ZEBEDEE Q" } || edits.isEmpty)
        }
        for scene in screenplay.scenes.prefix(3) {
            let location = SceneHeading(scene.heading).location
            guard let edits = try? LocationRename(from: location, to: "NOWHERE").edits(in: bytes) else { continue }
            #expect(types(Screenplay(fountain: edits.applied(to: bytes))) == types(screenplay))
        }
    }

    @Test(.enabled(if: Fixtures.arePresent), arguments: Fixtures.fountainFiles)
    func `a file, and the file damaged, is taken by every tool`(_ path: String) throws {
        let bytes = try Fixtures.bytes(path)
        try run(bytes, line: 1)
        var random = SplitMix64(seed: UInt64(bytes.count))
        for _ in 0..<(bytes.count < 10_000 ? 8 : 1) where !bytes.isEmpty {
            var damaged = bytes
            for _ in 0..<12 {
                let place = Int.random(in: damaged.indices, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
                case 1: damaged.insert(contentsOf: [0x0A, 0x5B, 0x5B, 0x2F, 0x2A].prefix(place % 6), at: place)
                default: if damaged.count > 1 { damaged.remove(at: place) }
                }
            }
            try run(damaged, line: Int.random(in: 1...40, using: &random))
        }
    }

    @Test(.enabled(if: Fixtures.arePresent), arguments: FountainCase.all)
    func `a case is taken by every tool`(_ fountain: FountainCase) throws {
        try run(Array(fountain.input.utf8), line: 1)
    }

    @Test func `any bytes are taken by every tool`() throws {
        for seed in 0..<300 as Range<UInt64> { try run(RandomFountain.bytes(seed: seed), line: Int(seed % 20) + 1) }
        for bytes in [[], [0x0A], [0xEF, 0xBB, 0xBF], [0xFF], [0xE2, 0x80], [0x00]] as [[UInt8]] {
            try run(bytes, line: 1)
        }
    }

    private static let units = [
        "*", "[[", "/*", "(", "#", "\n", ">", "~", "  \n", "BOB\nHi.\n\n", "INT. A #1#\n\n", "INT. A\n\n", "^", "A\n\n",
        "Ab", "@a\nb\n\n",
    ]

    /// What took time by the square of the length would take hours.
    @Test(.timeLimit(.minutes(2)), arguments: units)
    func `a long file of one sign takes no more time than it is long`(_ unit: String) throws {
        let source = Array(String(repeating: unit, count: 8_000).utf8)
        _ = ScriptCheck.findings(in: source)
        _ = ScriptFigures(of: Screenplay(fountain: source))
        _ = try? SceneNumbering.locked.edits(in: source)
        _ = try? SceneNumbering.anew.edits(in: source)
        _ = try? CharacterRename(from: "BOB", to: "AL").edits(in: source)
        _ = try? CharacterRename(from: "A", to: "AL").edits(in: source)
    }

    /// As many names as lines.
    @Test(.timeLimit(.minutes(2))) func `a long file of names takes no more time than it is long`() throws {
        let source = Array((0..<4_000).map { "NAME \($0)X\nHi, NAME.\n\nINT. ROOM \($0)Y\n\n" }.joined().utf8)
        _ = ScriptCheck.findings(in: source)
        _ = ScriptFigures(of: Screenplay(fountain: source))
        _ = try CharacterRename(from: "NAME 7X", to: "AL").edits(in: source)
    }
}
