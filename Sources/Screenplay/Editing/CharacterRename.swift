/// Gives a character another name, wherever it stands: in cues, with their extensions and marks, and wherever else the
/// script but its title page names the character.
///
/// A mention is found in capitals, in the case of a name, and as the character's cues spell it; it gets the new name in
/// the same case. It is found as a whole word, with `'s` or without; in scripts that write no spaces, anywhere. Names of
/// other characters that hold the name, as YOUNG CLAIRE, stay; so does what a boneyard keeps for another format.
public struct CharacterRename: Sendable {
    private let from: NameCase
    private let to: NameCase

    /// - Throws: ``RenameError/noName(_:)`` for a name that no cue can have.
    public init(from: String, to: String) throws(RenameError) {
        self.from = NameCase(try Self.name(from))
        self.to = NameCase(try Self.name(to))
    }

    /// The changes, in a script that was not read yet.
    ///
    /// - Parameter inCuesAlone: whether lines that name the character stay as they are.
    /// - Throws: where nobody is called so, or a line would be something else.
    public func edits(in bytes: [UInt8], inCuesAlone: Bool = false) throws(RenameError) -> SourceEdits {
        let script = CheckedScript(bytes)
        let names = SpokenNames(script, from: from, to: to)
        guard names.isSpoken else { throw .noCharacter(from.typed, known: script.speakers.map(\.name)) }
        var edits: [SourceEdit] = []
        for entry in script.entries {
            switch entry.rule {
            case .titleKey, .titleValue, .blank, .spacer, .pageBreak: continue
            case .cue, .forcedCue: edits += names.edits(inCue: entry)
            // What is kept for another format has names of its own: of elements, fonts and styles.
            case .boneyard where script.elements[entry.element].isRemainder: continue
            case _ where inCuesAlone: continue
            default: edits += names.mentions(in: entry.range.lowerBound..<entry.textEnd)
            }
        }
        let name = to.typed
        return try script.reading.checked(edits) { .readsOtherwise(name, line: $0) }
    }

    /// Whether somebody is called as the character is to be called.
    public func isTaken(in bytes: [UInt8]) -> Bool {
        from.capitals != to.capitals && CheckedScript(bytes).speaker(named: to.typed) != nil
    }

    /// Whether other lines than cues have the name in lower case, as YOU, WILL and MARK are words, too.
    public func isWord(in bytes: [UInt8]) -> Bool {
        let word = from.typed.lowercased()
        guard word != from.capitals else { return false }
        var words = NameTrie()
        words.add(word, nil)
        return CheckedScript(bytes).entries.contains { entry in
            if [.cue, .forcedCue, .titleKey, .titleValue].contains(entry.rule) { return false }
            return bytes.withUnsafeBufferPointer { buffer in
                let text = Bytes(buffer)[entry.range.lowerBound..<entry.textEnd]
                return text.indices.contains { words.match(at: $0, in: text, where: text.isWholeWord) != nil }
            }
        }
    }

    /// The name, trimmed, where a cue can say it.
    private static func name(_ name: String) throws(RenameError) -> String {
        let trimmed = name.withBytes { String($0.trimmed) }
        let cue = Screenplay(fountain: Array("\n@\(trimmed)\nx\n".utf8)).elements
        guard cue.count == 2, cue[0].type == .character, cue[0].name == trimmed, cue[0].text == trimmed else {
            throw .noName(name)
        }
        return trimmed
    }
}
