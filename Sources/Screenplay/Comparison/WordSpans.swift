import Measures

/// The words of a text by their places: what white space parts, and every letter of a script that writes no spaces.
struct WordSpans {
    /// In UTF-8 units, in order.
    private(set) var spans: [Range<Int>] = []
    /// What stands in each span.
    private(set) var words: [String] = []

    init(_ text: String) {
        text.withBytes { bytes in
            var start: Int?
            var index = 0
            func end(at place: Int) {
                guard let first = start else { return }
                spans.append(first..<place)
                words.append(String(bytes[first..<place]))
                start = nil
            }
            var isUnspaced = false
            while index < bytes.endIndex {
                let (scalar, length) = bytes.scalar(at: index)
                if scalar.isWhiteSpace {
                    end(at: index)
                } else if !scalar.isMark {
                    if isUnspaced || scalar.isUnspacedLetter { end(at: index) }
                    isUnspaced = scalar.isUnspacedLetter
                }
                if start == nil, !scalar.isWhiteSpace { start = index }
                index += length
            }
            end(at: bytes.endIndex)
        }
    }

    /// What of a text is new since another: places in UTF-8 units in order; where only something went, an empty one.
    static func changes(from old: String, to new: String) -> [Range<Int>] {
        let (before, after) = (WordSpans(old), WordSpans(new))
        return Alignment(before.words, after.words).changes.map { change in
            if let first = change.new.first, let last = change.new.last {
                return after.spans[first].lowerBound..<after.spans[last].upperBound
            }
            let place = change.new.lowerBound
            let offset = place < after.spans.count ? after.spans[place].lowerBound : after.spans.last?.upperBound ?? 0
            return offset..<offset
        }
    }
}
