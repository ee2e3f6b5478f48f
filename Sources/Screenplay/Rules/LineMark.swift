/// The marks that say what a line is, wherever it stands.
extension Line {
    /// Three or more `=` and nothing else.
    var isPageBreak: Bool {
        bare.count >= 3 && bare.first == UInt8(ascii: "=") && bare.allSatisfy { $0 == UInt8(ascii: "=") }
    }

    var isLyrics: Bool { bare.first == UInt8(ascii: "~") }

    /// `> text <` with something between the marks.
    var isCentered: Bool {
        guard bare.first == UInt8(ascii: ">"), bare.count > 1, bare.last == UInt8(ascii: "<") else { return false }
        return !spans.isEmpty || !bare.dropFirst().dropLast().trimmed.isEmpty
    }

    /// Whether the line ends an action paragraph that has begun.
    var endsAction: Bool { isPageBreak || isLyrics || isCentered }

    /// How many `#` open a section; 0 where there is no text after them.
    var sectionDepth: Int {
        let depth = bare.prefix { $0 == UInt8(ascii: "#") }.count
        return depth < bare.count || !spans.isEmpty ? depth : 0
    }

    /// A single `=` and some text.
    var isSynopsis: Bool {
        guard bare.first == UInt8(ascii: "=") else { return false }
        return bare.count > 1 ? bare.dropFirst().first != UInt8(ascii: "=") : !spans.isEmpty
    }

    /// `>` and some text.
    var isForcedTransition: Bool {
        bare.first == UInt8(ascii: ">") && (bare.count > 1 || !spans.isEmpty)
    }

    /// The place of a mark of so many bytes in front, as indices of `bare`.
    func mark(_ length: Int) -> Range<Int> {
        bare.startIndex..<bare.startIndex + length
    }
}
