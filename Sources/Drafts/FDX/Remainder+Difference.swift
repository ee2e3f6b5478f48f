import Screenplay
import XMLTree

extension Remainder {
    /// What `document` says and `script`, as it was read from it, does not.
    init(of document: FDXDocument, beyond script: Screenplay) {
        let hasNotesInside = document.content.contains { $0.elements.contains { $0.name == ScriptNote.name } }
        self.init(notesInside: document.notes.isEmpty && hasNotesInside)
        let plain = PlainDocument(script, notesInside: notesInside)
        if (document.root, document.parts) != (plain.frame.root, plain.frame.parts) {
            (root, parts) = (document.root, document.parts)
        }
        if document.titlePage != plain.titlePage {
            (titlePage, titlePageHash) = (document.titlePage, plain.titlePageHash)
        }
        let starts = addParagraphs(of: document.content, beyond: plain.nodes)
        addNotes(of: document, beyond: plain, starts: starts)
    }

    /// - Returns: for each node the index of the paragraph that stands for it, or of the next.
    private mutating func addParagraphs(of content: [XMLElement], beyond nodes: [PlainNode]) -> [Int] {
        let places = Place.places(of: nodes.map(\.says))
        let mine = content.map(Likeness.init)
        let theirs = nodes.map { Likeness($0.element) }
        var starts: [Int] = []
        var next = 0
        func place() -> Place? { starts.count < places.count ? places[starts.count] : nil }
        while next < content.count || starts.count < nodes.count {
            let gap = Likeness.gap(between: mine[next...], and: theirs[starts.count...])
            // One for one, so that each has its own place, whatever becomes of the others.
            let pairs = min(gap.mine, gap.theirs)
            for index in next..<next + pairs {
                paragraphs.append(Item(place: place(), change: .replaced(content[index])))
                starts.append(index)
            }
            for index in next + pairs..<next + gap.mine {
                paragraphs.append(Item(place: place(), change: .preceded(content[index])))
            }
            next += gap.mine
            for _ in pairs..<gap.theirs {
                paragraphs.append(Item(place: place(), change: .left))
                starts.append(next)
            }
            if next < content.count, starts.count < nodes.count, mine[next] == theirs[starts.count] {
                if let change = Self.change(from: nodes[starts.count].element, to: content[next]) {
                    paragraphs.append(Item(place: place(), change: change))
                }
                starts.append(next)
                next += 1
            }
        }
        return starts
    }

    /// How one element becomes another that has the same words, or nearly; nil where it is the same.
    private static func change(from plain: XMLElement, to element: XMLElement) -> Change? {
        if plain == element { return nil }
        let words = Elision.words(of: plain)
        guard let elided = Elision.elided(element), Elision.filled(elided, with: words) == element else {
            return .replaced(element)
        }
        return .dressed(elided)
    }

    private mutating func addNotes(of document: FDXDocument, beyond plain: PlainDocument, starts: [Int]) {
        let ranges = plain.noteRanges(in: document.content, starts: starts)
        let plainNotes = zip(plain.notes, ranges).map { PlainDocument.element(of: $0.0.note, at: $0.1) }
        guard plainNotes != document.notes else { return }
        // Of notes that say the same the first of the script is the first of the file, by their places.
        var unused = Dictionary(grouping: plainNotes.indices.reversed()) { Likeness(plainNotes[$0]) }
        var indices: [Int: Int] = [:]
        for index in NotePlaces(document.notes, in: document.content).placed {
            indices[index] = unused[Likeness(document.notes[index])]?.popLast()
        }
        let places = Place.places(of: plain.notes.map(\.note.inText))
        for (index, note) in document.notes.enumerated() {
            guard let found = indices[index], let range = note.noteRange else {
                notes.append(Item(place: nil, change: .preceded(note)))
                continue
            }
            let relative = NoteRange(range.start - ranges[found].start, range.end - ranges[found].end)
            notes.append(
                Item(place: places[found], change: Self.change(from: plainNotes[found], to: note, at: relative)))
        }
        for index in unused.values.joined().sorted() { notes.append(Item(place: places[index], change: .left)) }
    }

    private static func change(from plain: XMLElement, to note: XMLElement, at range: NoteRange) -> Change {
        var note = note
        note.noteRange = range
        return change(from: plain, to: note) ?? .replaced(note)
    }
}

/// What two paragraphs are compared by to see whether one stands for the other: their words, white space and case aside,
/// and their scene numbers.
private struct Likeness: Hashable {
    private let words: String

    init(_ element: XMLElement) {
        self.init(Elision.words(of: element) + (element[attribute: PlainNode.number].map(PlainNode.mark) ?? ""))
    }

    init(_ text: String) {
        let scalars = text.uppercased().unicodeScalars.filter { !$0.properties.isWhitespace }
        words = String(String.UnicodeScalarView(scalars))
    }

    /// How many of either side to pass over until two are alike: none where the next two are. The search is short, so
    /// that the whole stays linear; where it finds nothing, one of each.
    static func gap(between mine: ArraySlice<Likeness>, and theirs: ArraySlice<Likeness>) -> (mine: Int, theirs: Int) {
        let (left, right) = (Array(mine.prefix(17)), Array(theirs.prefix(17)))
        for steps in 0...16 {
            for one in 0...steps where one < left.count && steps - one < right.count {
                if left[one] == right[steps - one] { return (one, steps - one) }
            }
        }
        return (min(1, left.count), min(1, right.count))
    }
}
