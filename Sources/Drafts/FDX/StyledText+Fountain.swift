import Screenplay

extension StyledText {
    /// The text with Fountain's marks: as many of its styles as read back, and none where they cannot be said.
    ///
    /// A sign that Fountain would take for a mark gets a backslash where it must.
    ///
    /// - Parameter opensWithMark: whether a mark may stand first; a scene heading with one would be action.
    func fountain(opensWithMark: Bool = true) -> String {
        if units.allSatisfy({ $0.style.isEmpty && !$0.isNote && !Self.isSign($0.scalar) }) { return printing }
        for styles in [.all, [.bold, .italic], []] as [EmphasisStyle] {
            for nests in [true, false] {
                let visible = visible(styles, nests: nests)
                if !opensWithMark, let first = visible.units.first, !first.style.isEmpty { continue }
                for escaped in Self.escapes {
                    let text = visible.marked(escaping: escaped, nests: nests)
                    if StyledText(fountain: text) == visible { return text }
                }
            }
        }
        return visible([], nests: true).marked(escaping: Self.escapes[3], nests: true)
    }

    /// Whether `fountain`, which says the text, prints a space between brackets that else would open a note.
    func partsBrackets(in fountain: String) -> Bool {
        fountain.contains("[ [") && !StyledText(fountain: fountain).printing.utf8.elementsEqual(printing.utf8)
    }

    /// Whether a sign may be part of a mark.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "*", "_", "\\", "[", "]", "/": true
        default: false
        }
    }

    /// The signs that get a backslash: as few as will do.
    private static let escapes: [Set<Unicode.Scalar>] = [[], ["*", "\\"], ["_", "\\"], ["*", "_", "\\"]]

    /// - Parameter nests: whether a mark may stay open while another opens or closes inside.
    private func marked(escaping escaped: Set<Unicode.Scalar>, nests: Bool) -> String {
        var text = ""
        var rest = notes[...]
        var marks = EmphasisMarks()
        for (index, unit) in units.enumerated() {
            if unit.style != marks.style {
                text += marks.turn(to: unit.style, nests: nests, before: units[index...])
            }
            if unit.isNote {
                text += rest.popFirst()?.inText ?? ""
                continue
            }
            if escaped.contains(unit.scalar) { text += "\\" }
            // No backslash keeps brackets from opening a note.
            if escaped.count > 2, unit.scalar == "[", text.unicodeScalars.last == "[" { text += " " }
            text.unicodeScalars.append(unit.scalar)
        }
        return text + marks.turn(to: [], nests: nests, before: [])
    }
}

/// The marks that are open, the innermost last.
private struct EmphasisMarks {
    private static let marks: [(EmphasisStyle, String)] = [(.underline, "_"), (.bold, "**"), (.italic, "*")]

    private(set) var style: EmphasisStyle = []
    private var open: [(style: EmphasisStyle, mark: String)] = []

    /// What closes the marks of the old style and opens those of the new one: first the one that stays open longest in
    /// `rest`.
    mutating func turn(to next: EmphasisStyle, nests: Bool, before rest: ArraySlice<StyledText.Unit>) -> String {
        var text = ""
        while let last = open.last, !nests || open.contains(where: { !next.contains($0.style) }) {
            text += last.mark
            open.removeLast()
        }
        let wanted = Self.marks.filter { mark in next.contains(mark.0) && !open.contains { $0.style == mark.0 } }
        var lengths = [Int](repeating: 0, count: wanted.count)
        if nests, wanted.count > 1 {
            lengths = wanted.map { mark in rest.prefix { $0.style.contains(mark.0) }.count }
        }
        for index in wanted.indices.sorted(by: { (lengths[$1], $0) < (lengths[$0], $1) }) {
            open.append((wanted[index].0, wanted[index].1))
            text += wanted[index].1
        }
        style = next
        return text
    }
}
