/// A change to a line, or to the blank lines beside it, that may make it another type.
public struct LineChange: Equatable, Sendable {
    /// What is put in front of the text, and behind it.
    var front = ""
    var back = ""
    /// Whether the sign goes that the text begins with.
    var dropsMark = false
    var capitals = false
    var dropsSpaceAtEnd = false
    var blankAbove = false
    var blankBelow = false
    /// Whether the blank lines below go.
    var joinsBelow = false

    /// The text of a line after the change; nil where the change changes nothing in it that it names.
    func apply(to text: String) -> String? {
        var changed = text
        if dropsMark {
            guard let first = changed.unicodeScalars.first, !first.isLetterOrDigit else { return nil }
            changed = String(String(changed.unicodeScalars.dropFirst()).drop { $0 == " " })
        }
        if capitals {
            guard changed.uppercased() != changed else { return nil }
            changed = changed.uppercased()
        }
        return front + changed + back
    }
}

extension LineChange: CustomStringConvertible {
    /// What to do, as a request: lower case, no full stop.
    public var description: String {
        var parts: [String] = []
        if blankAbove && blankBelow {
            parts.append("put a blank line above and below it")
        } else if blankAbove {
            parts.append("put a blank line above it")
        } else if blankBelow {
            parts.append("put a blank line below it")
        }
        if joinsBelow { parts.append("take the blank line below it away") }
        if dropsSpaceAtEnd { parts.append("take the white space at its end away") }
        if dropsMark { parts.append("take its first sign away") }
        if capitals { parts.append("write it in capitals") }
        let (front, back) = (front.filter { $0 != " " }, back.filter { $0 != " " })
        if !front.isEmpty { parts.append("put \(front) in front" + (back.isEmpty ? "" : " and \(back) behind")) }
        return parts.joined(separator: ", ")
    }
}

extension LineChange {
    /// The marks, then what can be done without one, then both together: the first that leads to a type is the one shown.
    static let all: [LineChange] = {
        let marks: [LineChange] = [
            LineChange(front: "!"), LineChange(front: "."), LineChange(front: "@"), LineChange(front: "> "),
            LineChange(front: "~"), LineChange(front: "> ", back: " <"), LineChange(front: "# "),
            LineChange(front: "= "), LineChange(front: "(", back: ")"), LineChange(front: "[[", back: "]]"),
            LineChange(front: "/* ", back: " */"),
        ]
        let plain: [LineChange] = [
            LineChange(dropsMark: true), LineChange(capitals: true), LineChange(dropsSpaceAtEnd: true),
            LineChange(joinsBelow: true), LineChange(blankBelow: true), LineChange(blankAbove: true),
            LineChange(blankAbove: true, blankBelow: true), LineChange(capitals: true, joinsBelow: true),
            LineChange(capitals: true, blankAbove: true), LineChange(dropsMark: true, joinsBelow: true),
            LineChange(dropsMark: true, blankAbove: true),
        ]
        func with(_ change: WritableKeyPath<LineChange, Bool>) -> [LineChange] {
            marks.map { mark in
                var mark = mark
                mark[keyPath: change] = true
                return mark
            }
        }
        return marks + plain + with(\.blankAbove) + with(\.joinsBelow) + with(\.dropsMark)
    }()
}
