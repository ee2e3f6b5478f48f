import Screenplay
import XMLTree

/// The places that the notes of a script have in its paragraphs, found by their ranges.
struct NotePlaces {
    /// Notes that are about a whole paragraph, and stand before it.
    private(set) var before: [Int: [ScriptNote]] = [:]
    /// Notes inside paragraphs, each after so many units of its text; the offsets ascend.
    private(set) var inside: [Int: [(offset: Int, note: ScriptNote)]] = [:]
    /// The notes that have a place, by their indices, in the order of the places.
    private(set) var placed: [Int] = []

    init(_ notes: [XMLElement], in content: [XMLElement]) {
        let offsets = ScriptOffsets(content)
        let ranges = notes.map { $0.name == ScriptNote.name ? $0.noteRange : nil }
        let order = notes.indices.filter { ranges[$0] != nil }.sorted { one, other in
            (ranges[one]?.last ?? 0, one) < (ranges[other]?.last ?? 0, other)
        }
        for index in order {
            guard let range = ranges[index], range.first >= 0, let paragraph = Self.paragraph(of: range, in: offsets),
                content[paragraph].name == ParagraphType.paragraph
            else { continue }
            add(ScriptNote(notes[index]), range, to: paragraph, content[paragraph], offsets)
            placed.append(index)
        }
    }

    /// The paragraph that the note's words end in.
    private static func paragraph(of range: NoteRange, in offsets: ScriptOffsets) -> Int? {
        guard let paragraph = offsets.paragraph(at: range.last) else { return nil }
        let endsBefore = range.last == offsets.starts[paragraph] && range.first < range.last && paragraph > 0
        return endsBefore ? paragraph - 1 : paragraph
    }

    private mutating func add(
        _ note: ScriptNote, _ range: NoteRange, to paragraph: Int, _ element: XMLElement, _ offsets: ScriptOffsets
    ) {
        let start = offsets.starts[paragraph]
        let length = offsets.lengths[paragraph]
        let isWhole = range.first == start && range.last == start + length
        if element.holdsBlock || isWhole && element.takesNotesBefore {
            before[paragraph, default: []].append(note)
        } else {
            inside[paragraph, default: []].append((min(range.last - start, length), note))
        }
    }
}

extension NoteRange {
    /// Some are written with their end first.
    fileprivate var first: Int { min(start, end) }
    fileprivate var last: Int { max(start, end) }
}

extension XMLElement {
    /// Whether the paragraph holds other paragraphs, whose text its offsets do not count.
    var holdsBlock: Bool { elements.contains { [ParagraphType.dualDialogue, OmittedScene.name].contains($0.name) } }

    /// Whether a note can stand before the paragraph in Fountain: not inside a speech, which it would end.
    var takesNotesBefore: Bool {
        switch ParagraphType.type(of: self) {
        case .dialogue, .parenthetical, .lyrics: false
        default: true
        }
    }
}
