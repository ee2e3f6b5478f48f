import Screenplay

extension StyledText {
    /// The text with Fountain's marks: as many of its styles as read back, and none where they cannot be said.
    ///
    /// A sign that Fountain would take for a mark gets a backslash where it must.
    ///
    /// - Parameter opensWithMark: whether a mark may stand first; a scene heading with one would be action.
    func fountain(opensWithMark: Bool = true) -> String {
        if units.allSatisfy({ $0.style.isEmpty && !$0.isNote && !Self.signs.contains($0.scalar) }) { return printing }
        for styles in [[.bold, .italic, .underline], [.bold, .italic], []] as [EmphasisStyle] {
            let visible = visible(styles)
            if !opensWithMark, let first = visible.units.first, !first.style.isEmpty { continue }
            for escapes in [false, true] {
                let text = visible.marked(escapes: escapes)
                if StyledText(fountain: text) == visible { return text }
            }
        }
        return visible([]).marked(escapes: true)
    }

    /// Signs that may be part of a mark.
    private static let signs: Set<Unicode.Scalar> = ["*", "_", "\\", "[", "]", "/"]

    private func marked(escapes: Bool) -> String {
        var text = ""
        var rest = notes[...]
        var style: EmphasisStyle = []
        func turn(to next: EmphasisStyle) {
            text += Self.turn(from: style, to: next)
            style = next
        }
        for unit in units {
            turn(to: unit.style)
            if unit.isNote {
                text += rest.popFirst()?.inText ?? ""
                continue
            }
            if escapes {
                if ["*", "_", "\\"].contains(unit.scalar) { text += "\\" }
                // No backslash keeps brackets from opening a note.
                if unit.scalar == "[", text.unicodeScalars.last == "[" { text += " " }
            }
            text.unicodeScalars.append(unit.scalar)
        }
        turn(to: [])
        return text
    }

    /// The marks between two styles: what ends is closed first, the inner mark before the outer; underlines are the
    /// outer ones.
    private static func turn(from old: EmphasisStyle, to new: EmphasisStyle) -> String {
        let (oldStars, newStars) = (stars(old), stars(new))
        let underlineChanges = old.contains(.underline) != new.contains(.underline)
        // Underlines stand outside, so that stars close before them and open after them.
        let starsChange = oldStars != newStars || underlineChanges
        return (starsChange ? oldStars : "") + (underlineChanges ? "_" : "") + (starsChange ? newStars : "")
    }

    private static func stars(_ style: EmphasisStyle) -> String {
        (style.contains(.bold) ? "**" : "") + (style.contains(.italic) ? "*" : "")
    }
}
