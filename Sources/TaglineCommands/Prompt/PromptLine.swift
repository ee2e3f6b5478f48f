import Screenplay

/// What a line typed at the prompt means.
///
/// In a script the prompt is a page: what is typed is Fountain, and only a line that begins with `/` is a command
/// (`/*` opens a boneyard). Without a script, the slash may be left out.
enum PromptLine: Equatable {
    case nothing
    case command([String])
    /// `ANNA?`, `@Anna?`, `?`, or any of them followed by wishes such as `must="the bus"`.
    case suggest(role: String?, wishes: [String])
    /// A letter while suggestions are on screen: its place, from 0.
    case take(Int)
    /// `NAME: text` and `@Name text`: a cue and its speech.
    case speech(role: String, text: String)
    /// The same without a text: a cue whose speech comes in the next line.
    case cue(String)
    case text(String)

    /// What the line is read with.
    struct Surroundings {
        var hasScript: Bool
        /// How many suggestions are on screen, also those that are no longer to be had.
        var offered = 0
        /// Who has spoken in the script.
        var names: [String] = []
        /// Whether the line begins a paragraph; inside a speech, capitals and colons are text where they name nobody
        /// who has spoken.
        var isAtParagraphStart = true
        /// Whether the line goes on with a paragraph in which nobody speaks.
        var isInAction = false
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
        let head = String(line[..<mark]).trimmed
        let rest = line[line.index(after: mark)...]
        let hasWishes = Wish.begins(rest)
        guard rest.isEmpty || rest.first == " " || hasWishes else { return nil }
        var name = isForced(head) ? String(head.dropFirst()).trimmed : head
        if hasWishes { name = surroundings.spelled(name) }
        // With wishes behind the mark even inside a paragraph a new name is one.
        guard
            head.isEmpty || surroundings.knows(name)
                || ((surroundings.isAtParagraphStart || !rest.isEmpty)
                    && (isForced(head) ? isForcedName(name, hasWishes) : isNewName(name, hasWishes)))
        else { return nil }
        // `WHO? The "Duke` goes on as text: only what begins as a wish can be a wish written wrongly.
        guard hasWishes || rest.split(separator: " ").first?.contains("=") ?? true else { return nil }
        let wishes = try shellWords(String(rest))
        let stray = rest.first == " " ? wishes.first(where: { !$0.contains("=") }) : wishes.first
        guard let stray else { return .suggest(role: head.isEmpty ? nil : name, wishes: wishes) }
        guard hasWishes else { return nil }
        throw Failure(
            "\(stray): write wishes as name=value, each behind a space; quote several words: must=\"the bus\"")
    }

    private static func isForced(_ head: String) -> Bool { head.hasPrefix("@") || head.hasPrefix("＠") }

    /// Whether lines may be asked for somebody new behind an `@`: `@Bob You came?` says something.
    private static func isForcedName(_ name: String, _ hasWishes: Bool) -> Bool {
        guard !name.isEmpty, !opensMark(name), !name.contains(where: isColon) else { return false }
        return !Surroundings.base(of: name).contains(" ") || (hasWishes && isName(name))
    }

    /// The same without an `@`: a name in letters that have no case could be any text but for wishes behind it.
    private static func isNewName(_ name: String, _ hasWishes: Bool) -> Bool {
        if isCue(name) { return true }
        return hasWishes && !opensMark(name) && name.contains(where: \.isLetter) && !name.contains(where: \.isCased)
    }

    private static func speech(_ line: String, _ surroundings: Surroundings) -> PromptLine? {
        if isForced(line) { return forcedSpeech(String(line.dropFirst()).trimmed, surroundings) }
        guard let (name, text) = parts(of: line) else { return nil }
        let begins =
            surroundings.knows(name) || surroundings.cue == name
            ? surroundings.lets(name)
            : surroundings.letsNewNames && isCue(name) && !isTransition(name) && !isCaption(name)
        return begins ? speech(of: name, text) : nil
    }

    private static func speech(of name: String, _ text: String) -> PromptLine {
        text.isEmpty ? .cue(name) : .speech(role: name, text: text)
    }

    /// What stands behind an `@`: the name is one that has spoken, what stands before a colon, or a word, each with its
    /// extensions. Capitalised words alone, as in `@Old Tom`, are a cue by Fountain's rules.
    private static func forcedSpeech(_ rest: String, _ surroundings: Surroundings) -> PromptLine? {
        let known = surroundings.names.filter { rest.hasPrefix($0 + " ") }.max { $0.utf8.count < $1.utf8.count }
        if let (name, text) = parts(of: rest),
            surroundings.knows(name) || !name.contains(" ") || (known == nil && isName(name))
        {
            return surroundings.lets(name) ? speech(of: name, text) : nil
        }
        guard let space = rest.firstIndex(of: " "), !surroundings.names.contains(rest), !endsCue(rest),
            known != nil || !isCapitalized(rest)
        else { return nil }
        var name = known ?? String(rest[..<space])
        var text = String(rest.dropFirst(name.count)).trimmed
        while text.hasPrefix("("), let end = text.firstIndex(of: ")"), endsCue(String(text[...end])) {
            name += " " + text[...end]
            text = String(text[text.index(after: end)...]).trimmed
        }
        return surroundings.lets(name) ? .speech(role: name, text: text) : nil
    }

