/// Tuples of states by number: each tuple once, in the order in which they came.
struct StateTable {
    private let width: Int
    private var tuples: [Int32] = []
    /// The numbers by hash, with open addressing; -1 where no tuple is.
    private var slots = [Int32](repeating: -1, count: 1024)
    private(set) var count = 0

    /// - Parameter width: states in a tuple.
    init(width: Int) { self.width = width }

    subscript(tuple: Int, place: Int) -> Int { Int(tuples[tuple * width + place]) }

    /// The number of a tuple; nil where it has none yet.
    func number(of tuple: [Int32]) -> Int? {
        let number = slots[slot(of: tuple)]
        return number < 0 ? nil : Int(number)
    }

    /// Gives a number to a tuple that has none.
    mutating func add(_ tuple: [Int32]) -> Int {
        if 2 * count >= slots.count { grow() }
        slots[slot(of: tuple)] = Int32(count)
        tuples += tuple
        count += 1
        return count - 1
    }

    /// Where a tuple's number stands, or would.
    private func slot(of tuple: [Int32]) -> Int {
        var slot = hash(of: tuple[...]) & (slots.count - 1)
        while slots[slot] >= 0 {
            let first = Int(slots[slot]) * width
            if (0..<width).allSatisfy({ tuples[first + $0] == tuple[$0] }) { return slot }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: 2 * slots.count)
        for number in 0..<count {
            var slot = hash(of: tuples[number * width..<(number + 1) * width]) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    /// Fibonacci hashing, folded so that the low bits depend on all.
    private func hash(of tuple: ArraySlice<Int32>) -> Int {
        var hash: UInt64 = 0
        for state in tuple {
            hash = (hash ^ UInt64(UInt32(bitPattern: state))) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF)
    }
}
