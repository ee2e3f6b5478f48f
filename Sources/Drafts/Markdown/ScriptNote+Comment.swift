extension ScriptNote {
    /// Reads a comment's text, which stands between `<!--` and `-->`.
    init(comment inside: some Sequence<Unicode.Scalar>) {
        var scalars = Array(inside)[...]
        if scalars.first == " " { scalars = scalars.dropFirst() }
        if scalars.last == " " { scalars = scalars.dropLast() }
        let isBoneyard =
            scalars.count >= 4 && scalars.starts(with: "/*".unicodeScalars)
            && scalars.suffix(2).elementsEqual("*/".unicodeScalars)
        if isBoneyard { scalars = scalars.dropFirst(2).dropLast(2) }
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            if scalar == "-", text.last == " ", text.dropLast().last == "-" { text.removeLast() }
            text.append(scalar)
        }
        self.init(String(text), isBoneyard: isBoneyard)
    }

    /// The note as a comment, which no renderer shows; a boneyard with its marks. Within a paragraph a comment cannot
    /// hold two hyphens in a row: they stand apart.
    var comment: String {
        var scalars = String.UnicodeScalarView()
        for scalar in (isBoneyard ? "/*\(text)*/" : text).unicodeScalars {
            if scalar == "-", scalars.last == "-" { scalars.append(" ") }
            scalars.append(scalar)
        }
        return "<!-- \(String(scalars)) -->"
    }
}
