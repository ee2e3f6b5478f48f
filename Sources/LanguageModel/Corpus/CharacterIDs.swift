/// The characters of a text as ids, stored in two bytes each where the vocabulary allows it, else in four.
struct CharacterIDs: RandomAccessCollection, @unchecked Sendable {
    private let narrow: UnsafeBufferPointer<UInt16>
    private let wide: UnsafeBufferPointer<UInt32>

    /// Vocabularies of up to so many symbols take two bytes a character.
    static let narrowLimit = 1 << 16

    /// - Parameter bytes: the ids, which the caller keeps alive.
    init(_ bytes: UnsafeRawBufferPointer, isWide: Bool) {
        narrow = isWide ? .init(start: nil, count: 0) : bytes.bindMemory(to: UInt16.self)
        wide = isWide ? bytes.bindMemory(to: UInt32.self) : .init(start: nil, count: 0)
    }

    var startIndex: Int { 0 }
    var endIndex: Int { narrow.count + wide.count }

    subscript(index: Int) -> Int32 {
        wide.isEmpty ? Int32(narrow[index]) : Int32(bitPattern: wide[index])
    }
}
