/// A prompt's text in the forms that its readers need.
enum PromptText {
    /// Stands on both sides of an escape sequence, which takes no room on the screen.
    static let literalMark: Unicode.Scalar = "\u{1}"

    /// The prompt as libedit wants it: escape sequences between marks, a printed character at the end.
    ///
    /// libedit joins a literal to the character that follows it: of two neighbouring literals, and of one at the end,
    /// it loses one (`prompt_print`, `literal_add`). So neighbours become one, and an end gets a space.
    static func marked(_ prompt: String, unicode: Bool) -> String {
        var text = ""
        var isLiteral = false
        for piece in pieces(prompt) {
            if piece.isEscape != isLiteral { text.unicodeScalars.append(literalMark) }
            isLiteral = piece.isEscape
            text += piece.isEscape || unicode ? piece.text : ascii(piece.text)
        }
        if isLiteral {
            text.unicodeScalars.append(literalMark)
            text += " "
        }
        return text
    }

    /// The prompt as it prints, without escape sequences.
    static func plain(_ prompt: String, unicode: Bool) -> String {
        pieces(prompt).reduce(into: "") { text, piece in
            if !piece.isEscape { text += unicode ? piece.text : ascii(piece.text) }
        }
    }

    private struct Piece {
        var text: String
        var isEscape: Bool
    }

    /// Cuts at ANSI control sequences: ESC, `[`, parameters, one final byte of `@` to `~` (ECMA-48, 5.4).
    private static func pieces(_ prompt: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = prompt.unicodeScalars[...]
        while let first = rest.first {
            if first == "\u{1B}" {
                var end = rest.index(after: rest.startIndex)
                if end < rest.endIndex, rest[end] == "[" {
                    end = rest.index(after: end)
                    end = rest[end...].firstIndex { ("@"..."~").contains($0) } ?? rest.endIndex
                    if end < rest.endIndex { end = rest.index(after: end) }
                }
                pieces.append(Piece(text: String(rest[..<end]), isEscape: true))
                rest = rest[end...]
            } else {
                let end = rest.firstIndex(of: "\u{1B}") ?? rest.endIndex
                // A newline or any other control character would upset libedit's idea of the cursor.
                let printed = rest[..<end].filter { $0.value >= 0x20 && $0.value != 0x7F }
                pieces.append(Piece(text: String(String.UnicodeScalarView(printed)), isEscape: false))
                rest = rest[end...]
            }
        }
        return pieces
    }

    private static func ascii(_ text: String) -> String {
        let known: [Unicode.Scalar: Unicode.Scalar] = ["▸": ">", "●": "*", "·": "-", "…": ".", "⏎": "|"]
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isASCII ? $0 : known[$0] ?? "?" }))
    }
}
