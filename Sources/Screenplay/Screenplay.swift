/// A screenplay: its title page and its elements in order.
public struct Screenplay: Sendable {
    public var titlePage: TitlePage
    public var elements: [Element]

    public init(titlePage: TitlePage = TitlePage(), elements: [Element] = []) {
        self.titlePage = titlePage
        self.elements = elements
    }
}
