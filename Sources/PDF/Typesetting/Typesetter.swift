internal import Measures

/// Chooses glyphs for texts, and remembers which were used and which characters have none.
struct Typesetter {
    /// The four styles in the order of ``PDFStyle``, then the fallbacks.
    private(set) var fonts: [SubsetFont]
    private(set) var missing: [Character] = []

    private var isMissing: Set<Character> = []
    private var singles: [[Unicode.Scalar: SetCluster]]
    private var others: [[Character: SetCluster]]
    /// The codes of scalars below `plainCount` that fill a column, for one style after the other; 0 where not looked up.
    private var plain: [UInt16]
    /// For each style what its own glyphs must be spaced by to fill a column, in thousandths of the em.
    private let spacings: [Double]

    init(_ fonts: PDFFonts) {
        self.fonts = fonts.all.map { SubsetFont($0) }
        let styles = PDFStyle.allCases.count
        spacings = fonts.all.prefix(styles).map { Self.column - $0.advance(of: $0.glyph(for: " ") ?? 0) }
        singles = Array(repeating: [:], count: styles)
        others = Array(repeating: [:], count: styles)
        plain = Array(repeating: 0, count: styles * Self.plainCount)
    }

    /// Latin script and punctuation.
    private static let plainCount = 0x2100

    /// How wide a column is, in thousandths of the em.
    static let column = 600.0

    /// What a glyph of the style's own font must be spaced by to fill a column, in thousandths of the em.
    func spacing(of style: PDFStyle) -> Double { spacings[style.rawValue] }

    /// The code of a scalar that is a character by itself in the style's own font; nil where it does not fill a column.
    mutating func plainCode(of scalar: Unicode.Scalar, _ style: PDFStyle) -> UInt16? {
        let place = Int(scalar.value)
        guard place < Self.plainCount else { return nil }
        let index = style.rawValue * Self.plainCount + place
        if plain[index] > 0 { return plain[index] }
        guard let glyph = set(Character(scalar), style).base, glyph.isPlain else { return nil }
        plain[index] = glyph.code
        return glyph.code
    }

