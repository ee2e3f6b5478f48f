import Screenplay

/// Which elements of one draft stand in the next.
struct ElementAlignment {
    /// For each element of the old draft its index in the new one; nil where it is gone or changed.
    private(set) var places: [Int?]

    private struct Key: Hashable {
        let type: ElementType
        let text: String

        init(_ element: Element) {
            (type, text) = (element.type, element.text)
        }
    }

    init(_ old: [Element], _ new: [Element]) {
        places = [Int?](repeating: nil, count: old.count)
        for match in Alignment(old.map(Key.init), new.map(Key.init)).matches { places[match.old] = match.new }
    }
}
