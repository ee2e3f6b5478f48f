/// The characters of a text as ids, stored in two bytes each where the vocabulary allows it, else in four. The highest
/// bit tells those that the vocabulary does not hold from what they are read as.
struct CharacterIDs: RandomAccessCollection, @unchecked Sendable {
    private let narrow: UnsafeBufferPointer<UInt16>
    private let wide: UnsafeBufferPointer<UInt32>

    /// Vocabularies of up to so many symbols take two bytes a character.
    static let narrowLimit = 1 << 15

    /// The mark of a character that is not in the vocabulary, by width.
    static let (narrowMark, wideMark) = (UInt16(1) << 15, UInt32(1) << 31)

    /// - Parameter bytes: the ids, which the caller keeps alive.
    init(_ bytes: UnsafeRawBufferPointer, isWide: Bool) {
        narrow = isWide ? .init(start: nil, count: 0) : bytes.bindMemory(to: UInt16.self)
        wide = isWide ? bytes.bindMemory(to: UInt32.self) : .init(start: nil, count: 0)
    }

    var startIndex: Int { 0 }
    var endIndex: Int { narrow.count + wide.count }

    subscript(index: Int) -> Int32 {
        wide.isEmpty
            ? Int32(narrow[index] & ~Self.narrowMark) : Int32(bitPattern: wide[index] & ~Self.wideMark)
    }

    /// Whether the vocabulary holds the character itself.
    func isKnown(at index: Int) -> Bool {
        wide.isEmpty ? narrow[index] < Self.narrowMark : wide[index] < Self.wideMark
    }
}
