/// One way to finish the word before the cursor.
public struct Completion: Equatable, Sendable {
    /// Replaces the last word: what follows the last space before the cursor.
    public var text: String
    /// Shown beside the text in a list of several.
    public var description: String

    public init(_ text: String, description: String = "") {
        self.text = text
        self.description = description
    }
}
