extension Screenplay {
    /// The speeches in their order, each by the indices of its elements, the cue first.
    public var speeches: [Range<Int>] {
        var speeches: [Range<Int>] = []
        for index in elements.indices {
            if elements[index].type == .character {
                speeches.append(index..<index + 1)
            } else if let last = speeches.last, last.upperBound == index,
                elements[index].continuesSpeech(below: elements[index - 1])
            {
                speeches[speeches.count - 1] = last.lowerBound..<index + 1
            }
        }
        return speeches
    }

    /// The names in the cues, each once, in the order of their first speeches.
    public var characterNames: [String] {
        var seen: Set<String> = []
        return elements.lazy.filter { $0.type == .character }.map(\.name).filter { seen.insert($0).inserted }
    }
}

extension Screenplay {
    /// Those who speak, each once, in the order of their first speeches; of a cue of several, each who speaks alone, too.
    public var speakers: [String] { elements.speakers(of: cueNames) }

    /// The names of all cues, in capitals.
    var cueNames: Set<String> { Set(characterNames.map { $0.withoutEmphasis.uppercased() }) }
}

extension Collection<Element> {
    /// - Parameter names: of all cues of the script, in capitals.
    func speakers(of names: Set<String>) -> [String] {
        var seen: Set<String> = []
        return lazy.filter { $0.type == .character }.map(\.name.withoutEmphasis)
            .flatMap { JointCue($0, of: names)?.names ?? [$0] }
            .filter { seen.insert($0.uppercased()).inserted }
    }
}

extension Element {
    /// Whether the element belongs to a speech right above it. Lyrics do unless a blank line stands between;
    /// where they were read from no file a blank line more than usual.
    var continuesSpeech: Bool {
        switch type {
        case .dialogue, .parenthetical: true
        case .lyrics: blankBefore <= (source == nil && line == 0 ? 1 : 0)
        default: false
        }
    }

    /// The same, right below `above`: lyrics below lyrics are an element of their own only where a blank line parts
    /// them, which ends the speech.
    func continuesSpeech(below above: Element) -> Bool {
        continuesSpeech && !(type == .lyrics && above.type == .lyrics && blankBefore > 0)
    }
}
