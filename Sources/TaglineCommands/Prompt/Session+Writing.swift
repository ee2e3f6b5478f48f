import Generation
import Projects
import Screenplay

extension Session {
    /// Adds what was typed or pasted to the script.
    ///
    /// - Returns: the elements that it became part of.
    @discardableResult
    mutating func write(_ text: String) throws(Failure) -> [Element] {
        let script = try openedScript()
        let text = try setTitlePage(from: text)
        if text.isEmpty { return [] }
        let isHeading = Self.isHeading(text, in: script)
        let elements = try script.add(text, asParagraph: isHeading, endsParagraph: false, origin: .human)
        offered = []
        return elements
    }

    /// Whether a text begins a scene even where it would go on with a paragraph.
    ///
    /// Nobody types a heading in capitals there and means text; `Est. 1952.` and `Ext. wall is cold.` are text. So is
    /// whatever stands in an open note.
    private static func isHeading(_ text: String, in script: OpenScript) -> Bool {
        guard let first = Screenplay(fountain: Array("\n\(text)\n".utf8)).elements.first, first.type == .sceneHeading,
            !script.isInsideMark
        else { return false }
        return !first.printingText.unicodeScalars.contains { $0.properties.generalCategory == .lowercaseLetter }
    }

    /// Begins a scene.
    mutating func write(heading: String) throws(Failure) {
        let script = try openedScript()
        // One with Fountain's marks, as .LIMBO #7#, stands as it is.
        let read = Screenplay(fountain: Array("\n\(heading)\n".utf8)).elements
        let isHeading = read.count == 1 && read[0].type == .sceneHeading
        let written = isHeading ? heading : Self.fountain([Element(.sceneHeading, heading)])
        try script.add(written, asParagraph: true, endsParagraph: true, origin: .human)
        offered = []
    }

    /// Adds a cue that waits for what is said.
    mutating func write(cueOf role: String) throws(Failure) {
        let script = try openedScript()
        let cue = Self.cue(of: role)
        // It may wait already.
        if let speech = script.openSpeech, speech.name == cue.name, !speech.hasText { return }
        // Without a line below, a cue is written as action.
        let written = Self.fountain([cue, Element(.dialogue, "x")]).prefix { !$0.isNewline }
        try script.add(String(written), asParagraph: true, endsParagraph: false, origin: .human)
        offered = []
    }

    /// Adds a cue and what it says as a speech of its own.
    mutating func write(speechOf role: String, _ text: String, origin: Origin = .human) throws(Failure) {
        let script = try openedScript()
        let elements = [Self.cue(of: role)] + Self.speech(text, byModel: origin.isModel)
        let added = try script.add(Self.fountain(elements), asParagraph: true, endsParagraph: true, origin: origin)
        offered = []
        show(added.filter { $0.type == .character || $0.isSaid }, origin)
    }

    private static func cue(of role: String) -> Element {
        let (name, isDual) = PromptLine.Surroundings.parts(ofCue: role)
        var cue = Element(.character, name)
        cue.dual = isDual
        return cue
    }

    /// Takes one of the suggestions on screen into the script.
    ///
    /// - Parameter edited: what it is to read instead; nil as the model wrote it.
    mutating func take(_ place: Int, edited: String? = nil) throws(Failure) {
        guard offered.indices.contains(place) else {
            // What is no suggestion any more is text the second time.
            pastOffers = 0
            let letter = Self.letter(place)
            throw Failure("\(Self.lacking(place)), or type \(letter) once more for the letter alone")
        }
        let offer = offered[place]
        try add(edited ?? offer.suggestion.text, of: offer.suggestion.role, origin: offer.origin)
    }

    /// The suggestion on screen with a letter, by its place.
    func offer(at place: Int) throws(Failure) -> Offer {
        guard offered.indices.contains(place) else { throw Failure(Self.lacking(place)) }
        return offered[place]
    }

