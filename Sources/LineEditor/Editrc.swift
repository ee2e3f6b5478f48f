import CLibEdit

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a line of `~/.editrc` does to keys (editrc(5)).
struct EditrcLine: Equatable {
    /// Whether it chooses emacs' or vi's keys, so that libedit forgets all others.
    var choosesKeys = false
    /// The sequence that it binds, as a terminal sends it; nil for a key that is none.
    var sequence: String?

    init(words: [String]) {
        guard let command = words.first?.split(separator: ":").last, command == "bind" else { return }
        let options = words.dropFirst().prefix { $0.hasPrefix("-") }.compactMap { $0.dropFirst().first }
        choosesKeys = options.contains { $0 == "v" || $0 == "e" }
        let rest = words.dropFirst(1 + options.count)
        // -k names a key and no sequence; -r takes a binding away.
        guard !choosesKeys, rest.count > 1, let key = rest.first, !options.contains(where: { $0 == "k" || $0 == "r" })
        else { return }
        let characters = Self.characters(key)
        sequence = characters.count > 1 && characters.first == "\u{1B}" ? characters : nil
    }

    /// The characters of a key as `bind` reads it: `^[`, `\e`, `\033` and `M-` stand for an escape.
    private static func characters(_ key: String) -> String {
        var text = String.UnicodeScalarView()
        var rest = key.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            let octal = rest.prefix(3).prefix { ("0"..."7").contains($0) }
            switch (scalar, rest.first) {
            case ("\\", _) where !octal.isEmpty:
                rest.removeFirst(octal.count)
                if let value = UInt8(String(octal), radix: 8) { text.append(Unicode.Scalar(value)) }
            case ("\\", let next?):
                rest.removeFirst()
                text.append(next == "e" ? "\u{1B}" : next)
            case ("^", let next?):
                rest.removeFirst()
                text.append(next == "?" ? "\u{7F}" : Unicode.Scalar(UInt8(truncatingIfNeeded: next.value) & 0x9F))
            case ("M", "-"?) where rest.count > 1:
                rest.removeFirst()
                text.append("\u{1B}")
            default: text.append(scalar)
            }
        }
        return String(text)
    }
}

extension LineEditor {
    /// Does what `~/.editrc`, or the file that `EDITRC` names, says.
    ///
    /// It is read here and not by `el_source`, for the editor's own keys go in where emacs' or vi's are chosen: below
    /// those that the file binds then.
    func readEditrc() {
        func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
        guard let path = variable("EDITRC") ?? variable("HOME").map({ $0 + "/.editrc" }),
            let bytes = RegularFile.end(of: path, most: 1 << 20)
        else { return }
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let line = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if line.first != UInt8(ascii: "#") { obey(String(decoding: line, as: UTF8.self)) }
        }
    }

    private func obey(_ line: String) {
        guard let tokenizer = tok_init(nil) else { return }
        defer { tok_end(tokenizer) }
        var count: Int32 = 0
        var start: UnsafeMutablePointer<UnsafePointer<CChar>?>?
        guard tok_str(tokenizer, line, &count, &start) == 0, let start, count > 0 else { return }
        let words = UnsafeBufferPointer(start: start, count: Int(count)).compactMap { $0.map { String(cString: $0) } }
        guard isMeant(words[0]), el_parse(editLine, count, start) == 0 else { return }
        let binding = EditrcLine(words: words)
        if binding.choosesKeys {
            ownSequences = []
            bindKeys()
        }
        if let sequence = binding.sequence { ownSequences.insert(sequence) }
    }

    /// Whether a line is for this program, going by its first word: `tagline:bind` or `bind`.
    private func isMeant(_ word: String) -> Bool {
        guard let colon = word.firstIndex(of: ":") else { return true }
        // A command without a name is refused, but only where the program before it is this one.
        return tl_parse_word(editLine, String(word[...colon])) != 0
    }
}
