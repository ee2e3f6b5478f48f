extension Screenplay {
    /// Reads a file again into which a stretch was put since this was read from it.
    ///
    /// The outcome is that of reading it whole. Scenes that end before the stretch are kept where it cannot change them,
    /// so that a line at the end of a long script costs no more than its scene.
    ///
    /// - Parameters:
    ///   - fountain: the file as it is now; without the stretch, what this was read from.
    ///   - inserted: where the stretch stands in it.
    /// - Returns: how many elements, from the first, are those that stood there before.
    @discardableResult
    public mutating func reread(_ fountain: [UInt8], with inserted: Range<Int>) -> Int {
        guard lineEnding == .lineFeed, Self.isLocal(fountain[inserted]), let kept = elementsBeforeScene(at: inserted),
            let resumed = FountainReader.resumed(in: fountain, after: kept, of: &self)
        else {
            self = Screenplay(fountain: fountain)
            return 0
        }
        self = resumed
        return kept
    }

    /// Whether a stretch ends no note and no boneyard that opened before it, and lets most lines end as they do.
    private static func isLocal(_ stretch: ArraySlice<UInt8>) -> Bool {
        stretch.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "*"), 0x0D, 0xE2: false
            default: true
            }
        }
    }

    /// How many elements stand before the heading of the scene that holds a place; nil where none does.
    ///
    /// Blank lines in front of the heading part the two: nothing above looks further down than that.
    private func elementsBeforeScene(at place: Range<Int>) -> Int? {
        guard elements.allSatisfy({ $0.source?.stands == true }) else { return nil }
        return elements.lastIndex { element in
            guard element.type == .sceneHeading, let source = element.source else { return false }
            return source.range.upperBound <= place.lowerBound && !source.lead.isEmpty
                && source.lead.allSatisfy { $0 == 0x0A }
        }
    }
}
