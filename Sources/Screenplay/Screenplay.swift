/// A screenplay: its title page and its elements in order.
///
/// A screenplay that was read holds every byte of its file: in the title page, in one of the elements, or in the
/// blank lines at the end. `fountain` gives them back, changed only where an element was changed.
public struct Screenplay: Sendable {
    /// The title page; without entries there is none.
    public var titlePage: TitlePage
    /// All elements in their order.
    public var elements: [Element]

    /// The blank lines after the last element.
    var tail: ArraySlice<UInt8> = []
    /// How the lines of the file end, where most of them agree; what is written anew ends so too.
    var lineEnding = LineEnding.lineFeed

    /// A screenplay built by hand. Written as Fountain it reads back with the same types and texts, as far as Fountain
    /// can say them: a cue without a speech and a speech without a cue become action, and no text is lost.
    public init(titlePage: TitlePage = TitlePage(), elements: [Element] = []) {
        self.titlePage = titlePage
        self.elements = elements
    }

    /// Reads Fountain. There is no wrong input: what follows no rule is action, and no byte is lost.
    ///
    /// - Parameter fountain: UTF-8, with or without a byte order mark; invalid bytes read as U+FFFD and are kept.
    public init(fountain: [UInt8]) {
        self = FountainReader.screenplay(from: fountain)
    }

    /// The screenplay as Fountain: the very bytes that were read where nothing changed.
    public var fountain: [UInt8] {
        FountainWriter.bytes(of: self)
    }
}