    /// `character` in `style`.
    mutating func set(_ character: Character, _ style: PDFStyle) -> SetCluster {
        let scalars = character.unicodeScalars
        if let scalar = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
            if let known = singles[style.rawValue][scalar] { return known }
            let cluster = newCluster(character, style)
            singles[style.rawValue][scalar] = cluster
            return cluster
        }
        if let known = others[style.rawValue][character] { return known }
        let cluster = newCluster(character, style)
        others[style.rawValue][character] = cluster
        return cluster
    }

    private mutating func newCluster(_ character: Character, _ style: PDFStyle) -> SetCluster {
        let columns = DisplayWidth(of: String(character)).columns
        let scalars = character.unicodeScalars.filter { !$0.properties.showsNothing }
        guard columns > 0, !scalars.isEmpty else {
            if !scalars.isEmpty { note(character) }
            return SetCluster()
        }

        var cluster = SetCluster(columns: columns)
        // As many marks as possible are part of the base's glyph, the rest is drawn over it.
        for count in stride(from: min(scalars.count, Precomposed.mostScalars), to: 0, by: -1) {
            guard var base = base(Array(scalars.prefix(count)), columns, style) else { continue }
            let rise = base.scalar.properties.isUppercase ? capitalRise(base.glyph.font) : 0
            var undrawn = String.UnicodeScalarView()
            for mark in scalars.dropFirst(count) {
                if let glyph = self.mark(mark, over: base.glyph.font, columns, rise: rise) {
                    cluster.marks.append(glyph)
                } else {
                    undrawn.append(mark)
                }
            }
            if !undrawn.isEmpty {
                note(character)
                base.glyph.code = fonts[base.glyph.font].code(base.glyph.code, showingAlso: String(undrawn))
            }
            cluster.base = base.glyph
            return cluster
        }
        note(character)
        cluster.base = absent(character, columns, style)
        return cluster
    }

    /// The glyph of a base, with marks that belong to it, in the first font that has it.
    private mutating func base(
        _ scalars: [Unicode.Scalar], _ columns: Int, _ style: PDFStyle
    ) -> (scalar: Unicode.Scalar, glyph: SetGlyph)? {
        let text = String(String.UnicodeScalarView(scalars))
        guard let scalar = scalars.count == 1 ? scalars[0] : Precomposed.scalar(for: text) else {
            return nil
        }
        var candidates = [scalar]
        if !fonts[style.rawValue].font.has(scalar) {
            if let same = Precomposed.scalar(for: String(scalar)), same != scalar { candidates.append(same) }
            if let alike = Lookalikes.scalars[scalar] { candidates.append(alike) }
            if scalar.properties.isWhitespace { candidates.append(" ") }
        }
        for index in order(style) {
            for candidate in candidates {
                guard let glyph = fonts[index].font.glyph(for: candidate),
                    let code = fonts[index].code(of: glyph, showing: text)
                else { continue }
                return (scalar, placed(glyph, code, index, columns))
            }
        }
        return nil
    }

    /// The glyph of a combining mark, from the base's font if possible.
    private mutating func mark(_ mark: Unicode.Scalar, over font: Int, _ columns: Int, rise: Double) -> SetGlyph? {
        guard mark.properties.isMark else { return nil }
        for index in [font] + fonts.indices.dropFirst(PDFStyle.allCases.count) {
            for candidate in [mark, Lookalikes.accents[mark]] {
                guard let candidate, let glyph = fonts[index].font.glyph(for: candidate),
                    let code = fonts[index].code(of: glyph, showing: String(mark))
                else { continue }
                var placed = placed(glyph, code, index, columns)
                if fonts[index].font.advance(of: glyph) == 0 {
                    // Such a glyph is drawn to the left of the pen, over what was drawn last.
                    (placed.before, placed.after) = (Self.column * Double(columns), 0)
                }
                // Only marks above the letter move with its height.
                if mark.properties.canonicalCombiningClass == .above { placed.rise = rise }
                return placed
            }
        }
        return nil
    }

    /// The sign for absent characters, with the character as its text.
    private mutating func absent(_ character: Character, _ columns: Int, _ style: PDFStyle) -> SetGlyph {
        let code = fonts[style.rawValue].code(of: 0, showing: String(character)) ?? 0
        return placed(0, code, style.rawValue, columns)
    }

    /// `glyph` in the middle of its columns: made narrower where it is too wide for them, and a wide one a little wider.
    private func placed(_ glyph: Int, _ code: UInt16, _ index: Int, _ columns: Int) -> SetGlyph {
        var placed = SetGlyph(font: index, code: code)
        let font = fonts[index].font
        let advance = font.advance(of: glyph)
        let room = Self.column * Double(columns)
        if let style = PDFStyle(rawValue: index), columns == 1,
            abs(advance + spacing(of: style) - Self.column) < 0.01
        {
            placed.isPlain = true
            return placed
        }
        guard advance > 0 else { return placed }
        // A square of 1 em in two columns of 0.6: readers take a gap of more than 0.1 em for a space between words,
        // so the square is widened until 0.08 are left; what would have to grow by more than a quarter is no square.
        let widest = columns == 2 ? max(1, (room - 80) / advance) : 1
        let stretch = min(room / advance, widest <= 1.25 ? widest : 1)
        placed.stretch = abs(stretch - 1) < 0.01 ? 1 : stretch
        placed.before = (room / placed.stretch - advance) / 2
        placed.after = placed.before
        return placed
    }

    private func capitalRise(_ index: Int) -> Double {
        let font = fonts[index].font
        return font.thousandths(font.capHeight - font.xHeight)
    }

    private func order(_ style: PDFStyle) -> [Int] {
        [style.rawValue] + fonts.indices.dropFirst(PDFStyle.allCases.count)
    }

    private mutating func note(_ character: Character) {
        if isMissing.insert(character).inserted { missing.append(character) }
    }
}

extension Unicode.Scalar.Properties {
    /// Whether no glyph is needed: controls, joiners, variation selectors.
    var showsNothing: Bool {
        isDefaultIgnorableCodePoint || generalCategory == .control || generalCategory == .format
    }

    fileprivate var isMark: Bool {
        switch generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: true
        default: false
        }
    }
}
