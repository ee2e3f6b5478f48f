import LanguageModel
import Testing

@testable import Generation

@Suite struct SpeakerLikenessTests {
    private static let things = ["the bus", "the car", "the rain", "the money", "the pie", "the door", "the coat"]
    private static let mark = (0..<28).map { turn in
        ["I never said %.", "% is nothing to me, is all.", "Nobody don't care about %, is all."][turn % 3]
            .replacing("%", with: things[turn % 7])
    }
    private static let anna = (0..<28).map { turn in
        ["Would you like %, dear?", "How lovely % looks, dear!", "Shall we talk about %?"][turn % 3]
            .replacing("%", with: things[turn % 7])
    }

    private static func likeness(
        _ anna: [String] = anna, _ mark: [String] = mark, threads: Int = 1
    ) throws -> SpeakerLikeness {
        let suggester = Suggester(try house.get(), threads: threads)
        return try SpeakerLikeness(
            [.init("ANNA", lines: anna), .init("MARK", lines: mark)], tags: [:], by: suggester
        ) { false }
    }

    @Test func aLineIsWhoseItReadsLike() throws {
        let likeness = try Self.likeness()
        #expect(likeness.roles == ["ANNA", "MARK"] && likeness.tellsApart)
        #expect(likeness.total == 56 && likeness.right > 42)
        let lines: [SpeakerLikeness.Line] = [
            ("Would you like the sea, dear?", nil), ("Nobody don't care about the sea, is all.", nil),
            (Self.anna[27], 27), ("", nil),
        ]
        let shares = try likeness.shares(of: lines) { false }
        #expect(shares[0][0] > 0.8 && shares[1][1] > 0.8 && shares[2][0] > 0.5)
        #expect(shares.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-12 })
        // Alone as among others, and by however many threads.
        #expect(try likeness.shares(of: [lines[1]]) { false } == [shares[1]])
        #expect(try Self.likeness(threads: 2).shares(of: lines) { false } == shares)
    }

    @Test func whoeverSaysTheSameCannotBeToldApart() throws {
        let both = (Self.anna + Self.mark).enumerated()
        let halves = [0, 1].map { half in both.filter { $0.offset / 2 % 2 == half }.map(\.element) }
        #expect(try !Self.likeness(halves[0], halves[1]).tellsApart)
    }

    @Test func aLineOfTheirsIsReadWithoutItself() throws {
        // What nobody says but once is no evidence for whoever says it.
        var mark = Self.mark
        mark[27] = Self.anna[24]
        let shares = try Self.likeness(Self.anna, mark).shares(of: [(mark[27], 27)]) { false }
        #expect(shares[0][0] > 0.5, "\(shares)")
    }

    @Test func cancellingEndsIt() throws {
        let suggester = Suggester(try house.get())
        #expect(throws: GenerationError.cancelled) {
            try SpeakerLikeness(
                [.init("ANNA", lines: Self.anna), .init("MARK", lines: Self.mark)], tags: [:], by: suggester
            ) { true }
        }
        let likeness = try Self.likeness()
        #expect(throws: GenerationError.cancelled) { try likeness.shares(of: [("No.", nil)]) { true } }
    }
}
