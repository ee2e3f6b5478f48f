import Screenplay
import XMLTree

extension StyledText {
    /// The text of a paragraph.
    init(_ paragraph: XMLElement, withNotes: Bool) {
        var placed: [(offset: Int, note: ScriptNote)] = []
        var text = StyledText()
        var offset = 0
        for child in paragraph.elements {
            if child.name == ParagraphType.text {
                text.append(child.text, EmphasisStyle(fdx: child[attribute: "Style"] ?? ""))
                offset += child.text.utf16.count
            } else if withNotes, child.name == ScriptNote.name {
                placed.append((offset, ScriptNote(child)))
            }
        }
        self = text.inserting(placed)
    }

    /// The text as it prints: lines end in line feeds and without white space, and begin without where it is not action,
    /// in which a tab is four spaces.
    func asPrinted(keepsIndent: Bool) -> StyledText {
        var last: Unicode.Scalar?
        let fed = mapped { unit in
            defer { last = unit.scalar }
            if unit.scalar == "\n", last == "\r" { return nil }
            var unit = unit
            switch unit.scalar {
            case "\r", "\u{2028}", "\u{2029}": unit.scalar = "\n"
            default: break
            }
            return unit
        }
        var lines = fed.lines.map { $0.trimmed(keepingIndent: keepsIndent) }
        while lines.last?.units.isEmpty ?? false { lines.removeLast() }
        lines.removeFirst(lines.prefix { $0.units.isEmpty }.count)
        if keepsIndent { lines = lines.map(\.withSpacesForTabs) }
        return StyledText(lines: lines)
    }
}
