import Screenplay
import XMLTree

/// Writes a script's elements as paragraphs.
///
/// Lines of dialogue and lyrics are a paragraph each; any other element is one, its lines parted by line feeds. A page
/// break is said by the paragraph below it, a synopsis or a scene that was taken out by the heading above it.
struct ContentWriter {
    private(set) var nodes: [PlainNode] = []
    /// The types of paragraphs that need settings beside them.
    private(set) var typesOfOurs: Set<String> = []

    private let elements: [Element]
    /// Whether notes stand in the paragraphs, as versions before 11 wrote them, or apart with their ranges.
    private let notesInside: Bool
    private var breaksPage = false
    /// Notes of their own that wait for the paragraph below them.
    private var waiting: [ScriptNote] = []
    /// The headings that hold scenes which were taken out.
    private let omittedHeadings: Set<Int>

    /// - Parameter writesOmitted: false within a scene that was taken out.
    init(_ screenplay: Screenplay, notesInside: Bool, writesOmitted: Bool = true) {
        elements = screenplay.elements
        omittedHeadings = writesOmitted ? screenplay.omittedHeadings : []
        self.notesInside = notesInside
        var blocks = screenplay.blocks[...]
        while let block = blocks.popFirst() {
            if elements[block.lowerBound].type == .character {
                write(speech: block, before: &blocks)
            } else {
                write(elements[block.lowerBound], at: block.lowerBound, before: &blocks)
            }
        }
        if breaksPage || !waiting.isEmpty { writeEmpty() }
    }

    /// Writes an element that is no part of a speech.
    private mutating func write(_ element: Element, at index: Int, before blocks: inout ArraySlice<Range<Int>>) {
        switch element.type {
        case .note, .boneyard:
            waiting.append(ScriptNote(element.text, isBoneyard: element.type == .boneyard))
        case .pageBreak:
            if breaksPage || !waiting.isEmpty { writeEmpty() }
            breaksPage = true
        case .sceneHeading where omittedHeadings.contains(index):
            writeBlankLines(above: index)
            write(element, omitted: SceneOmission.scene(in: elements[index + 1]))
            blocks.removeFirst()
        case .sceneHeading:
            var synopses: [StyledText] = []
            while let next = blocks.first, elements[next.lowerBound].type == .synopsis {
                synopses.append(StyledText(fountain: elements[next.lowerBound].text))
                blocks.removeFirst()
            }
            writeBlankLines(above: index)
            write(element, synopses: synopses)
        case .dialogue, .parenthetical, .lyrics:
            if !waiting.isEmpty { writeEmpty() }
            writeBlankLines(above: index)
            write(element)
        default:
            writeBlankLines(above: index)
            write(element)
        }
    }

    private mutating func write(_ element: Element, synopses: [StyledText] = [], omitted: Screenplay? = nil) {
        for (text, says) in paragraphs(of: element) {
            var paragraph = paragraph(of: element, text, waiting: notesInside ? waiting : [], inside: notesInside)
            var says = says
            if !synopses.isEmpty {
                paragraph.children.insert(.element(SceneSummary.element(of: synopses)), at: 0)
                says += synopses.reduce(into: "") { $0 += "\nsynopsis " + $1.signature }
            }
            if let omitted {
                let (scene, types) = OmittedScene.element(of: omitted)
                paragraph.children.append(.element(scene))
                typesOfOurs.formUnion(types)
                says += "\nomitted " + Elision.words(of: scene)
            }
            let length = text.printing.utf16.count
            var notes: [(note: ScriptNote, range: Range<Int>)] = []
            if !notesInside {
                notes = waiting.map { ($0, 0..<length) } + text.noteOffsets.map { ($0.note, $0.offset..<$0.offset) }
            }
            says = waiting.reduce(into: "") { $0 += $1.inText + "\n" } + says
            waiting = []
            append(PlainNode(element: paragraph, says: says, notes: notes))
        }
    }

