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

    /// How many blank lines before the element a file has to say: two and more, and those before lyrics whose line
    /// implies another number, as the lines of Final Draft's files do.
    func toldBlankLines(after previous: Element?) -> Int? {
        if blankBefore >= 2 { return blankBefore }
        guard type == .lyrics, line > 0, let previous, blankBefore != impliedBlankLines(after: previous) else {
            return nil
        }
        return blankBefore
    }
}
