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
    /// The keys that it binds, as a terminal sends them; nil where no escape sequence is among them.
    var sequence: String?
    /// Whether it names a key for which terminals send a sequence, of which libedit gets one character.
    var namesKey = false
    /// What libedit is told: the line, but for that character in place of a name.
    var words: [String]

    /// What `bind -k` calls keys.
    private static let names: [String: TerminalKey] = [
        "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end, "delete": .delete,
    ]

    init(words: [String]) {
        self.words = words
        guard let command = words.first?.split(separator: ":").last, command == "bind" else { return }
        let options = words.dropFirst().prefix { $0.hasPrefix("-") }.compactMap { $0.dropFirst().first }
        choosesKeys = options.contains { $0 == "v" || $0 == "e" }
        let rest = words.dropFirst(1 + options.count)
        let removes = options.contains("r")
        guard !choosesKeys, let key = rest.first, rest.count > 1 || removes else { return }
        guard !options.contains("k") else {
            guard let named = Self.names[key] else { return }
            namesKey = true
            self.words =
                [words[0]] + options.filter { $0 != "k" }.map { "-\($0)" } + [named.scalar.binding] + rest.dropFirst()
            return
        }
        let characters = Self.characters(key).unicodeScalars
        if !removes, characters.dropLast().contains("\u{1B}") { sequence = String(characters) }
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
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, var line) in zip(1..., lines) {
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            line = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            guard line.first != UInt8(ascii: "#"), !obey(String(decoding: line, as: UTF8.self)) else { continue }
            let message = "tagline: \(TerminalText.visible(path)):\(number): editrc(5) has no such line\n"
            _ = write(STDERR_FILENO, message, message.utf8.count)
        }
    }

    /// - Returns: whether the line could be understood.
    private func obey(_ line: String) -> Bool {
        guard let tokenizer = tok_init(nil) else { return false }
        defer { tok_end(tokenizer) }
        var count: Int32 = 0
        var start: UnsafeMutablePointer<UnsafePointer<CChar>?>?
        guard tok_str(tokenizer, line, &count, &start) == 0 else { return false }
        let words = UnsafeBufferPointer(start: start, count: Int(count)).compactMap { $0.map { String(cString: $0) } }
        guard let first = words.first, isMeant(first) else { return true }
        let binding = EditrcLine(words: words)
        guard parse(binding.words) else { return false }
        if binding.choosesKeys {
            ownSequences = []
            bindKeys()
        }
        // As libedit does, in both of vi's modes.
        if binding.namesKey, isVi { _ = parse([first, "-a"] + binding.words.dropFirst()) }
        if let sequence = binding.sequence { ownSequences.insert(sequence) }
        return true
    }

    private func parse(_ words: [String]) -> Bool {
        let strings = words.map { CString($0) }
        return withExtendedLifetime(strings) {
            var start = strings.map { $0.start.map { UnsafePointer($0) } }
            return el_parse(editLine, Int32(clamping: start.count), &start) == 0
        }
    }

    /// Whether a line is for this program, going by its first word: `tagline:bind` or `bind`.
    private func isMeant(_ word: String) -> Bool {
        guard let colon = word.firstIndex(of: ":") else { return true }
        // A command without a name is refused, but only where the program before it is this one.
        return tl_parse_word(editLine, String(word[...colon])) != 0
    }
}
