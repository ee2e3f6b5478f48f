import Screenplay
import XMLTree

/// Reads a script's paragraphs.
///
/// Most are an element each. Empty ones are blank lines; dialogue in a row is one element, and so are lyrics; what
/// begins a new page has a page break before it.
struct ContentReader {
    private(set) var elements: [Element] = []
    /// The elements that have a space between brackets, which else would open a note.
    private(set) var elementsPartingBrackets: Set<Int> = []

    /// The lines that the last element has beside those in its text.
    private var moreLines: [String] = []

    /// The empty paragraphs since the last element: a blank line each.
    private var blankLines = 0
    /// Where the paragraph or the pair of speeches began that is being read: nothing before it is joined to.
    private var barrier = 0
    /// Whether notes that stand in the paragraphs are read, as well as those of pairs.
    private let readsNotesInside: Bool
    /// Whether headings are read that hold scenes which were taken out.
    private let readsOmitted: Bool

    /// - Parameters:
    ///   - readsNotesInside: false where the script's notes stand apart, and those inside are a rest of old versions.
    ///   - readsOmitted: false within a scene that was taken out.
    init(_ content: [XMLElement], _ notes: NotePlaces, readsNotesInside: Bool, readsOmitted: Bool = true) {
        self.readsNotesInside = readsNotesInside
        self.readsOmitted = readsOmitted
        for (index, paragraph) in content.enumerated() where paragraph.name == ParagraphType.paragraph {
            read(paragraph, before: notes.before[index] ?? [], inside: notes.inside[index] ?? [])
        }
        closeElement()
    }

    private mutating func read(
        _ paragraph: XMLElement, before: [ScriptNote], inside: [(offset: Int, note: ScriptNote)]
    ) {
        guard let type = ParagraphType.type(of: paragraph) else { return }
        let startsNewPage = ParagraphType.startsNewPage
        if paragraph[attribute: startsNewPage.name] == startsNewPage.value {
            add(Element(.pageBreak, ""), at: paragraph)
        }
        for note in before { add(note.asElement, at: paragraph) }
        let pairs = paragraph.elements.filter { $0.name == ParagraphType.dualDialogue }
        if pairs.isEmpty {
            let text = StyledText(paragraph, withNotes: readsNotesInside).inserting(inside)
            let leading = readsNotesInside ? leadingNotes(of: paragraph, type) : []
            read(
                text.droppingFirst(notes: leading.count), type, of: paragraph, leading: leading,
                isBelowNote: !before.isEmpty)
        } else {
            for pair in pairs { read(pair: pair) }
        }
    }

    private mutating func read(pair: XMLElement) {
        barrier = elements.count
        var cues = 0
        for paragraph in pair.elements where paragraph.name == ParagraphType.paragraph {
            guard let type = ParagraphType.type(of: paragraph) else { continue }
            let leading = leadingNotes(of: paragraph, type)
            let text = StyledText(paragraph, withNotes: true).droppingFirst(notes: leading.count)
            read(text, type, of: paragraph, leading: leading)
            guard elements.count > barrier, type == .character, elements[elements.count - 1].type == type else {
                continue
            }
            cues += 1
            if cues == 2 { elements[elements.count - 1].dual = true }
        }
        barrier = elements.count
    }

    /// The notes before any text of a paragraph that a note can stand before; they are elements of their own.
    private func leadingNotes(of paragraph: XMLElement, _ type: ElementType) -> [ScriptNote] {
        guard paragraph.takesNotesBefore else { return [] }
        return paragraph.elements.prefix { $0.name != ParagraphType.text }.filter { $0.name == ScriptNote.name }
            .map(ScriptNote.init)
    }

    private mutating func read(
        _ text: StyledText, _ type: ElementType, of paragraph: XMLElement, leading: [ScriptNote],
        isBelowNote: Bool = false
    ) {
        for note in leading { add(note.asElement, at: paragraph) }
        let text = text.asPrinted(keepsIndent: type == .action)
        guard !text.units.isEmpty else {
            // An empty paragraph may be there for the sake of a note alone.
            if leading.isEmpty && !isBelowNote { blankLines += 1 }
            return
        }
        let fountain = text.fountain(opensWithMark: type != .sceneHeading)
        if let last = elements.last, elements.count > barrier, last.type == type,
            type == .dialogue || type == .lyrics && blankLines == 0
        {
            moreLines += Array(repeating: "", count: blankLines) + [fountain]
            blankLines = 0
            noteBrackets(of: text, in: fountain)
            return
        }
        var element = Element(type, fountain)
        if type == .sceneHeading {
            element.sceneNumber = paragraph[attribute: "Number"].flatMap { $0.isEmpty ? nil : $0 }
        }
        if type == .section { element.depth = ParagraphType.sectionDepth(of: paragraph[attribute: "Type"] ?? "") ?? 1 }
        add(element, at: paragraph)
        noteBrackets(of: text, in: fountain)
        guard type == .sceneHeading else { return }
        if readsOmitted, let boneyard = OmittedScene.boneyard(in: paragraph) {
            add(boneyard, at: paragraph)
        } else {
            addSynopses(of: paragraph)
        }
    }

    /// A scene's summary is its synopsis, a line each.
    private mutating func addSynopses(of heading: XMLElement) {
        let summaries = heading.elements.filter { $0.name == SceneSummary.properties }.flatMap(\.elements)
            .filter { $0.name == SceneSummary.summary }.flatMap(\.elements)
        for paragraph in summaries where paragraph.name == ParagraphType.paragraph {
            let text = StyledText(paragraph, withNotes: true).asPrinted(keepsIndent: false)
            guard !text.units.isEmpty else { continue }
            let fountain = text.fountain()
            add(Element(.synopsis, fountain), at: paragraph)
            noteBrackets(of: text, in: fountain)
        }
    }

    /// - Parameter fountain: what the last element says for the text.
    private mutating func noteBrackets(of text: StyledText, in fountain: String) {
        if text.partsBrackets(in: fountain) { elementsPartingBrackets.insert(elements.count - 1) }
    }

    private mutating func closeElement() {
        guard !moreLines.isEmpty, let last = elements.indices.last else { return }
        elements[last].text = ([elements[last].text] + moreLines).joined(separator: "\n")
        moreLines = []
    }

    private mutating func add(_ element: Element, at paragraph: XMLElement) {
        closeElement()
        var element = element
        element.line = paragraph.line
        let speech: [ElementType] = [.character, .dialogue, .parenthetical, .lyrics]
        let isInSpeech = elements.last.map { speech.contains($0.type) } ?? false
        switch element.type {
        case .dialogue, .parenthetical: element.blankBefore = 0
        case .lyrics where isInSpeech: element.blankBefore = blankLines
        default: element.blankBefore = 1 + blankLines
        }
        blankLines = 0
        elements.append(element)
    }
}
