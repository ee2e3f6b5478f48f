import Screenplay
import XMLTree

/// Lays a title page out as paragraphs: the title and who wrote it in the middle, the rest at the foot on the left.
struct TitlePageWriter {
    /// The lines above the title, and those of the page: the title stands at a third, the foot at the bottom.
    private static let above = 16
    private static let lines = 46

    private var paragraphs: [XMLElement] = []

    /// The title page; nil where there is none.
    static func element(of titlePage: TitlePage) -> XMLElement? {
        guard !titlePage.entries.isEmpty else { return nil }
        let writer = TitlePageWriter(titlePage.entries)
        let content = XMLElement(FDXDocument.content, children: writer.paragraphs.map(XMLNode.element))
        return XMLElement(FDXDocument.titlePage, children: [.element(content)])
    }

    private init(_ entries: [TitlePage.Entry]) {
        let middle = TitlePageRole.middle(of: entries)
        addBlank(Self.above)
        for (index, place) in middle.enumerated() {
            if index > 0 { addBlank(1) }
            for value in entries[place].values { add(value, centred: true) }
        }
        let foot = entries.indices.filter { !middle.contains($0) }.map { TitlePageRole.footLines(of: entries[$0]) }
        let height = foot.reduce(0) { $0 + $1.count + 1 }
        addBlank(max(1, Self.lines - paragraphs.count - height))
        for (index, lines) in foot.enumerated() {
            if index > 0 { addBlank(1) }
            for line in lines { add(line, centred: false) }
        }
        while paragraphs.last == Self.blank { paragraphs.removeLast() }
    }

    private static let blank = ParagraphType.element(nil, StyledText().runs)

    private mutating func addBlank(_ count: Int) {
        paragraphs += Array(repeating: Self.blank, count: count)
    }

    private mutating func add(_ value: String, centred: Bool) {
        var paragraph = ParagraphType.element(nil, StyledText(fountain: value).runsAndNotes(opensWithRun: false))
        if centred { paragraph.attributes.append(ParagraphType.centred) }
        paragraphs.append(paragraph)
    }
}
