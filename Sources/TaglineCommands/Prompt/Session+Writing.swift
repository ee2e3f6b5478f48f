import Drafts
import Generation
import LanguageModel
import LineEditor
import Projects
import Screenplay

extension Session {
    /// Adds what was typed or pasted to the script.
    ///
    /// - Returns: the elements that it became part of.
    @discardableResult
    mutating func write(_ text: String) throws(Failure) -> [Element] {
        let script = try openedScript()
        // A heading inside a paragraph would be text; nobody types one there and means that.
        let isHeading = Screenplay(fountain: Array("\n\(text)\n".utf8)).elements.first?.type == .sceneHeading
        let elements = try script.add(text, asParagraph: isHeading, endsParagraph: false, origin: .human)
        offered = []
        return elements
    }

    /// Adds a cue and what it says as a speech of its own.
    mutating func write(speechOf role: String, _ text: String, origin: Origin = .human) throws(Failure) {
        let script = try openedScript()
        var elements = [Element(.character, role)]
        elements += Self.speech(text)
        let elementsAdded = try script.add(
            Self.fountain(elements), asParagraph: true, endsParagraph: true, origin: origin)
        offered = []
        show(elementsAdded.filter { $0.type == .character || $0.type == .dialogue }, origin)
    }

    /// Asks the model for lines and shows them by letter.
    mutating func suggest(role: String?, wishes: [String]) throws(Failure) {
        let script = try openedScript()
        var request = LineRequest()
        request.count = settings.count
        request.temperature = settings.temperature
        request.topP = settings.topP
        request.guidance = settings.guidance
        request.tags = settings.tags
        request.tags["language"] = language
        request.seed = settings.seed.map { RandomSource.seed($0, turns) } ?? .random(in: 0..<1 << 53)
        for wish in wishes { try Self.apply(wish, to: &request) }
        turns += 1
        Interrupts.install()
        let asked = role ?? script.openSpeech?.name
        let found: [Suggestion]
        do {
            found = try suggester().suggestions(
                after: script.before, role: asked, request, voice: { try voice(of: $0) },
                cancelled: { Interrupts.isPending })
        } catch {
            _ = Interrupts.take()
            throw Failure(error)
        }
        offered = found
        let index = CorpusFolder.copyIndex()
        for (place, suggestion) in found.enumerated() {
            let novelty =
                index.isEmpty ? "" : "  novel \(Int((100 * index.report(on: suggestion.text).novelty).rounded())) %"
            let voice = suggestion.voicedModel == nil ? "" : "  own voice"
            let who = asked == nil ? padded(visible(suggestion.role ?? "action"), to: 10) + " " : ""
            Console.shared.write(
                "  \(Self.letter(place))  \(who)\(padded(visible(suggestion.text), to: 52))"
                    + "  \(rounded(suggestion.bitsPerCharacter, 1)) bits/char\(novelty)\(voice)\n")
        }
    }

    /// Takes one of the suggestions on screen into the script.
    mutating func take(_ place: Int) throws(Failure) {
        guard offered.indices.contains(place) else { throw Failure("there is no suggestion \(Self.letter(place))") }
        let suggestion = offered[place]
        let script = try openedScript()
        let hash = if let voiced = suggestion.voicedModel { voiced } else { try model().hash }
        let origin = Origin.model(hash: hash, seed: suggestion.seed)
        if let role = suggestion.role {
            if let speech = script.openSpeech, speech.name == role, !speech.hasText {
                let added = try script.add(
                    Self.fountain(Self.speech(suggestion.text)), asParagraph: false, endsParagraph: true, origin: origin
                )
                offered = []
                show(added.filter { $0.type == .dialogue }, origin)
            } else {
                try write(speechOf: role, suggestion.text, origin: origin)
            }
        } else {
            let added = try script.add(
                Self.fountain([Element(.action, suggestion.text)]), asParagraph: true, endsParagraph: true,
                origin: origin)
            offered = []
            show(added, origin)
        }
    }

    /// What is said, with a direction in brackets at its beginning as a parenthetical.
    private static func speech(_ text: String) -> [Element] {
        guard text.hasPrefix("["), let end = text.firstIndex(of: "]") else { return [Element(.dialogue, text)] }
        let direction = text[text.index(after: text.startIndex)..<end]
        let rest = String(text[text.index(after: end)...]).trimmed
        let parenthetical = Element(.parenthetical, "(\(direction))")
        return rest.isEmpty ? [parenthetical] : [parenthetical, Element(.dialogue, rest)]
    }

    private static func fountain(_ elements: [Element]) -> String {
        String(decoding: Screenplay(elements: elements).fountain, as: UTF8.self).trimmed
    }

    private static func apply(_ wish: String, to request: inout LineRequest) throws(Failure) {
        guard let sign = wish.firstIndex(of: "=") else { throw Failure("\(wish): write it as name=value") }
        let (name, value) = (String(wish[..<sign]), String(wish[wish.index(after: sign)...]))
        func whole(_ range: ClosedRange<Int>) throws(Failure) -> Int {
            guard let number = Int(value), range.contains(number) else {
                throw Failure("\(name) takes \(range.lowerBound) to \(range.upperBound), not \(value)")
            }
            return number
        }
        switch name {
        case "n": request.count = try whole(1...26)
        case "len": request.maxLength = try whole(1...1000)
        case "seed": request.seed = UInt64(try whole(0...1 << 53))
        case "must": request.must.append(value)
        case "ban": request.ban.append(value)
        case "style", "genre": request.tags[name] = value
        case "temp":
            guard let number = Float(value), (0...10).contains(number) else { throw Failure("temp takes 0 to 10") }
            request.temperature = number
        default: throw Failure("there is no wish \(name); there are n, len, must, ban, temp, seed, style, genre")
        }
    }

    /// Shows what came into the script, with its number and where it came from.
    private func show(_ elements: [Element], _ origin: Origin) {
        guard let script else { return }
        let all = script.screenplay.elements
        for element in elements {
            guard let number = all.firstIndex(where: { $0.line == element.line && $0.type == element.type }) else {
                continue
            }
            Console.shared.write(Listing.line(number + 1, element, origin) + "\n")
        }
    }

    private static func letter(_ place: Int) -> String {
        String(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(clamping: min(place, 25)))))
    }
}
