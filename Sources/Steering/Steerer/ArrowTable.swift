/// The next state by state and kind of character, as far as it is known.
///
/// Each state has a row of its own; where kinds are many, as in scripts with thousands of characters, most of a row
/// would stay empty, and the arrows are kept one by one.
struct ArrowTable {
    private let width: Int
    private let isSparse: Bool
    /// All rows, one after the other.
    private var rows: [Int32] = []
    /// Keys by hash, with open addressing; -1 where none is.
    private var keys: [Int] = []
    private var values: [Int32] = []
    private var count = 0

    static let unknown: Int32 = -1
    /// A row of more kinds than this is kept arrow by arrow.
    private static let widest = 256

    /// - Parameter kinds: how many kinds of characters there are.
    init(kinds: Int) {
        (width, isSparse) = (kinds, kinds > Self.widest)
        if isSparse { (keys, values) = ([Int](repeating: -1, count: 1024), [Int32](repeating: 0, count: 1024)) }
    }

    /// Makes room for one more state.
    mutating func addState() {
        if !isSparse { rows.append(contentsOf: repeatElement(Self.unknown, count: width)) }
    }

    subscript(state: Int, kind: Int) -> Int32 {
        get {
            let key = state * width + kind
            guard isSparse else { return rows[key] }
            let place = place(of: key)
            return keys[place] < 0 ? Self.unknown : values[place]
        }
        set {
            let key = state * width + kind
            guard isSparse else {
                rows[key] = newValue
                return
            }
            if 2 * count >= keys.count { grow() }
            let place = place(of: key)
            if keys[place] < 0 { count += 1 }
            (keys[place], values[place]) = (key, newValue)
        }
    }

    /// Where a key stands, or would: Fibonacci hashing.
    private func place(of key: Int) -> Int {
        let hash = UInt64(truncatingIfNeeded: key) &* 0x9E37_79B9_7F4A_7C15
        var place = Int(truncatingIfNeeded: hash >> 32) & (keys.count - 1)
        while keys[place] >= 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
        return place
    }

    private mutating func grow() {
        let known = zip(keys, values).filter { $0.0 >= 0 }
        (keys, values) = ([Int](repeating: -1, count: 2 * keys.count), [Int32](repeating: 0, count: 2 * values.count))
        for (key, value) in known {
            let place = place(of: key)
            (keys[place], values[place]) = (key, value)
        }
    }
}
