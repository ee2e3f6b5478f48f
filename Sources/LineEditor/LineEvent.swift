/// What came of asking for a line.
public enum LineEvent: Equatable, Sendable {
    /// A line, without its newline.
    case line(String)
    /// Several lines pasted at once, joined by `\n`, together with what was typed around them.
    case paste(String)
    /// ^C: whatever was typed is dropped.
    case interrupted
    /// ^D on an empty line, or the end of the input.
    case end
}
