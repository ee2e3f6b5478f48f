import Screenplay

extension Element {
    /// How many blank lines stand before the element where a file does not say: none where the lines that both elements
    /// were read from touch, or within a speech, else one.
    ///
    /// The difference matters: `/* … */` right below `CUT TO:` is part of an action, below a blank line it is a
    /// boneyard; lyrics below a blank line are no part of the speech above.
    func impliedBlankLines(after previous: Element?) -> Int {
        guard let previous else { return 1 }
        switch type {
        case .dialogue, .parenthetical: return 0
        case .lyrics where line == 0 || previous.line == 0:
            return [.character, .dialogue, .parenthetical].contains(previous.type) ? 0 : 1
        default:
            let lines = previous.text.utf8.count { $0 == 0x0A } + 1
            return line > 0 && previous.line > 0 && line == previous.line + lines ? 0 : 1
        }
    }

    /// How many blank lines before the element a file has to say: two and more, and fewer where another number is
    /// implied, as by the lines of Final Draft's files, which touch where paragraphs do not. Without a line, one is as
    /// good as none before lyrics.
    func toldBlankLines(after previous: Element?) -> Int? {
        if blankBefore >= 2 { return blankBefore }
        guard let previous, type == .lyrics ? line > 0 || blankBefore == 0 : blankBefore == 1 else { return nil }
        return blankBefore == impliedBlankLines(after: previous) ? nil : blankBefore
    }

    /// The same in a file that groups speeches.
    func impliedBlankLines(after previous: Element?, isInSpeech: Bool) -> Int {
        guard type == .lyrics, let previous else { return impliedBlankLines(after: previous) }
        if isInSpeech { return 0 }
        let touchesSpeech = [.character, .dialogue, .parenthetical].contains(previous.type)
        return touchesSpeech ? (line > 0 ? 1 : 2) : impliedBlankLines(after: previous)
    }
}
