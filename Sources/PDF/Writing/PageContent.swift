/// What is drawn on a page, in PDF's operators: ISO 32000-1, 8.2 and 9.4.
struct PageContent {
    private(set) var output = PDFSyntax()
    private let height: Double
    private var state = State()

    /// What stays from one operator to the next.
    private struct State {
        var isInText = false
        var font = -1
        var size = 0
        var spacing = 0
        var gray = 0
        var isHeavy = false
    }

    init(_ page: PDFPage, _ typesetter: inout Typesetter) {
        height = page.size.height
        if let paper = page.paper { fill(page.size, paper) }
        for item in page.items {
            switch item {
            case .text(let text): draw(text, &typesetter)
            case .rule(let rule): fill(rule)
            }
        }
        leaveText()
    }

    private mutating func fill(_ rule: PDFRule) {
        leaveText()
        set(gray: rule.gray)
        output.decimals(rule.x, height - rule.y - rule.height, rule.width, rule.height)
        output += " re f\n"
    }

    /// Fills the page and goes back to black, which the state begins with.
    private mutating func fill(_ size: PDFPageSize, _ color: PDFColor) {
        output.decimals(color.red, color.green, color.blue)
        output += " rg "
        output.decimals(0, 0, size.width, size.height)
        output += " re f 0 g\n"
    }

    private mutating func underline(_ text: PDFText, _ placement: Placement, columns: Int) {
        leaveText()
        output += "q "
        output.decimals(placement.matrix())
        // Just below the baseline, between it and the line's end, and a twentieth of the size thick.
        output += " cm 0 "
        output.decimals(-0.15 * text.size, PDFText.columnWidth(size: text.size) * Double(columns), 0.05 * text.size)
        output += " re f Q\n"
    }

    private mutating func leaveText() {
        guard state.isInText else { return }
        output += "ET\n"
        state.isInText = false
    }

    private mutating func set(gray: Double) {
        let gray = min(max(gray.thousandths, 0), 1000)
        guard gray != state.gray else { return }
        state.gray = gray
        output.decimal(gray)
        output += " g\n"
    }

    // MARK: Text

    /// A text on its way to the page.
    private struct Line {
        let text: PDFText
        let placement: Placement
        /// What plain glyphs are spaced by, in thousandths of a point.
        let spacing: Int
        /// The glyphs that follow each other with one operator; nil where none is open.
        var stretch: Stretch?
    }

    private struct Stretch {
        /// What all its glyphs have in common.
        let kind: SetGlyph
        var nextColumn: Int
        /// Thousandths of the em by which the pen must still move.
        var gap = 0.0
        var isInString = false

        func takes(_ glyph: SetGlyph, at column: Int) -> Bool {
            glyph.font == kind.font && glyph.isPlain == kind.isPlain && glyph.stretch == kind.stretch
                && glyph.rise == kind.rise && column == nextColumn
        }
    }

    private mutating func draw(_ text: PDFText, _ typesetter: inout Typesetter) {
        if !state.isInText {
            output += "BT\n"
            state.isInText = true
        }
        set(gray: text.gray)
        var line = Line(
            text: text, placement: Placement(text, pageHeight: height),
            spacing: (typesetter.spacing(of: text.style) * text.size / 1000).thousandths)
        let columns = drawPlain(line, &typesetter) ?? drawClusters(&line, &typesetter)
        if text.isUnderlined, columns > 0 { underline(text, line.placement, columns: columns) }
    }

    /// Draws a text at once whose characters all fill a column; nil, and nothing drawn, where another is among them.
    private mutating func drawPlain(_ line: Line, _ typesetter: inout Typesetter) -> Int? {
        let (text, style) = (line.text.text, line.text.style)
        guard text.unicodeScalars.allSatisfy(\.standsAlone) else { return nil }
        var codes: [UInt8] = []
        codes.reserveCapacity(2 * text.utf8.count)
        for scalar in text.unicodeScalars {
            guard let code = typesetter.plainCode(of: scalar, style) else { return nil }
            codes.append(UInt8(truncatingIfNeeded: code >> 8))
            codes.append(UInt8(truncatingIfNeeded: code))
        }
        guard !codes.isEmpty else { return 0 }
        begin(SetGlyph(font: style.rawValue, code: 0, isPlain: true), line, column: 0)
        output += "("
        output.escaped(codes)
        output += ")Tj\n"
        return codes.count / 2
    }

