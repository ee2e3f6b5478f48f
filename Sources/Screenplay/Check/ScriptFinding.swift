/// Something in a script that is probably not meant.
public struct ScriptFinding: Equatable, Sendable {
    public enum Level: String, Sendable {
        /// The script cannot be used as it is.
        case error
        /// It hardly reads as it was meant.
        case warning
        /// Worth a look.
        case info
    }

    /// The rule's name, as `cue.spelling`.
    public let rule: String
    public let level: Level
    /// The line in the file, from 1.
    public let line: Int
    /// The column in grapheme clusters, from 1.
    public let column: Int
    /// What is wrong and what to do: lower case, no full stop.
    public let message: String
}
