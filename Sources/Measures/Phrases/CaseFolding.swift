extension Unicode.Scalar {
    /// What this scalar is compared as: without case, marks apart from their letters, any white space as U+0020,
    /// nothing at all where it is invisible (joiners, variation selectors, soft hyphens). Curly apostrophes, hyphens of
    /// their own and full-width letters, digits and signs are those of ASCII, unless case is kept.
    ///
    /// Full case folding (ß as ss, ς as σ) is lower case of upper case, but for the dotless i, which keeps apart.
    /// A scalar folds the same wherever it stands, so a text can be folded while it is being written.
    ///
    /// - Parameters:
    ///   - keepingCase: true to leave case as it is.
    ///   - keepingInvisible: true to leave what is invisible.
    package func folded(keepingCase: Bool = false, keepingInvisible: Bool = false) -> [Unicode.Scalar] {
        switch value {
        case 0x41...0x5A where !keepingCase: return [Unicode.Scalar(UInt8(value) + 0x20)]
        case 0x09...0x0D: return [" "]
        // ASCII beyond capitals, Han and Hangul syllables have neither case nor marks to take apart.
        case ..<0x80, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x131: return [self]
        default: break
        }
        if !keepingCase, let same = sameInASCII { return same.folded() }
        if properties.isWhitespace { return [" "] }
        if properties.isDefaultIgnorableCodePoint { return keepingInvisible ? [self] : [] }
        if keepingCase { return String(self).decomposedScalars }
        let upper = properties.uppercaseMapping.unicodeScalars
        return upper.map(\.properties.lowercaseMapping).joined().decomposedScalars
    }

    /// The sign of ASCII that a curly apostrophe, a hyphen or a full-width form stands for.
    private var sameInASCII: Unicode.Scalar? {
        switch value {
        case 0x2018, 0x2019, 0x2BC: "'"
        case 0x2010, 0x2011: "-"
        // ＃ ＄ ％ ＆ ＇ ＋ － ＠, digits and letters, in the order of ASCII; other marks are those of Chinese text.
        case 0xFF03...0xFF07, 0xFF0B, 0xFF0D, 0xFF10...0xFF19, 0xFF20...0xFF3A, 0xFF41...0xFF5A:
            Unicode.Scalar(value - 0xFEE0)
        default: nil
        }
    }
}
