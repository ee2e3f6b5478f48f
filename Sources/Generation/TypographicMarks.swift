import Measures

/// Which marks a text sets: curly or straight quotation marks, one dash or two hyphens, one ellipsis or three full stops.
struct TypographicMarks: Sendable {
    /// True for the typographer's, false for the typewriter's, nil where the text does not tell.
    private let (quotes, dashes, ellipses): (Bool?, Bool?, Bool?)

    init(of texts: [String]) {
        var (curly, straight, dashes, hyphens, ellipses, stops) = (0, 0, 0, 0, 0, 0)
        for text in texts {
            var (last, beforeLast): (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
            for scalar in text.unicodeScalars {
                switch scalar {
                case "’", "‘", "“", "”": curly += 1
                case "'", "\"": straight += 1
                case "—": dashes += 1
                case "-" where last == "-": hyphens += 1
                case "…": ellipses += 1
                case "." where last == "." && beforeLast == ".": stops += 1
                default: break
                }
                (beforeLast, last) = (last, scalar)
            }
        }
        func habit(_ typographer: Int, _ typewriter: Int) -> Bool? {
            typographer == typewriter ? nil : typographer > typewriter
        }
        quotes = habit(curly, straight)
        self.dashes = habit(dashes, hyphens)
        self.ellipses = habit(ellipses, stops)
    }

    /// A line with the text's marks.
    ///
    /// - Parameter before: what stands before it in the same line, and stays as it is.
    func setting(_ line: [Unicode.Scalar], after before: [Unicode.Scalar]) -> [Unicode.Scalar] {
        // In scripts without spaces a model sets its own marks, and what opens a quotation is not told by spaces.
        guard !line.contains(where: \.isUnspacedLetter) else { return line }
        var line = line
        switch dashes {
        case true?: line.replace(["-", "-"], with: ["—"])
        case false?: line.replace(["—"], with: ["-", "-"])
        case nil: break
        }
        switch ellipses {
        case true?: line.replace([".", ".", "."], with: ["…"])
        case false?: line.replace(["…"], with: [".", ".", "."])
        case nil: break
        }
        switch quotes {
        case true?: return curled(line, after: before)
        case false?: return line.map { $0.straightened }
        case nil: return line
        }
    }

    private func curled(_ line: [Unicode.Scalar], after before: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var curled: [Unicode.Scalar] = []
        curled.reserveCapacity(line.count)
        for (place, scalar) in line.enumerated() {
            let last = curled.last { !Self.emphasis.contains($0) } ?? before.last
            let next = place + 1 < line.count ? line[place + 1] : nil
            let opens = last.map { Self.opens($0, before: next) } ?? true
            switch scalar {
            case "\"": curled.append(opens ? "“" : "”")
            case "'": curled.append(opens && Self.isQuoted(line[(place + 1)...]) ? "‘" : "’")
            default: curled.append(scalar)
            }
        }
        return curled
    }

    /// Whether a mark between two characters opens what is quoted: behind a dash only where something follows at once.
    private static func opens(_ last: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
        if "—–-".unicodeScalars.contains(last) { return next?.properties.isAlphabetic == true }
        return last.properties.isWhitespace || "([{“‘".unicodeScalars.contains(last)
    }

    /// Whether what follows a mark is closed by another one, and no word that has lost its beginning, as 'em.
    private static func isQuoted(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        let word = rest.prefix { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        if word.first?.properties.numericType != nil { return false }
        if shortened.contains(String(String.UnicodeScalarView(word)).lowercased()) { return false }
        return rest.indices.contains { index in
            if hasLostItsG(rest[..<index]) { return false }
            let next = index + 1 < rest.endIndex ? rest[index + 1] : nil
            return rest[index] == "'" && index > rest.startIndex && !opens(rest[index - 1], before: next)
                && next?.properties.isAlphabetic != true
        }
    }

    /// Whether a text ends in a word such as goin or nothin, and not in one such as in, again or win.
    private static func hasLostItsG(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.suffix(2).elementsEqual(["i", "n"]) else { return false }
        let stem = text.dropLast(2).reversed().prefix { $0.properties.isAlphabetic }
        return stem.count > 1 && stem.first != "a"
    }

    private static let shortened: Set = [
        "ave", "bout", "bye", "cause", "cept", "cos", "course", "e", "ello", "em", "er", "ere", "fore", "im", "is",
        "kay", "n", "neath", "nother", "nuff", "ome", "round", "s", "scuse", "til", "till", "tis", "twas", "twere",
        "twill",
    ]

    /// Marks of emphasis, beside which a quotation opens as beside what stands before them.
    private static let emphasis: Set<Unicode.Scalar> = ["*", "_"]
}

extension Unicode.Scalar {
    /// A typewriter's mark for a typographer's.
    fileprivate var straightened: Unicode.Scalar {
        switch self {
        case "‘", "’": "'"
        case "“", "”": "\""
        default: self
        }
    }
}
