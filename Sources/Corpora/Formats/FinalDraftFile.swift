import Measures
import Screenplay
import XMLTree

/// A screenplay as Final Draft writes it.
///
/// Dual dialogue is read one speech after the other. The title page is laid out freely and names no tags.
enum FinalDraftFile: WholeFile {
    static func lines(of file: [UInt8], work: String) throws(CorpusFileError) -> [SourceLine] {
        let root: XMLElement
        do { root = try XMLElement(xml: file) } catch { throw CorpusFileError(error) }
        guard root.name == "FinalDraft" else {
            throw CorpusFileError(line: root.line, reason: .otherRoot(root.name, wanted: "FinalDraft"))
        }
        var elements: [Element] = []
        for content in root.elements where content.name == "Content" {
            for paragraph in content.elements where paragraph.name == "Paragraph" {
                add(paragraph, to: &elements)
            }
        }
        return SourceLine.lines(of: Screenplay(elements: elements), work: work)
    }

    /// Adds a paragraph's element, or those of the pair of speeches that it holds.
    private static func add(_ paragraph: XMLElement, to elements: inout [Element]) {
        let parts = paragraph.elements.filter { $0.name == "DualDialogue" }.flatMap(\.elements)
        for part in parts.isEmpty ? [paragraph] : parts where part.name == "Paragraph" {
            let text = part.elements.filter { $0.name == "Text" }.map(\.text).joined()
            guard !text.allSatisfy(\.isWhitespace) else { continue }
            var element = Element(type(of: part[attribute: "Type"] ?? ""), String(text.trimmed))
            element.line = part.line
            elements.append(element)
        }
    }

    /// What a paragraph's type is in a screenplay; writers name types of their own, and those are action.
    private static func type(of name: String) -> ElementType {
        switch name {
        case "Scene Heading": .sceneHeading
        case "Character": .character
        case "Parenthetical": .parenthetical
        case "Dialogue": .dialogue
        case "Singing", "Lyrics": .lyrics
        case "Transition": .transition
        case "New Act", "End of Act": .section
        case _ where name.hasPrefix("Outline ") && Int(name.dropFirst(8)) != nil: .section
        case "Outline Body": .synopsis
        case "Cast List", "More": .note
        default: .action
        }
    }
}
