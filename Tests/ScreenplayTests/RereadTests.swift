import Testing

@testable import Screenplay

struct RereadTests {
    /// Everything that a reading knows.
    private static func all(_ screenplay: Screenplay) -> String {
        let elements = screenplay.elements.map { element in
            "\(element.type) \(element.line) \(element.blankBefore) \(element.forced) \(element.dual) "
                + "\(String(describing: element.sceneNumber)) \(element.depth) "
                + "\(String(describing: element.sourceRange)) \(String(reflecting: element.text))\n"
        }
        return "\(screenplay.titlePage.entries)\n" + elements.joined()
            + "\(Array(screenplay.tail)) \(screenplay.lineEnding)"
    }

    private static func expectSame(_ before: [UInt8], _ stretch: [UInt8], at place: Int) -> Int {
        let after = before[..<place] + stretch + before[place...]
        var reread = Screenplay(fountain: before)
        let kept = reread.reread(Array(after), with: place..<place + stretch.count)
        let whole = Screenplay(fountain: Array(after))
        #expect(all(reread) == all(whole), "\(String(decoding: before, as: UTF8.self)) at \(place): \(stretch)")
        #expect(reread.fountain == Array(after))
        return kept
    }

    private static let script = Array(
        """
        Title: A
        Author: B

        INT. BAR - DAY

        ANNA
        你好。

        MARK ^
        Now.


        EXT. ROOF - NIGHT #2#

        Rain [[still]].

        LENA
        (soft)
        Go.

        """.utf8)

    @Test func `a line at the end leaves all scenes but the last as they were read`() {
        for line in ["\nHe runs.\n", "\nANNA\n", "He runs.", "\nINT. CAR\n", "\n雪。\n", " \n  \n", "\n> CUT TO:\n\n"] {
            #expect(Self.expectSame(Self.script, Array(line.utf8), at: Self.script.count) == 5)
        }
    }

    @Test func `what may end a note or a boneyard above is read with the whole file`() {
        let open = Array("INT. A\n\nOne [[two.\n\n/* Three.\n\nINT. B\n\nFour.\n".utf8)
        for end in ["\nFive ]]\n", "\n*/\n", "\n\\/", "\r\n", "\u{2028}"] {
            #expect(Self.expectSame(open, Array(end.utf8), at: open.count) == 0)
        }
    }

    @Test func `a stretch anywhere reads as in the whole file`() {
        for place in 0...Self.script.count {
            for line in ["x", "\n", "\n\nINT. X\n\n", "\nBOB\n", "]]", "^\n"] {
                _ = Self.expectSame(Self.script, Array(line.utf8), at: place)
            }
        }
    }

    @Test(arguments: UInt64(0)..<400)
    func `random stretches in random files read as in the whole file`(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let heading = Array("\n\nINT. HALL - DAY\n\n".utf8)
        let before =
            (UInt64(0)..<3).flatMap { RandomFountain.bytes(seed: seed * 4 + $0) + heading }
            + RandomFountain.bytes(seed: seed * 4 + 3)
        for part in UInt64(0)..<8 {
            let stretch = RandomFountain.bytes(seed: seed &* 1000 + part).prefix(Int.random(in: 0...12, using: &random))
            let place = Bool.random(using: &random) ? before.count : Int.random(in: 0...before.count, using: &random)
            _ = Self.expectSame(before, Array(stretch), at: place)
        }
    }
}
