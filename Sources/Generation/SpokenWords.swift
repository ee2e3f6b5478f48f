import Measures

/// The words of a line, by fingerprint and place.
struct SpokenWords {
    /// A word's fingerprint (FNV-1a of its folded scalars): the same for words that differ in case alone.
    private(set) var keys: [UInt64] = []
    /// Where each stands, in UTF-8 units.
    private(set) var spans: [Range<Int>] = []
    /// Where a phrase cannot go on: the words that begin a sentence, or what is like one.
    private(set) var beginnings: Set<Int> = []

    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    init(_ line: String) {
        var line = line
        self = line.withUTF8 { SpokenWords($0) }
    }

    init(_ line: UnsafeBufferPointer<UInt8>) {
        var (key, begin, end) = (Self.start, 0, 0)
        var isOpen = false
        func add(_ scalar: UInt32, to key: UInt64) -> UInt64 { (key ^ UInt64(scalar)) &* Self.prime }
        func close(_ keys: inout [UInt64], _ spans: inout [Range<Int>]) {
            guard isOpen else { return }
            keys.append(key)
            spans.append(begin..<end)
            isOpen = false
        }
        var place = 0
        var decoder = UTF8()
        var bytes = line.makeIterator()
        scan: while true {
            let scalar: Unicode.Scalar
            switch decoder.decode(&bytes) {
            case .scalarValue(let decoded): scalar = decoded
            case .error: scalar = "\u{FFFD}"
            case .emptyInput: break scan
            }
            let next = place + UTF8.width(scalar)
            switch WordKind(scalar) {
            case .word:
                if !isOpen { (isOpen, key, begin) = (true, Self.start, place) }
                // ASCII folds without an array of its own: whole scripts are read.
                key =
                    scalar.isASCII
                    ? add(("A"..."Z").contains(scalar) ? scalar.value | 0x20 : scalar.value, to: key)
                    : scalar.folded().reduce(key) { add($1.value, to: $0) }
                end = next
            case .unspaced:
                close(&keys, &spans)
                (isOpen, begin, end) = (true, place, next)
                key = add(scalar.value, to: Self.start)
                close(&keys, &spans)
            case .other where isOpen && scalar.isMark:
                key = scalar.folded().reduce(key) { add($1.value, to: $0) }
                end = next
            // An apostrophe stands in the middle of a word, or makes no difference.
            case .other where isOpen && (scalar == "'" || scalar == "’"): break
            case .other:
                close(&keys, &spans)
                if !Self.joins(scalar) { beginnings.insert(keys.count) }
            }
            place = next
        }
        close(&keys, &spans)
    }

    /// Whether a phrase goes on over a mark between two words.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", "，", "、", "'", "’", "\"", "“", "”", "*", "_": true
        default: scalar.properties.isWhitespace
        }
    }

    /// What stands from the first word of a range to its last.
    func text(of range: Range<Int>, in line: String) -> String {
        guard let first = spans[range].first, let last = spans[range].last else { return "" }
        return String(decoding: Array(line.utf8)[first.lowerBound..<last.upperBound], as: UTF8.self)
    }
}

extension UTF8 {
    /// How many units a scalar takes where it stands in well-formed text; one that was repaired takes some of the text's.
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { UTF8.encode(scalar)?.count ?? 1 }
}
