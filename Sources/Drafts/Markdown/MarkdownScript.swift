import Screenplay

/// Reads a screenplay from Markdown as ``ScreenplayMarkdown`` writes it.
///
/// What of a type Markdown does not say, its text does, as in Fountain: headings of the lowest level are those of scenes
/// where one of them reads so, or where anybody speaks; a line in parentheses in a speech is a parenthetical.
struct MarkdownScript {
    private(set) var entries: [TitlePage.Entry] = []
    private(set) var elements: [Element] = []
    /// The level of the headings of scenes; nil where there are none.
    private let sceneLevel: Int?

    init(_ text: String) {
        var blocks = MarkdownBlock.blocks(of: text)[...]
        let headings = blocks.compactMap { block in
            if case .heading(let level) = block.kind { (level: level, text: block.lines[0]) } else { nil }
        }
        let lowest = headings.map(\.level).max() ?? 0
        let isOfScenes =
            blocks.contains { $0.kind == .quotation }
            || headings.contains { $0.level == lowest && Self.scene($0.text).reads }
        sceneLevel = isOfScenes && lowest > 1 ? lowest : nil
        readTitlePage(&blocks)
        for block in blocks { read(block) }
    }

    /// Reads the title page, which a rule ends: the title as a heading, a list of all else.
    private mutating func readTitlePage(_ blocks: inout ArraySlice<MarkdownBlock>) {
        guard let end = blocks.prefix(3).firstIndex(where: { $0.kind == .rule }) else { return }
        var found: [TitlePage.Entry] = []
        for block in blocks[..<end] {
            switch block.kind {
            case .heading(level: 1):
                let values = block.lines[0].split(separator: "<br>").map { MarkdownInline.text(of: $0).fountain() }
                found.append(TitlePage.Entry(key: "Title", values: values))
            case .list: found += Self.entries(in: block)
            default: return
            }
        }
        if found.isEmpty { return }
        entries = found
        blocks = blocks[(end + 1)...]
    }

    /// Reads `- **Key:** value`, further values on lines of their own.
    private static func entries(in list: MarkdownBlock) -> [TitlePage.Entry] {
        var entries: [TitlePage.Entry] = []
        for line in list.lines {
            var value = Paragraph.withoutBreak(line)
            if line.hasPrefix("- **"), let end = line.firstRange(of: ":**") {
                let key = MarkdownInline.text(of: line[..<end.lowerBound].dropFirst(4)).printing
                entries.append(TitlePage.Entry(key: key, values: []))
                value = value[min(end.upperBound, value.endIndex)...]
            }
            let text = MarkdownInline.text(of: value.drop { $0 == " " }).fountain()
            if !text.isEmpty, !entries.isEmpty { entries[entries.count - 1].values.append(text) }
        }
        return entries
    }

    private mutating func read(_ block: MarkdownBlock) {
        switch block.kind {
        case .heading(let level): readHeading(block.lines[0], level)
        case .rule: add(Element(.pageBreak, ""))
        case .quotation: readSpeech(block.lines)
        case .comment:
            let scalars = block.lines.joined(separator: "\n").unicodeScalars
            add(ScriptNote(comment: scalars.dropFirst(4).dropLast(3)).asElement)
        case .aligned(let side):
            add(Element(side == "right" ? .transition : .centered, Paragraph.text(of: block.lines)))
        case .list, .paragraph: readParagraph(block.lines)
        }
    }

    private mutating func readHeading(_ line: Substring, _ level: Int) {
        guard level == sceneLevel else {
            var section = Element(.section, MarkdownInline.text(of: line).fountain())
            section.depth = max(1, level - 1)
            return add(section)
        }
        let scene = Self.scene(line)
        var heading = Element(.sceneHeading, MarkdownInline.text(of: scene.text).fountain(opensWithMark: false))
        heading.sceneNumber = scene.number
        heading.forced = !scene.reads
        add(heading)
    }

    /// A heading without the number in front, as `1A. `, and whether the rest reads as a scene's in Fountain.
    private static func scene(_ line: Substring) -> (number: String?, text: Substring, reads: Bool) {
        func reads(_ text: Substring) -> Bool {
            let source = "\n" + MarkdownInline.text(of: text).printing + "\n"
            return Screenplay(fountain: Array(source.utf8)).elements.first?.type == .sceneHeading
        }
        if reads(line) { return (nil, line, true) }
        if let end = line.firstRange(of: ". ") {
            let number = MarkdownInline.text(of: line[..<end.lowerBound]).printing
            let rest = line[end.upperBound...]
            let isNumber = !number.isEmpty && number.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
            if isNumber, reads(rest) || number.contains(where: \.isNumber) { return (number, rest, reads(rest)) }
        }
        return (nil, line, false)
    }

    private mutating func readSpeech(_ lines: [Substring]) {
        for element in MarkdownSpeech(lines).elements() { add(element, isInSpeech: true) }
    }

    private mutating func readParagraph(_ lines: [Substring]) {
        for (sign, type) in [(ScreenplayMarkdown.synopsis, ElementType.synopsis), (ScreenplayMarkdown.note, .lyrics)] {
            let body = lines.filter { !$0.hasPrefix("<!--") }
            guard !body.isEmpty, body.allSatisfy({ $0.hasPrefix(sign) }) else { continue }
            let bare = lines.map { $0.hasPrefix(sign) ? $0.dropFirst(sign.count) : $0 }
            return add(Element(type, Paragraph.text(of: bare, toggled: .italic)))
        }
        add(Element(.action, Paragraph.text(of: lines)))
    }

    private mutating func add(_ element: Element, isInSpeech: Bool = false) {
        var element = element
        element.blankBefore = element.impliedBlankLines(after: elements.last, isInSpeech: isInSpeech)
        elements.append(element)
    }
}