    /// Whether all words begin with capitals and no mark ends a sentence.
    private static func isCapitalized(_ words: String) -> Bool {
        words.last?.isLetter == true
            && words.split(separator: " ").allSatisfy { $0.first(where: \.isCased)?.isUppercase == true }
    }

    private static func isColon(_ character: Character) -> Bool { character == ":" || character == "：" }

    /// What stands before a colon and behind it; nil where the colon is that of a time or of an address.
    private static func parts(of line: String) -> (name: String, text: String)? {
        guard let colon = line.firstIndex(where: isColon) else { return nil }
        let (name, text) = (String(line[..<colon]).trimmed, line[line.index(after: colon)...])
        let isTime = name.last?.isNumber == true && text.first?.isNumber == true
        guard !name.isEmpty, !isTime, !text.hasPrefix("//") else { return nil }
        return (name, String(text).trimmed)
    }

    /// Whether a line ends as a cue does and hardly a speech: in an extension or the mark of dual dialogue.
    private static func endsCue(_ line: String) -> Bool {
        if line.hasSuffix(" ^") { return true }
        guard line.hasSuffix(")"), let start = line.lastIndex(of: "(") else { return false }
        let extent = line[start...]
        return extent.contains(where: \.isUppercase) && !extent.contains(where: \.isLowercase)
    }

    /// Whether a name before a colon is a transition's, as in `FADE IN: A road.`, by Fountain's rule for title pages.
    private static func isTransition(_ name: String) -> Bool {
        name.hasPrefix("FADE ") || name.hasSuffix(" TO")
    }

    /// Whether what stands before a colon is a shot, a caption or a time, as in `SUPER: Paris, 1942`: action, unless
    /// somebody of that name has spoken.
    private static func isCaption(_ name: String) -> Bool {
        let base = Surroundings.base(of: name)
        // `INSERT - LETTER`
        let head = base.firstRange(of: " - ").map { String(base[..<$0.lowerBound]) } ?? base
        return captions.contains(head) || head.hasPrefix("ANGLE ON ") || head.hasPrefix("CLOSE ON ")
            || head.hasSuffix(" POV")
    }

    private static let captions = [
        "ANGLE ON", "CAPTION", "CHYRON", "CLOSE ON", "CLOSE-UP", "CLOSE UP", "CREDITS", "END CREDITS", "FLASHBACK",
        "INSERT", "INTERCUT", "LATER", "MOMENTS LATER", "MONTAGE", "NOTE", "POV", "SERIES OF SHOTS", "SUBTITLE",
        "SUBTITLES", "SUPER", "SUPERIMPOSE", "TITLE", "TITLE CARD", "TITLES",
    ]

    /// Whether several words can be a name behind an `@`: each begins with a capital or has no case.
    private static func isName(_ words: String) -> Bool {
        words.split(separator: " ").allSatisfy { $0.first(where: \.isCased)?.isUppercase ?? true }
    }

    /// Whether something in a name opens what the rest of the line could close.
    private static func opensMark(_ name: String) -> Bool {
        Surroundings.base(of: name).contains { "[]()*_\"“”„".contains($0) }
    }

    /// Whether Fountain would read the name as a cue by itself.
    private static func isCue(_ name: String) -> Bool {
        guard !opensMark(name) else { return false }
        let (name, _) = Surroundings.parts(ofCue: name)
        let elements = Screenplay(fountain: Array("\n\(name)\nx\n".utf8)).elements
        return elements.first?.type == .character && elements.first?.forced == false && elements.first?.text == name
    }
}

extension PromptLine.Surroundings {
    /// Whether somebody of this name has spoken, whatever extension it has here.
    func knows(_ name: String) -> Bool { names.contains(Self.base(of: name)) }

    /// A name as that of somebody who has spoken is spelled, whatever its case here.
    func spelled(_ name: String) -> String {
        names.contains(name) ? name : names.first { $0.lowercased() == name.lowercased() } ?? name
    }

    /// Whether a speech may begin here of somebody who has not spoken, by a name in capitals alone.
    var letsNewNames: Bool { isAtParagraphStart || (isInAction && !isInsideMark) }

    /// Whether a speech of somebody may begin here.
    func lets(_ name: String) -> Bool {
        if isAtParagraphStart { return true }
        return !isInsideMark && (cue.map { $0 == name } ?? knows(name))
    }

    /// A cue without the mark of dual dialogue, and whether it has it.
    static func parts(ofCue name: String) -> (name: String, isDual: Bool) {
        let name = name.trimmed
        return name.hasSuffix("^") ? (String(name.dropLast()).trimmed, true) : (name, false)
    }

    /// A cue without its extensions.
    static func base(of name: String) -> String {
        var base = parts(ofCue: name).name
        while base.hasSuffix(")"), let start = base.lastIndex(of: "("), start > base.startIndex {
            base = String(base[..<start]).trimmed
        }
        return base
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
