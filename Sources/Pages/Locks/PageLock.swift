/// A page that keeps its label and its first line, whatever is written before it or on it.
///
/// What no longer fits on a locked page goes to pages of its own after it, labelled `5A`, `5B` and so on.
public struct PageLock: Equatable, Sendable {
    /// What is printed as the page's number.
    public var label: String
    /// The index of the element that the page begins with.
    public var element: Int
    /// How much of the element stands on the page before, in UTF-8 units of ``PageLine/offset``.
    public var offset: Int

    /// A lock on the page that begins with an element, or inside one.
    public init(label: String, element: Int, offset: Int = 0) {
        self.label = label
        self.element = element
        self.offset = offset
    }
}
