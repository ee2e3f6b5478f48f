/// Where lines come from: a person at a terminal or a pipe.
public protocol LineReader: AnyObject {
    /// Whether a person sees the prompt and can be asked something.
    var isInteractive: Bool { get }

    /// The lines entered so far, oldest first; empty where none are kept.
    var history: [String] { get }

    /// Recalls the lines of a file and adds what is entered to it; nil forgets them in the end.
    func keepHistory(at path: String?)

    /// Asks for one line.
    ///
    /// - Parameters:
    ///   - prompt: shown before the line; may hold ANSI escape sequences.
    ///   - rightPrompt: shown at the right edge for as long as the line leaves room.
    ///   - prefill: text that already stands in the line, to be edited.
    ///   - remember: whether the line goes into the history.
    func readLine(prompt: String, rightPrompt: String, prefill: String, remember: Bool) -> LineEvent
}

extension LineReader {
    /// Keeps nothing.
    public func keepHistory(at path: String?) {}

    /// Asks for one line, starting from an empty one.
    public func readLine(prompt: String, rightPrompt: String = "", remember: Bool = true) -> LineEvent {
        readLine(prompt: prompt, rightPrompt: rightPrompt, prefill: "", remember: remember)
    }
}
