public import Screenplay

/// Where an entry of the title page stands.
enum TitlePagePart {
    /// Centred, a third of the way down the page; blank rows before it where something stands above.
    case center(space: Int)
    /// At the foot, to the left.
    case lowerLeft
    /// At the foot, to the right.
    case lowerRight

    /// The keys of the syntax page and those of other programs, in lower case; an entry of any other key says how the
    /// script is to be read, and does not print.
    private static let keys: [String: TitlePagePart] = [
        "title": .center(space: 0), "credit": .center(space: 3), "author": .center(space: 1),
        "authors": .center(space: 1), "source": .center(space: 3),
        "contact": .lowerLeft, "copyright": .lowerLeft, "notes": .lowerLeft, "address": .lowerLeft,
        "phone": .lowerLeft, "email": .lowerLeft,
        "draft date": .lowerRight, "date": .lowerRight, "draft": .lowerRight, "revision": .lowerRight,
    ]

    /// The part that an entry belongs to; nil where it does not print.
    init?(of entry: TitlePage.Entry) {
        guard let part = Self.keys[entry.key.lowercased()] else { return nil }
        self = part
    }
}

extension TitlePage.Entry {
    /// Whether a title page shows the entry.
    public var prints: Bool { TitlePagePart(of: self) != nil }
}
