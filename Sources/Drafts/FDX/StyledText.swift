import Screenplay

/// A text as both formats hold it: printing characters, each in a style, and notes and boneyards among them.
struct StyledText: Equatable {
    /// A printing character, or the place of a note or boneyard.
    struct Unit: Equatable {
        var scalar: Unicode.Scalar
        var style: EmphasisStyle = []
        var isNote = false

        var isSpace: Bool {
            // Most characters' properties need not be looked up.
            !isNote && (scalar <= " " || !scalar.isASCII) && scalar.properties.isWhitespace
        }
    }

    /// Stands for a note: the object replacement character, which is there for this.
    static let placeholder: Unicode.Scalar = "\u{FFFC}"

    private(set) var units: [Unit] = []
    /// What the notes among the units say, in their order.
    private(set) var notes: [ScriptNote] = []

    init() {}

    /// Reads an element's text as Fountain has it.
    init(fountain text: String) {
        var marked = ""
        /// For each placeholder in `marked` its note; nil where one was typed.
        var places: [ScriptNote?] = []
        for piece in textPieces(of: text) {
            switch piece {
            case .printing(let printing):
                places += Array(repeating: nil, count: printing.unicodeScalars.count { $0 == Self.placeholder })
                marked += printing
            case .note(let text):
                places.append(ScriptNote(text))
                marked.unicodeScalars.append(Self.placeholder)
            case .boneyard(let text):
                places.append(ScriptNote(text, isBoneyard: true))
                marked.unicodeScalars.append(Self.placeholder)
            }
        }
        var rest = places[...]
        units.reserveCapacity(marked.unicodeScalars.count)
        for run in emphasisRuns(of: marked) {
            for scalar in run.text.unicodeScalars {
                if scalar == Self.placeholder, let place = rest.popFirst(), let note = place {
                    append(note, style: run.style)
                } else {
                    units.append(Unit(scalar: scalar, style: run.style))
                }
            }
        }
    }

    mutating func append(_ text: String, _ style: EmphasisStyle) {
        units += text.unicodeScalars.map { Unit(scalar: $0, style: style) }
    }

    mutating func append(_ note: ScriptNote, style: EmphasisStyle = []) {
        units.append(Unit(scalar: Self.placeholder, style: style, isNote: true))
        notes.append(note)
    }

    /// Adds a character that prints.
    mutating func append(printing unit: Unit) {
        units.append(unit)
    }

    private mutating func append(_ unit: Unit, from notes: inout ArraySlice<ScriptNote>) {
        units.append(unit)
        if unit.isNote, let note = notes.popFirst() { self.notes.append(note) }
    }

    /// With notes put in, each after so many UTF-16 units of what prints; the offsets ascend. In the midst of one style
    /// a note is in that style.
    func inserting(_ placed: [(offset: Int, note: ScriptNote)]) -> StyledText {
        guard !placed.isEmpty else { return self }
        var result = StyledText()
        var (rest, mine) = (placed[...], notes[...])
        var passed = 0
        for (index, unit) in units.enumerated() {
            let before = index > 0 ? units[index - 1].style : []
            while !unit.isNote, let next = rest.first, next.offset <= passed {
                result.append(next.note, style: before == unit.style ? before : [])
                rest = rest.dropFirst()
            }
            result.append(unit, from: &mine)
            if !unit.isNote { passed += UTF16.width(unit.scalar) }
        }
        for (_, note) in rest { result.append(note) }
        return result
    }

    /// The lines, each with the notes in it.
    var lines: [StyledText] {
        var lines = [StyledText()]
        var rest = notes[...]
        for unit in units {
            if unit.scalar == "\n" {
                lines.append(StyledText())
            } else {
                lines[lines.count - 1].append(unit, from: &rest)
            }
        }
        return lines
    }

    init(lines: [StyledText]) {
        for (index, line) in lines.enumerated() {
            if index > 0 { units.append(Unit(scalar: "\n")) }
            units += line.units
            notes += line.notes
        }
    }

    /// With `change` done to every unit; where it gives none, a unit that is no note goes.
    func mapped(_ change: (Unit) -> Unit?) -> StyledText {
        var result = StyledText()
        result.units.reserveCapacity(units.count)
        var rest = notes[...]
        for unit in units {
            if unit.isNote {
                result.append(change(unit) ?? unit, from: &rest)
            } else if let unit = change(unit) {
                result.units.append(unit)
            }
        }
        return result
    }

    /// Without the first notes, where nothing stands before them.
    func droppingFirst(notes count: Int) -> StyledText {
        var result = self
        result.units.removeFirst(count)
        result.notes.removeFirst(count)
        return result
    }

    /// With four spaces for each tab in front.
    var withSpacesForTabs: StyledText {
        let indent = units.prefix(while: \.isSpace)
        guard indent.contains(where: { $0.scalar == "\t" }) else { return self }
        var result = self
        result.units.replaceSubrange(
            indent.indices,
            with: indent.flatMap { $0.scalar == "\t" ? Array(repeating: Unit(scalar: " "), count: 4) : [$0] })
        return result
    }

    /// Without white space at its ends, or at the back only.
    func trimmed(keepingIndent: Bool) -> StyledText {
        let start = keepingIndent ? 0 : units.prefix(while: \.isSpace).count
        let end = units.count - units.reversed().prefix(while: \.isSpace).count
        var index = -1
        return mapped { unit in
            index += 1
            return (start..<max(start, end)).contains(index) ? unit : nil
        }
    }

    /// Without emphasis that nobody sees, or that Fountain has no marks for: on line ends, and on white space at the
    /// edges of a stretch.
    ///
    /// - Parameter nests: whether a stretch is one of a single emphasis, such as bold, whatever else begins or ends in
    ///   it; else of all that its characters have.
    func visible(_ styles: EmphasisStyle, nests: Bool) -> StyledText {
        var result = mapped { unit in
            var unit = unit
            unit.style = unit.scalar == "\n" ? [] : unit.style.intersection(styles)
            return unit
        }
        guard nests else {
            result.clearEdges(of: styles) { $0.style }
            return result
        }
        for style in [.bold, .italic, .underline] as [EmphasisStyle] {
            result.clearEdges(of: style) { $0.style.intersection(style) }
        }
        return result
    }

    /// Takes `styles` off the white space and the notes at the edges of each stretch that is one by `style`.
    private mutating func clearEdges(of styles: EmphasisStyle, by style: (Unit) -> EmphasisStyle) {
        var start = 0
        while start < units.count {
            let stretch = units[start...].prefix { style($0) == style(units[start]) }.indices
            if !style(units[start]).isEmpty {
                let first = stretch.first { !units[$0].isNote && !units[$0].isSpace } ?? stretch.upperBound
                let last = stretch.last { !units[$0].isNote && !units[$0].isSpace } ?? stretch.lowerBound
                for index in stretch where index < first || index > last { units[index].style.subtract(styles) }
            }
            start = stretch.upperBound
        }
    }

    /// What prints.
    var printing: String {
        var text = ScalarText(capacity: units.count)
        for unit in units where !unit.isNote { text.append(unit.scalar) }
        return text.string
    }

    /// The text with its styles and notes as one string, to tell one text from another.
    var signature: String {
        var rest = notes[...]
        var style: EmphasisStyle = []
        var text = ScalarText(capacity: units.count)
        for unit in units {
            if unit.style != style {
                style = unit.style
                text.append("\u{1}\(style.rawValue)\u{1}")
            }
            if unit.isNote {
                text.append(rest.popFirst()?.inText ?? "")
            } else {
                text.append(unit.scalar)
            }
        }
        return text.string
    }
}
