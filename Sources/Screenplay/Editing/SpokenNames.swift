/// Finds a character's name in a script's lines.
struct SpokenNames {
    private let script: CheckedScript
    private let from: NameCase
    private let to: NameCase
    private let spellings: NameTrie
    /// For each byte whether a spelling begins with it.
    private let opens: [Bool]
    /// Whether a cue has the name, alone or beside others, if only in a scene that was taken out.
    let isSpoken: Bool

    init(_ script: CheckedScript, from: NameCase, to: NameCase) {
        self.script = script
        self.from = from
        self.to = to
        var spellings = NameTrie()
        // By their bytes, for one cue may spell é in another way than the next.
        let scripts = [script] + script.reading.omittedScenes.map { CheckedScript($0.reading) }
        let own = scripts.flatMap { script in
            script.speaker(named: from.typed)?.cues.map { script.elements[script.entries[$0].element].name } ?? []
        }
        var isSpoken = !own.isEmpty
        // In lower case a name may be a word: MARK is not what "mark" means.
        for name in [from.capitals, from.mixed, from.words] + own where !name.isLowercase {
            spellings.add(name, to.like(name))
        }
        for speaker in scripts.flatMap(\.speakers) {
            guard speaker.name.uppercased().contains(from.capitals), speaker.name.uppercased() != from.capitals else {
                continue
            }
            if let joint = JointCue(speaker.name) {
                isSpoken = isSpoken || joint.names.contains { $0.uppercased() == from.capitals }
            } else {
                let name = NameCase(speaker.name)
                for spelling in [name.typed, name.capitals, name.words] { spellings.add(spelling, nil) }
            }
        }
        self.spellings = spellings
        self.isSpoken = isSpoken
        opens = spellings.opens
    }

    // MARK: Mentions

    /// The changes in a stretch of the file.
    func mentions(in range: Range<Int>) -> [SourceEdit] {
        script.reading.bytes.withUnsafeBufferPointer { buffer in
            let text = Bytes(buffer)[range]
            var edits: [SourceEdit] = []
            var index = text.startIndex
            while index < text.endIndex {
                guard opens[Int(text[index])],
                    let match = spellings.match(at: index, in: text, where: text.isWholeWord)
                else {
                    index += 1
                    continue
                }
                if let replacement = match.replacement {
                    edits.append(SourceEdit(range: match.range, replacement: replacement))
                }
                index = match.range.upperBound
            }
            return edits
        }
    }

    // MARK: Cues

    /// The changes in the line of a cue.
    func edits(inCue entry: ReadingLog.Entry) -> [SourceEdit] {
        let line = script.reading.bareLine(entry)
        let content = entry.range.lowerBound..<entry.textEnd
        let place = line.withBytes { bytes in
            CueRule(bytes).map { cue in
                let name = CueName(cue.text).name
                return name.startIndex..<name.endIndex
            }
        }
        guard let place, let name = line.fileRange(of: place) else { return [] }
        let around =
            mentions(in: content.lowerBound..<name.lowerBound) + mentions(in: name.upperBound..<content.upperBound)
        let own = edits(inName: name)
        guard !own.isEmpty, entry.rule == .cue else { return own + around }
        var changed: [UInt8] = Array(line.bytes[..<place.lowerBound])
        var start = name.lowerBound
        for edit in own {
            changed += script.reading.bytes[start..<edit.range.lowerBound] + edit.replacement
            start = edit.range.upperBound
        }
        changed += script.reading.bytes[start..<name.upperBound] + line.bytes[place.upperBound...]
        // 田中 is no cue without a mark.
        let mark =
            Self.isCue(changed) ? [] : [SourceEdit(range: Self.empty(at: line.offset(of: 0)), replacement: [0x40])]
        return mark + own + around
    }

    private func edits(inName range: Range<Int>) -> [SourceEdit] {
        let name = String(decoding: script.reading.bytes[range], as: UTF8.self)
        if name.uppercased() == from.capitals {
            return [SourceEdit(range: range, replacement: Array(to.like(name).utf8))]
        }
        guard let joint = JointCue(name), joint.names.contains(where: { $0.uppercased() == from.capitals }) else {
            return []
        }
        return mentions(in: range)
    }

    private static func empty(at offset: Int) -> Range<Int> { offset..<offset }

    /// Whether a line reads as a cue by itself, with text below.
    private static func isCue(_ line: [UInt8]) -> Bool {
        FountainReader.elements(of: line + Array("\nx\n".utf8), at: .paragraphStart).first?.type == .character
    }
}

extension String {
    /// Whether letters with case are among the text's, and all of them lowercase.
    fileprivate var isLowercase: Bool { withBytes { LetterCase(of: $0).hasLower } && self == lowercased() }
}
