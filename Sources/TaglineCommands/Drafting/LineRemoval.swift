import Screenplay

/// Lines of a script that are taken out of it.
struct LineRemoval {
    private let script: Screenplay
    private let indices: [Int]

    /// - Parameter numbers: lines as `/show` counts, from 1, that the script has. A cue takes its speech along, and the
    ///   last lines of a speech take their cue.
    init(of numbers: ClosedRange<Int>, in script: Screenplay) {
        self.script = script
        let asked = numbers.lowerBound - 1...numbers.upperBound - 1
        var indices = Swift.Set(asked)
        for speech in Self.speeches(of: script.elements) where speech.overlaps(asked) {
            let said = speech.dropFirst().filter { script.elements[$0].isSaid }
            if asked.contains(speech.lowerBound) || said.allSatisfy(asked.contains) { indices.formUnion(speech) }
        }
        self.indices = indices.sorted()
    }

    /// The lines that go, with their numbers.
    var removed: [(number: Int, element: Element)] { indices.map { ($0 + 1, script.elements[$0]) } }

    /// The script's bytes without the lines.
    ///
    /// - Throws: ``Failure`` where other lines would be read otherwise than now.
    func rest() throws(Failure) -> [UInt8] {
        let rest = script.elements.indices.filter { !indices.contains($0) }.map { script.elements[$0] }
        // With the blank lines above them; or without, where these keep others apart.
        for ranges in [indices.map { script.elements[$0].sourceRange }, indices.map { script.elements[$0].ownRange }] {
            var bytes = script.fountain
            for range in ranges.reversed() { if let range { bytes.removeSubrange(range) } }
            if reads(bytes, as: rest) { return bytes }
        }
        throw Failure(
            "other lines would be read otherwise without \(indices.count == 1 ? "this one" : "these"); "
                + "/edit opens the scene in your editor")
    }

    private func reads(_ bytes: [UInt8], as elements: [Element]) -> Bool {
        let read = Screenplay(fountain: bytes)
        return read.titlePage == script.titlePage && read.elements.count == elements.count
            && zip(read.elements, elements).allSatisfy {
                $0.type == $1.type && $0.text == $1.text && $0.dual == $1.dual
            }
    }

    /// Each cue with what belongs to it.
    private static func speeches(of elements: [Element]) -> [Range<Int>] {
        elements.indices.filter { elements[$0].type == .character }.map { cue in
            // A note among what is said goes with it.
            let end = elements[(cue + 1)...].firstIndex { !$0.isSaid && !($0.type == .note && $0.blankBefore == 0) }
            return cue..<(end ?? elements.endIndex)
        }
    }
}