    private static func lacking(_ place: Int) -> String {
        "there is no suggestion \(letter(place)) any more; ask again"
    }

    /// Adds a line to the script: a speech, which goes on with the one that was begun if it is the same role's, or
    /// action where nobody speaks.
    mutating func add(_ text: String, of role: String?, origin: Origin) throws(Failure) {
        let script = try openedScript()
        guard let role else {
            let added = try script.add(
                Self.fountain([Element(.action, text)]), asParagraph: true, endsParagraph: true, origin: origin)
            offered = []
            return show(added, origin)
        }
        guard let speech = script.openSpeech, speech.name == role, !speech.hasText else {
            return try write(speechOf: role, text, origin: origin)
        }
        // Below its cue alone is a line read as dialogue, and written as such; the cue stands already.
        let written = Self.fountain([Element(.character, role)] + Self.speech(text, byModel: origin.isModel))
        let said = written.drop { !$0.isNewline }.dropFirst()
        let added = try script.add(String(said), asParagraph: false, endsParagraph: true, origin: origin)
        offered = []
        show(added.filter(\.isSaid), origin)
    }

    /// What is said, with a direction in brackets at its beginning as a parenthetical, the model's without the full stop
    /// that plays put there; behind a `~` it is sung.
    static func speech(_ text: String, byModel: Bool = false) -> [Element] {
        guard let end = directionEnd(in: text, byModel: byModel) else { return [said(text)] }
        var direction = String(text[text.index(after: text.startIndex)..<end])
        guard direction.contains(where: \.isLetter) else { return [said(text)] }
        if byModel, direction.hasSuffix("."), !direction.hasSuffix("..") { direction.removeLast() }
        let rest = String(text[text.index(after: end)...]).trimmed
        let parenthetical = Element(.parenthetical, "(\(direction))")
        return rest.isEmpty ? [parenthetical] : [parenthetical, said(rest)]
    }

    private static func said(_ text: String) -> Element {
        text.hasPrefix("~") ? Element(.lyrics, String(text.dropFirst()).trimmed) : Element(.dialogue, text)
    }

    /// Where the brackets close that a text opens with; nil where it opens with none, or with a part of a word, as
    /// `(un)likely` and `[un]likely`. The model writes directions in square ones alone.
    private static func directionEnd(in text: String, byModel: Bool) -> String.Index? {
        let isSquare = text.hasPrefix("[")
        guard isSquare ? !text.hasPrefix("[[") : text.hasPrefix("(") && !byModel else { return nil }
        var depth = 0
        let end = text.indices.first { index in
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            return isSquare ? text[index] == "]" : depth == 0
        }
        guard let end else { return nil }
        let next = text[text.index(after: end)...].first
        // Scripts without spaces have none behind a direction either.
        let isApart = next?.isWhitespace ?? true || isSquare && !(next.map { $0.isCased || $0.isNumber } ?? false)
        return byModel || isApart ? end : nil
    }

    static func fountain(_ elements: [Element]) -> String {
        String(decoding: Screenplay(elements: elements).fountain, as: UTF8.self).trimmed
    }

    /// Shows what came into the script, with its number and where it came from.
    private func show(_ elements: [Element], _ origin: Origin) {
        guard let script else { return }
        let all = script.screenplay.elements
        let remark = if case .model(_, let seed, _) = origin { "model, seed \(seed)" } else { "" }
        for element in elements {
            guard let number = all.firstIndex(where: { $0.line == element.line && $0.type == element.type }) else {
                continue
            }
            Console.shared.write(Listing.row(number + 1, element, remark: remark))
        }
    }

    /// The letter of a suggestion by its place.
    static func letter(_ place: Int) -> String {
        String(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(clamping: min(place, 25)))))
    }
}

extension Element {
    /// Whether it stands below a cue.
    var isSaid: Bool { [.parenthetical, .dialogue, .lyrics].contains(type) }
}