    /// Writes a speech, or two where the next speaks at the same time.
    private mutating func write(speech: Range<Int>, before blocks: inout ArraySlice<Range<Int>>) {
        let between = blocks.prefix { [.note, .boneyard].contains(elements[$0.lowerBound].type) }
        guard let second = blocks.dropFirst(between.count).first, elements[second.lowerBound].dual,
            !elements[speech.lowerBound].dual
        else {
            writeBlankLines(above: speech.lowerBound)
            for index in speech { write(elements[index]) }
            return
        }
        blocks = blocks.dropFirst(between.count + 1)
        writeBlankLines(above: speech.lowerBound)
        var (paragraphs, says) = ([XMLElement](), "")
        var notes: [(note: ScriptNote, range: Range<Int>)] = []
        if !notesInside { notes = waiting.map { ($0, 0..<0) } }
        says += waiting.reduce(into: "") { $0 += $1.inText + "\n" }
        var leading = notesInside ? waiting : []
        waiting = []
        for index in Array(speech) + between.map(\.lowerBound) + Array(second) {
            let element = elements[index]
            if [.note, .boneyard].contains(element.type) {
                leading.append(ScriptNote(element.text, isBoneyard: element.type == .boneyard))
                says += leading[leading.count - 1].inText + "\n"
                continue
            }
            for (text, line) in self.paragraphs(of: element) {
                paragraphs.append(paragraph(of: element, text, waiting: leading, inside: true))
                leading = []
                says += line + "\n"
            }
        }
        let pair = XMLElement(ParagraphType.dualDialogue, children: paragraphs.map(XMLNode.element))
        append(PlainNode(element: ParagraphType.element(nil, [pair]), says: says, notes: notes))
    }

    /// The texts of an element's paragraphs, and what each says.
    private func paragraphs(of element: Element) -> [(text: StyledText, says: String)] {
        let text = StyledText(fountain: element.text)
        let texts = [.dialogue, .lyrics].contains(element.type) ? text.lines : [text]
        return texts.map { text in
            let number = element.sceneNumber.map(PlainNode.mark) ?? ""
            let depth = element.type == .section ? "\(element.depth) " : ""
            return (text, "\(element.type.rawValue) \(depth)\(number)\(text.signature)")
        }
    }

    private mutating func paragraph(
        of element: Element, _ text: StyledText, waiting: [ScriptNote], inside: Bool
    ) -> XMLElement {
        let type = ParagraphType.name(for: element) ?? "Action"
        if ElementSettings.isOurs(type) { typesOfOurs.insert(type) }
        var paragraph = ParagraphType.element(type, waiting.map(\.element))
        let opensWithRun = waiting.isEmpty && paragraph.takesNotesBefore
        paragraph.children += (inside ? text.runsAndNotes(opensWithRun: opensWithRun) : text.runs).map(XMLNode.element)
        if let number = element.sceneNumber { paragraph.attributes.append(XMLAttribute(PlainNode.number, number)) }
        if element.type == .centered { paragraph.attributes.append(ParagraphType.centred) }
        return paragraph
    }

    /// Writes an empty paragraph for each blank line beyond the usual one, and one where without it lyrics would join
    /// what stands above.
    private mutating func writeBlankLines(above index: Int) {
        let joining: [ElementType] = [.lyrics, .character, .dialogue, .parenthetical]
        let joins = elements[index].type == .lyrics && index > 0 && joining.contains(elements[index - 1].type)
        let blankLines = joins ? max(1, elements[index].blankBefore) : elements[index].blankBefore - 1
        for _ in 0..<max(0, blankLines) {
            append(PlainNode(element: ParagraphType.element("Action", StyledText().runs), says: ""))
        }
    }

    /// Writes an empty paragraph for what has none to stand at.
    private mutating func writeEmpty() {
        let notes = waiting
        waiting = []
        let children = (notesInside ? notes.map(\.element) : []) + StyledText().runs
        append(
            PlainNode(
                element: ParagraphType.element("Action", children),
                says: notes.reduce(into: "") { $0 += $1.inText + "\n" },
                notes: notesInside ? [] : notes.map { ($0, 0..<0) }))
    }

    private mutating func append(_ node: PlainNode) {
        var node = node
        if breaksPage {
            node.element.attributes.append(ParagraphType.startsNewPage)
            node.says = "===\n" + node.says
            breaksPage = false
        }
        node.element = node.element.canonical
        nodes.append(node)
    }
}
