/// One way to finish what stands before the cursor.
public struct Completion: Equatable, Sendable {
    /// Replaces `replaced`.
    public var text: String
    /// Shown beside the text in a list of several.
    public var description: String
    /// Text that ends at the cursor; nil for the last word, which is what follows the last space.
    public var replaced: String?

    public init(_ text: String, description: String = "", replacing replaced: String? = nil) {
        self.text = text
        self.description = description
        self.replaced = replaced
    }
}
