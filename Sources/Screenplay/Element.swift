/// One element of a screenplay: what it is, what it says, and the source bytes it was read from.
///
/// An element that was read and not changed since is written from its own bytes. Changing what it is or says
/// forgets them; assigning the value it has already does not.
public struct Element: Sendable {
    /// What the element is.
    public var type: ElementType {
        didSet { if type != oldValue { source?.bodyStands = false } }
    }

    /// What prints, without the mark that forced the element; lines are joined by `\n`, emphasis is kept as typed,
    /// and so are notes and boneyards inside.
    ///
    /// An element that was read makes it from its file's bytes each time it is asked.
    public var text: String {
        get { withTextBytes { bytes, string in string ?? String(bytes) } }
        set {
            // Bytes are compared: `==` takes two spellings of "é" for one.
            let isSame = withTextBytes { bytes, _ in newValue.utf8.elementsEqual(bytes) }
            if !isSame { source?.bodyStands = false }
            words = .own(newValue)
        }
    }

    /// Whether a mark (`.`, `!`, `@`, `>`) made the type.
    public var forced = false {
        didSet { if forced != oldValue { source?.bodyStands = false } }
    }

    /// Whether this cue is the second of a pair that speak at once.
    public var dual = false {
        didSet { if dual != oldValue { source?.bodyStands = false } }
    }

    /// A scene heading's number, without its `#`.
    public var sceneNumber: String? {
        didSet { if sceneNumber != oldValue { source?.bodyStands = false } }
    }

    /// How many `#` a section has; 0 in every other element.
    public var depth = 0 {
        didSet { if depth != oldValue { source?.bodyStands = false } }
    }

    /// The first line of the element in the file it was read from, from 1; 0 where it was read from none.
    public var line = 0

    /// How many blank lines stand in front of the element; 0 within a speech, whatever spacers stand there.
    public var blankBefore = 1 {
        didSet { if blankBefore != oldValue { source?.leadStands = false } }
    }

    /// Where the element was read from; nil where it was built by hand.
    var source: SourceSlice?

    private var words: ElementText

    /// An element built by hand. It is written with the marks it needs, a parenthetical without parentheses gets them.
    public init(_ type: ElementType, _ text: String) {
        self.init(type, .own(text))
    }

    /// An element that is read; it gets its ``source`` before it is asked for its text.
    init(_ type: ElementType, _ words: ElementText) {
        self.type = type
        self.words = words
    }

    /// Whether it is a boneyard that keeps what another format says of the script and Fountain cannot: `tagline:` and
    /// the format's name begin it.
    public var isRemainder: Bool { type == .boneyard && text.hasPrefix("tagline:") }

    /// The element's bytes in the file it was read from, with the blank lines in front of it;
    /// nil where it was built by hand or changed since.
    public var sourceRange: Range<Int>? {
        guard let source, source.stands else { return nil }
        return source.range
    }

    /// Its own lines among them, without the blank lines in front.
    public var ownRange: Range<Int>? {
        guard let source, source.stands else { return nil }
        return source.bodyStart..<source.range.upperBound
    }

    /// The line of that file where the text begins, which is below ``line`` where a note or boneyard opens with a line
    /// end; ``line`` where that is not known.
    public var textLine: Int {
        guard type == .note || type == .boneyard, let source, source.bodyStands else { return line }
        return source.body.withUnsafeBufferPointer { buffer in
            let inside = Bytes(buffer).trimmedFront.dropFirst(2)
            let text = inside.trimmedFront
            return line + inside[inside.startIndex..<text.startIndex].lines.count - 1
        }
    }

    /// Lends the text's bytes to `body`, and its string where there is one already.
    func withTextBytes<Result>(_ body: (Bytes, String?) -> Result) -> Result {
        switch words {
        case .own(let string): string.withBytes { body($0, string) }
        case .inFile(let range):
            if let source {
                source.file.bytes.withUnsafeBufferPointer { body(Bytes($0)[range], nil) }
            } else {
                body(.none, "")
            }
        }
    }

    /// Where the text stands in `other`; nil where it stands in no file, or not in this one.
    @inline(__always)
    func range(in other: SourceFile) -> Range<Int>? {
        guard case .inFile(let range) = words, source?.file === other else { return nil }
        return range
    }
}
