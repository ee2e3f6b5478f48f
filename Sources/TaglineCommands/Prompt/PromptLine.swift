import Screenplay

/// What a line typed at the prompt means.
///
/// In a script the prompt is a page: what is typed is Fountain, and only a line that begins with `/` is a command
/// (`/*` opens a boneyard). Without a script, the slash may be left out.
enum PromptLine: Equatable {
    case nothing
    case command([String])
    /// `ANNA?`, `?`, or either followed by wishes such as `must="the bus"`.
    case suggest(role: String?, wishes: [String])
    /// A letter while suggestions are on screen: its place, from 0.
    case take(Int)
    /// `NAME: text` and `@Name text`: a cue and its speech.
    case speech(role: String, text: String)
    case text(String)

    /// What the line is read with.
    struct Surroundings {
        var hasScript: Bool
        /// How many suggestions are on screen.
        var offered = 0
        /// Who has spoken in the script.
        var names: [String] = []
        /// Whether the line begins a paragraph; inside one, capitals and colons are text where they name nobody who has
        /// spoken.
        var isAtParagraphStart = true
        /// Whose cue waits for what they say.
        var cue: String?
        /// Whether the line goes on with a note or a boneyard.
        var isInsideMark = false
    }

    init(_ line: String, _ surroundings: Surroundings) throws(Failure) {
        let trimmed = line.trimmed
        if trimmed.isEmpty {
            let holdsParagraph = surroundings.hasScript && !surroundings.isAtParagraphStart && Self.isSpacer(line)
            self = holdsParagraph ? .text(line) : .nothing
        } else if trimmed.hasPrefix("/"), !trimmed.hasPrefix("/*") {
            self = .command(try commandWords(String(trimmed.dropFirst())))
        } else if !surroundings.hasScript {
            self = .command(try commandWords(trimmed))
        } else if let place = Self.letter(trimmed), place < surroundings.offered {
            self = .take(place)
        } else if let ask = try Self.ask(trimmed, surroundings) {
            self = ask
        } else if let speech = Self.speech(trimmed, surroundings) {
            self = speech
        } else {
            self = .text(line)
        }
    }

    /// Whether a blank line keeps a speech open: two or more spaces and nothing else.
    private static func isSpacer(_ line: String) -> Bool {
        line.utf8.count > 1 && line.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
    }

    private static func letter(_ line: String) -> Int? {
        guard line.utf8.count == 1, let byte = line.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        else { return nil }
        return Int(byte - UInt8(ascii: "a"))
    }

    private static func ask(_ line: String, _ surroundings: Surroundings) throws(Failure) -> PromptLine? {
        guard let mark = line.firstIndex(of: "?") else { return nil }
        let name = String(line[..<mark]).trimmed
        let rest = line[line.index(after: mark)...]
        guard rest.isEmpty || rest.first == " " else { return nil }
        let isKnown = name.isEmpty || surroundings.names.contains(name)
        guard isKnown || (surroundings.isAtParagraphStart && isCue(name)) else { return nil }
        // `WHO? The "Duke` goes on as text: only what begins as a wish can be a wish written wrongly.
        guard rest.split(separator: " ").first?.contains("=") ?? true else { return nil }
        let wishes = try shellWords(String(rest))
        guard wishes.allSatisfy({ $0.contains("=") }) else { return nil }
        return .suggest(role: name.isEmpty ? nil : name, wishes: wishes)
    }

    private static func speech(_ line: String, _ surroundings: Surroundings) -> PromptLine? {
        func mayBegin(_ name: String) -> Bool {
            if surroundings.isAtParagraphStart { return true }
            return !surroundings.isInsideMark && (surroundings.cue ?? name) == name
                && surroundings.names.contains(name)
        }
        if line.hasPrefix("@") || line.hasPrefix("＠") {
            let rest = String(line.dropFirst())
            let known = surroundings.names.filter { rest.hasPrefix($0 + " ") }.max { $0.utf8.count < $1.utf8.count }
            guard let space = rest.firstIndex(of: " "), !surroundings.names.contains(rest) else { return nil }
            let name = known ?? String(rest[..<space])
            guard mayBegin(name) else { return nil }
            return .speech(role: name, text: String(rest.dropFirst(name.count)).trimmed)
        }
        guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let name = String(line[..<colon])
        let text = String(line[line.index(after: colon)...])
        guard !text.trimmed.isEmpty else { return nil }
        guard mayBegin(name), surroundings.names.contains(name) || (isCue(name) && !isTransition(name)) else {
            return nil
        }
        return .speech(role: name, text: text.trimmed)
    }

    /// Whether a name before a colon is a transition's, as in `FADE IN: A road.`, by Fountain's rule for title pages.
    private static func isTransition(_ name: String) -> Bool {
        name.hasPrefix("FADE ") || name.hasSuffix(" TO")
    }

    /// Whether Fountain would read the name as a cue by itself.
    private static func isCue(_ name: String) -> Bool {
        let elements = Screenplay(fountain: Array("\n\(name)\nx\n".utf8)).elements
        return elements.first?.type == .character && elements.first?.forced == false && elements.first?.text == name
    }
}

extension String {
    /// The text without white space at both ends.
    var trimmed: String {
        var scalars = unicodeScalars[...]
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        return String(scalars)
    }
}
