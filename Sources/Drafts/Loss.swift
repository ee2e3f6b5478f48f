import Screenplay

/// One thing that a format could not hold.
///
/// In JSON, as `--loss FILE` writes it: `{"what": "…", "element": 3, "line": 12}`; absent keys do not apply.
public struct Loss: Codable, Equatable, Sendable {
    /// What is lost or shown otherwise, in words.
    public var what: String
    /// The index into the screenplay's elements, from 0.
    public var element: Int?
    /// The first line of the element in the file it was read from, from 1.
    public var line: Int?
    /// The title page's key.
    public var key: String?
    /// The ad slot's name.
    public var slot: String?
    /// The index into the slot's variants, from 0.
    public var index: Int?

    public init(_ what: String) {
        self.what = what
    }

    /// A loss without words yet, at the element with this index.
    init(at element: Element, _ index: Int) {
        self.init("")
        self.element = index
        line = element.line > 0 ? element.line : nil
    }
}
