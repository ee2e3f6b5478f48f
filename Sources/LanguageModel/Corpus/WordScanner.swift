/// Finds words: runs of letters and the marks on them, with apostrophes inside.
struct WordScanner {
    private var word: [UInt8] = []
    private var hasApostrophe = false

    /// Calls `body` with each word of a text in UTF-8; its ASCII letters are lower case, others as they are.
    mutating func scan(_ text: Span<UInt8>, _ body: (_ word: [UInt8]) -> Void) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"): add(byte)
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): add(byte | 0x20)
                case UInt8(ascii: "'"): addApostrophe(body)
                default: end(body)
                }
                index += 1
                continue
            }
            let (scalar, length) = text.scalar(at: index)
            if ScalarClass.isInWord(scalar) {
                for i in index..<index + length { add(text[i]) }
            } else if scalar == 0x2019 {
                addApostrophe(body)
            } else {
                end(body)
            }
            index += length
        }
        end(body)
    }

    private mutating func add(_ byte: UInt8) {
        if hasApostrophe {
            word.append(UInt8(ascii: "'"))
            hasApostrophe = false
        }
        word.append(byte)
    }

    /// An apostrophe belongs to the word if a letter follows.
    private mutating func addApostrophe(_ body: ([UInt8]) -> Void) {
        if word.isEmpty || hasApostrophe { end(body) } else { hasApostrophe = true }
    }

    private mutating func end(_ body: ([UInt8]) -> Void) {
        hasApostrophe = false
        guard !word.isEmpty else { return }
        body(word)
        word.removeAll(keepingCapacity: true)
    }
}

/// Which scalars words are made of.
private enum ScalarClass {
    /// For the Basic Multilingual Plane, looked up once.
    private static let plane: [Bool] = (0..<0x10000).map { lookUp($0) }

    static func isInWord(_ scalar: UInt32) -> Bool {
        scalar < 0x10000 ? plane[Int(scalar)] : lookUp(scalar)
    }

    private static func lookUp(_ value: UInt32) -> Bool {
        guard let properties = Unicode.Scalar(value)?.properties else { return false }
        return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
    }
}
