extension StringProtocol {
    /// The text with each run of white space made one space, and none at its ends.
    package var collapsed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The text with one space for each run of spaces, tabs and line ends, and nothing of white space at its ends: a
    /// no-break space that stands alone stays.
    package var singleSpaced: String {
        var text = ""
        var space = Substring()
        func close() {
            let isKept = space.count == 1 && space != " " && !space.contains { $0.isNewline || $0 == "\t" }
            text += space.isEmpty ? "" : isKept ? String(space) : " "
            space = ""
        }
        for character in trimmed {
            if character.isWhitespace {
                space.append(character)
            } else {
                close()
                text.append(character)
            }
        }
        return text
    }

    /// The text without the white space at its ends.
    package var trimmed: Self.SubSequence {
        let front = drop(while: \.isWhitespace)
        return front.dropLast(front.reversed().prefix(while: \.isWhitespace).count)
    }
}
