import Measures
import Screenplay
import XMLTree

/// A script as it is written where nothing of a Final Draft file was kept.
struct PlainDocument {
    /// The version is that of Final Draft 12, which later ones read; other attributes are what all programs write.
    private static let root = XMLElement(
        FDXDocument.name,
        attributes: [
            XMLAttribute("DocumentType", "Script"), XMLAttribute("Template", "No"), XMLAttribute("Version", "5"),
        ])

    let nodes: [PlainNode]
    let titlePage: XMLElement?
    /// A hash of what the title page says.
    let titlePageHash: UInt32
    /// The root, its parts and the title page, without paragraphs and notes.
    let frame: FDXDocument
    /// Each note that stands apart, with the node that its range lies in.
    let notes: [(note: ScriptNote, node: Int, range: Range<Int>)]

    init(_ screenplay: Screenplay, notesInside: Bool) {
        let writer = ContentWriter(screenplay, notesInside: notesInside)
        nodes = writer.nodes
        notes = writer.nodes.enumerated().flatMap { index, node in node.notes.map { ($0.note, index, $0.range) } }
        titlePage = TitlePageWriter.element(of: screenplay.titlePage)?.canonical
        titlePageHash = screenplay.titlePage.hash
        var frame = FDXDocument(root: Self.root)
        frame.titlePage = titlePage
        frame.parts = [XMLElement(FDXDocument.content)]
        frame.parts += writer.typesOfOurs.sorted().map { ElementSettings.element(of: $0).canonical }
        if titlePage != nil { frame.parts.append(XMLElement(FDXDocument.titlePage)) }
        if !notes.isEmpty { frame.parts.append(XMLElement(FDXDocument.scriptNotes)) }
        self.frame = frame
    }

    /// The document.
    var document: FDXDocument {
        var document = frame
        document.content = nodes.map(\.element)
        let ranges = noteRanges(in: document.content, starts: Array(nodes.indices))
        document.notes = zip(notes, ranges).map { note, range in Self.element(of: note.note, at: range) }
        return document
    }

    /// The ranges of the notes in a script of these paragraphs.
    ///
    /// - Parameter starts: for each node the index of the paragraph that stands for it, or of the next.
    func noteRanges(in content: [XMLElement], starts: [Int]) -> [NoteRange] {
        let offsets = ScriptOffsets(content)
        return notes.map { note in
            let paragraph = starts[note.node]
            let start = offsets.starts[paragraph]
            let length = offsets.lengths.indices.contains(paragraph) ? offsets.lengths[paragraph] : 0
            return NoteRange(start + min(note.range.lowerBound, length), start + min(note.range.upperBound, length))
        }
    }

    static func element(of note: ScriptNote, at range: NoteRange) -> XMLElement {
        var element = note.element.canonical
        element.noteRange = range
        return element
    }
}

extension TitlePage {
    /// A hash of what the page says.
    fileprivate var hash: UInt32 {
        entries.map { ([$0.key] + $0.values).joined(separator: "\n") }.joined(separator: "\n\n").fnv1a
    }
}
