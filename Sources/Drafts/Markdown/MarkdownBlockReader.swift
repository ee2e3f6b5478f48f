/// Walks over the blocks of a text.
struct MarkdownBlockReader {
    private let lines: [Substring]
    private var index = 0
    /// For each line the first from it on that ends a comment, and that closes a block to one side; looked for once.
    private let commentEnds: [Int?]
    private let asideEnds: [Int?]

    init(_ text: String) {
        // By characters, for CR LF is one.
        lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        // Looked for only where one of its signs is: to search each line took a tenth of the time of writing.
        commentEnds = Self.firsts(in: lines) { $0.utf8.contains(UInt8(ascii: ">")) && $0.contains("-->") }
        asideEnds = Self.firsts(in: lines) { $0 == "</div>" }
    }

    private static func firsts(in lines: [Substring], where matches: (Substring) -> Bool) -> [Int?] {
        var firsts = [Int?](repeating: nil, count: lines.count)
        var first: Int?
        for index in lines.indices.reversed() {
            if matches(lines[index]) { first = index }
            firsts[index] = first
        }
        return firsts
    }

    mutating func next() -> MarkdownBlock? {
        while index < lines.count, isBlank(lines[index]) { index += 1 }
        guard index < lines.count else { return nil }
        let (first, start) = (lines[index], index)
        let level = first.prefix { $0 == "#" }.count
        if (1...6).contains(level), first.dropFirst(level).first == " " {
            return block(.heading(level: level), [first.dropFirst(level + 1)], until: start + 1)
        }
        if first == "---" { return block(.rule, [], until: start + 1) }
        if first.hasPrefix(">") {
            let quoted = lines[start...].prefix { $0.hasPrefix(">") }
            return block(.quotation, quoted.map { $0.dropFirst($0.hasPrefix("> ") ? 2 : 1) }, until: quoted.endIndex)
        }
        if let side = ["right", "center"].first(where: { first == "<div align=\"\($0)\">" }), let end = asideEnds[start]
        {
            return block(.aligned(side), Array(lines[start + 1..<end]), until: end + 1)
        }
        if let end = commentEnd(from: start) { return block(.comment, Array(lines[start...end]), until: end + 1) }
        let isList = first.hasPrefix("- **")
        let content = lines[start...].prefix { isList ? $0.hasPrefix("- ") || $0.hasPrefix("  ") : !isBlank($0) }
        return block(isList ? .list : .paragraph, Array(content), until: content.endIndex)
    }

    private mutating func block(_ kind: MarkdownBlock.Kind, _ lines: [Substring], until end: Int) -> MarkdownBlock {
        index = end
        return MarkdownBlock(kind: kind, lines: lines)
    }

    private func isBlank(_ line: Substring) -> Bool { line.allSatisfy { $0 == " " || $0 == "\t" } }

    /// The last line of the comment that begins with the line at `start`, where nothing follows it up to a blank line.
    private func commentEnd(from start: Int) -> Int? {
        guard lines[start].hasPrefix("<!--"), let end = commentEnds[start] else { return nil }
        let line = lines[end]
        // Two comments on a line are part of a paragraph.
        guard line.firstRange(of: "-->")?.upperBound == line.endIndex else { return nil }
        return end + 1 == lines.count || isBlank(lines[end + 1]) ? end : nil
    }
}
