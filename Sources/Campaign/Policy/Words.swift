extension String {
    /// The text's words: runs of letters and digits, with the apostrophes inside them.
    var words: [String] {
        split { !($0.isLetter || $0.isNumber || $0.isApostrophe) }.compactMap { run in
            let word = run.drop(while: \.isApostrophe).reversed().drop(while: \.isApostrophe).reversed()
            return word.isEmpty ? nil : String(word)
        }
    }

    /// The text's tokens: what stands between white space.
    var tokens: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }
}

extension Character {
    fileprivate var isApostrophe: Bool { self == "'" || self == "’" }
}