    private mutating func drawClusters(_ line: inout Line, _ typesetter: inout Typesetter) -> Int {
        var column = 0
        for character in line.text.text {
            let cluster = typesetter.set(character, line.text.style)
            if !cluster.marks.isEmpty {
                drawMarked(cluster, showing: character, in: &line, column: column)
            } else if let base = cluster.base {
                draw(base, in: &line, column: column)
                line.stretch?.nextColumn = column + cluster.columns
            }
            column += cluster.columns
        }
        end(&line)
        return column
    }

    /// Draws marks over their base, and says that together they are one character: readers would take them apart.
    private mutating func drawMarked(
        _ cluster: SetCluster, showing character: Character, in line: inout Line, column: Int
    ) {
        end(&line)
        output += "/Span<</ActualText"
        output.text(String(character))
        output += ">> BDC\n"
        for glyph in [cluster.base].compactMap(\.self) + cluster.marks {
            draw(glyph, in: &line, column: column)
            end(&line)
        }
        output += "EMC\n"
    }

    private mutating func draw(_ glyph: SetGlyph, in line: inout Line, column: Int) {
        var stretch: Stretch
        if let open = line.stretch, open.takes(glyph, at: column) {
            stretch = open
        } else {
            end(&line)
            begin(glyph, line, column: column)
            output += "["
            stretch = Stretch(kind: glyph, nextColumn: column)
        }
        stretch.gap += glyph.before
        if stretch.gap.thousandths != 0 {
            if stretch.isInString { output += ")" }
            // A positive number moves to the left.
            output.decimal(-stretch.gap)
            stretch.isInString = false
        }
        if !stretch.isInString { output += "(" }
        output.escaped([UInt8(truncatingIfNeeded: glyph.code >> 8), UInt8(truncatingIfNeeded: glyph.code)])
        stretch.isInString = true
        stretch.gap = glyph.after
        line.stretch = stretch
    }

    private mutating func end(_ line: inout Line) {
        if line.stretch != nil { output += ")]TJ\n" }
        line.stretch = nil
    }

    /// Sets font, spacing and place for glyphs like `glyph`.
    private mutating func begin(_ glyph: SetGlyph, _ line: Line, column: Int) {
        let text = line.text
        let size = text.size.thousandths
        if state.font != glyph.font || state.size != size {
            (state.font, state.size) = (glyph.font, size)
            output.name("F\(glyph.font)")
            output += " "
            output.decimal(size)
            output += " Tf\n"
        }
        let spacing = glyph.isPlain ? line.spacing : 0
        if state.spacing != spacing {
            state.spacing = spacing
            output.decimal(spacing)
            output += " Tc\n"
        }
        // Fallbacks come in one style; the others are made of it.
        let isFallback = !PDFStyle.allCases.indices.contains(glyph.font)
        set(isHeavy: isFallback && text.style.isBold, text.size)
        output.decimals(
            line.placement.matrix(
                column: column, rise: glyph.rise * text.size / 1000, stretch: glyph.stretch,
                // Ten degrees, as Courier Prime's italic.
                slant: isFallback && text.style.isItalic ? 0.176 : 0))
        output += " Tm\n"
    }

    private mutating func set(isHeavy: Bool, _ size: Double) {
        if isHeavy {
            output.decimal(state.gray)
            output += " G "
            output.decimal(0.03 * size)
            output += " w 2 Tr\n"
        } else if state.isHeavy {
            output += "0 Tr\n"
        }
        state.isHeavy = isHeavy
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is a grapheme cluster by itself beside any other of the kind: letters and signs of Latin
    /// script and of general punctuation.
    fileprivate var standsAlone: Bool {
        switch value {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF: true
        default: false
        }
    }
}
