import Screenplay
import XMLTree

/// What Final Draft calls its paragraphs, and what they are in a screenplay.
///
/// Shots, general paragraphs, cast lists and types that a writer named print as action does, and are action.
enum ParagraphType {
    static let paragraph = "Paragraph"
    static let text = "Text"
    static let dualDialogue = "DualDialogue"
    static let startsNewPage = XMLAttribute("StartsNewPage", "Yes")
    static let centred = XMLAttribute("Alignment", "Center")

    /// What a synopsis is called that follows no scene heading.
    static let outlineBody = "Outline Body"

    /// What a paragraph is, from its attributes; nil for what other programs store of (MORE), which is no text.
    static func type(of paragraph: XMLElement) -> ElementType? {
        switch paragraph[attribute: "Type"] ?? "" {
        case "Scene Heading": .sceneHeading
        case "Character": .character
        case "Parenthetical": .parenthetical
        case "Dialogue": .dialogue
        case "Singing", "Lyrics": .lyrics
        case "Transition": .transition
        case outlineBody: .synopsis
        case "More": nil
        // They print in the middle of the line.
        case "New Act", "End of Act": .centered
        case let name where sectionDepth(of: name) != nil: .section
        // Beat writes "Centered".
        default: ["Center", "Centered"].contains(paragraph[attribute: centred.name]) ? .centered : .action
        }
    }

    /// The depth of a section from the name of its type, `Outline 1`.
    static func sectionDepth(of name: String) -> Int? {
        guard name.hasPrefix("Outline "), let depth = Int(name.dropFirst(8)) else { return nil }
        return ElementLimits.depth.contains(depth) ? depth : nil
    }

    /// The name of the type that an element is written as; nil where it is no paragraph.
    static func name(for element: Element) -> String? {
        switch element.type {
        case .sceneHeading: "Scene Heading"
        case .action, .centered: "Action"
        case .character: "Character"
        case .dialogue: "Dialogue"
        case .parenthetical: "Parenthetical"
        case .lyrics: "Lyrics"
        case .transition: "Transition"
        case .section: "Outline \(max(1, element.depth))"
        case .synopsis: outlineBody
        case .pageBreak, .note, .boneyard: nil
        }
    }

    static func element(_ type: String?, _ children: [XMLElement]) -> XMLElement {
        let attributes = type.map { [XMLAttribute("Type", $0)] } ?? []
        return XMLElement(paragraph, attributes: attributes, children: children.map(XMLNode.element))
    }

    /// A run of text; a plain one has no style.
    static func run(_ text: String, _ style: EmphasisStyle = []) -> XMLElement {
        XMLElement(
            self.text, attributes: style.isEmpty ? [] : [XMLAttribute("Style", style.fdx)],
            children: text.isEmpty ? [] : [.text(text)])
    }
}

extension EmphasisStyle {
    /// Every style that Fountain has marks for.
    static let all: EmphasisStyle = [.bold, .italic, .underline]

    private static let names: [(String, EmphasisStyle)] = [
        ("Bold", .bold), ("Italic", .italic), ("Underline", .underline),
    ]

    /// The styles that a run's `Style` names, `Bold+Italic`; others, such as `Strikeout`, are passed over.
    init(fdx: String) {
        let words = fdx.split(separator: "+")
        self = Self.names.reduce(into: []) { style, name in
            if words.contains(where: { $0 == name.0 }) { style.formUnion(name.1) }
        }
    }

    var fdx: String { Self.names.filter { contains($0.1) }.map(\.0).joined(separator: "+") }
}
