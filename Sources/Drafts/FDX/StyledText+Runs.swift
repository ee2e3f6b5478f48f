import Screenplay
import XMLTree

extension StyledText {
    /// The text as runs of one style; one empty run where there is none. Notes are left out.
    var runs: [XMLElement] {
        var runs: [XMLElement] = []
        var (text, style) = (ScalarText(), EmphasisStyle())
        for unit in units where !unit.isNote {
            if unit.style != style, !text.isEmpty {
                runs.append(ParagraphType.run(text.string, style))
                text = ScalarText()
            }
            style = unit.style
            text.append(unit.scalar)
        }
        return text.isEmpty && !runs.isEmpty ? runs : runs + [ParagraphType.run(text.string, style)]
    }

    /// The text as runs with its notes between them.
    ///
    /// - Parameter opensWithRun: whether an empty run stands before a note at the start, which else would stand for
    ///   itself.
    func runsAndNotes(opensWithRun: Bool) -> [XMLElement] {
        var children: [XMLElement] = []
        var stretch = StyledText()
        var rest = notes[...]
        for unit in units {
            guard unit.isNote, let note = rest.popFirst() else {
                stretch.append(printing: unit)
                continue
            }
            if !stretch.units.isEmpty || opensWithRun && children.isEmpty { children += stretch.runs }
            children.append(note.element)
            stretch = StyledText()
        }
        return stretch.units.isEmpty && !children.isEmpty ? children : children + stretch.runs
    }

    /// The notes and how many UTF-16 units of what prints stand before each.
    var noteOffsets: [(note: ScriptNote, offset: Int)] {
        var offset = 0
        var rest = notes[...]
        var result: [(note: ScriptNote, offset: Int)] = []
        for unit in units {
            if !unit.isNote {
                offset += UTF16.width(unit.scalar)
            } else if let note = rest.popFirst() {
                result.append((note, offset))
            }
        }
        return result
    }
}
