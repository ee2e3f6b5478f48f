import Screenplay
import XMLTree

/// A note or boneyard as Final Draft has it: a script note, which does not print. A boneyard is a note of that name.
struct ScriptNote: Equatable {
    static let name = "ScriptNote"
    private static let boneyard = XMLAttribute("Name", "Boneyard")

    var text: String
    var isBoneyard = false

    init(_ text: String, isBoneyard: Bool = false) {
        self.text = text
        self.isBoneyard = isBoneyard
    }

    /// Reads a note: its paragraphs are its lines.
    init(_ element: XMLElement) {
        let paragraphs = element.elements.filter { $0.name == ParagraphType.paragraph }
        let lines = paragraphs.map { paragraph in
            paragraph.elements.filter { $0.name == ParagraphType.text }.map(\.text).joined()
        }
        text = lines.joined(separator: "\n").withLineFeeds
        isBoneyard = element[attribute: Self.boneyard.name] == Self.boneyard.value
    }

    /// The note without a place.
    var element: XMLElement {
        var element = XMLElement(Self.name)
        if isBoneyard { element.attributes.append(Self.boneyard) }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            element.children.append(.element(ParagraphType.element(nil, [ParagraphType.run(String(line))])))
        }
        return element
    }

    /// The note as an element of a screenplay.
    var asElement: Element { Element(isBoneyard ? .boneyard : .note, text.trimmedOfWhiteSpace) }

    /// The note inside a text. What would end it early is parted by a space.
    var inText: String {
        let (open, close) = isBoneyard ? ("/*", "*/") : ("[[", "]]")
        var inside = ""
        for scalar in text.unicodeScalars {
            if scalar == close.unicodeScalars.last, inside.unicodeScalars.last == close.unicodeScalars.first {
                inside += " "
            }
            inside.unicodeScalars.append(scalar)
        }
        if inside.unicodeScalars.last == close.unicodeScalars.first { inside += " " }
        return open + inside + close
    }
}
