/// A stretch of an element's text: what prints, or a note or boneyard in it.
public enum TextPiece: Equatable, Sendable {
    /// What prints, emphasis as typed.
    case printing(String)
    /// What stands between `[[` and `]]`, as typed.
    case note(String)
    /// What stands between `/*` and `*/`, as typed.
    case boneyard(String)
}

/// Splits a text at the notes and boneyards in it; a mark without its partner prints.
///
/// - Parameter text: an element's text; in that of a note or boneyard nothing has a meaning.
public func textPieces(of text: String) -> [TextPiece] {
    text.withBytes { bytes in
        var pieces: [TextPiece] = []
        var start = bytes.startIndex
        func addPrinting(until end: Int) {
            if start < end { pieces.append(.printing(String(bytes[start..<end]))) }
        }
        for span in MarkFinder.spans(inText: bytes) {
            addPrinting(until: span.range.lowerBound)
            let inside = String(bytes[span.inside])
            pieces.append(span.kind == .note ? .note(inside) : .boneyard(inside))
            start = span.range.upperBound
        }
        addPrinting(until: bytes.endIndex)
        return pieces
    }
}
