import XMLTree

/// Where the paragraphs of a script begin, as the ranges of script notes count: in UTF-16 units of what the paragraphs
/// hold, one more for the end of each, and two for a block inside one, whose own text does not count.
///
/// Nobody has published this; it is what the notes of scripts by Final Draft fall on, and what Beat writes.
struct ScriptOffsets {
    /// The first offset of each paragraph, and at last the one after the script.
    private(set) var starts = [0]
    /// How many units each paragraph takes without its end.
    private(set) var lengths: [Int] = []

    init(_ content: [XMLElement]) {
        for paragraph in content {
            let length = paragraph.elements.reduce(0) { length, child in
                switch child.name {
                case ParagraphType.text: length + child.text.utf16.count
                case ParagraphType.dualDialogue, OmittedScene.name: length + 2
                default: length
                }
            }
            lengths.append(length)
            starts.append(starts[starts.count - 1] + length + 1)
        }
    }

    /// The paragraph that holds an offset; nil past the end of the script.
    func paragraph(at offset: Int) -> Int? {
        var (low, high) = (0, lengths.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle + 1] <= offset { low = middle + 1 } else { high = middle }
        }
        return low < lengths.count ? low : nil
    }
}

/// The range of a script note, `12,30`, in offsets of the script.
struct NoteRange: Equatable {
    static let attribute = "Range"

    var start: Int
    var end: Int

    init(_ start: Int, _ end: Int) {
        (self.start, self.end) = (start, end)
    }

    /// Nil where the text is no range, or one that would not be written in the same way.
    init?(_ text: String) {
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Int32($0) }
        guard numbers.count == 2, let start = numbers[0], let end = numbers[1] else { return nil }
        self.init(Int(start), Int(end))
        if self.text != text { return nil }
    }

    var text: String { "\(start),\(end)" }
}

extension XMLElement {
    /// The range of a note; nil where it has none that can be read.
    var noteRange: NoteRange? {
        get { self[attribute: NoteRange.attribute].flatMap(NoteRange.init) }
        set {
            attributes.removeAll { $0.namespace == nil && $0.name == NoteRange.attribute }
            if let newValue { attributes.append(XMLAttribute(NoteRange.attribute, newValue.text)) }
            attributes.sort { ($0.namespace ?? "", $0.name) < ($1.namespace ?? "", $1.name) }
        }
    }
}
