/// Where each run of so many scalars may stand in a text: its places by the run's hash, in ascending order.
struct PlaceTable: Sendable {
    private let length: Int
    private let bits: Int
    /// Where the places of each hash begin in `places`; the last is their end.
    private var starts: [UInt32]
    private var places: [UInt32]

    /// - Parameter text: of less than 2^32 scalars.
    init(_ text: [Unicode.Scalar], length: Int) {
        self.length = length
        let runs = max(text.count - length + 1, 0)
        // About as many hashes as places.
        bits = max(1, Int.bitWidth - runs.leadingZeroBitCount)
        starts = Array(repeating: 0, count: 1 << bits + 1)
        places = Array(repeating: 0, count: runs)
        for place in 0..<runs { starts[hash(of: text[place..<place + length]) + 1] += 1 }
        for hash in 1..<starts.count { starts[hash] += starts[hash - 1] }
        var next = starts
        for place in 0..<runs {
            let hash = hash(of: text[place..<place + length])
            places[Int(next[hash])] = UInt32(place)
            next[hash] += 1
        }
    }

    /// Where a run stands, and perhaps others of its hash.
    subscript(run: ArraySlice<Unicode.Scalar>) -> some Sequence<Int> {
        let hash = hash(of: run)
        return places[Int(starts[hash])..<Int(starts[hash + 1])].lazy.map { Int($0) }
    }

    /// Fibonacci hashing.
    private func hash(of run: ArraySlice<Unicode.Scalar>) -> Int {
        var hash: UInt64 = 0
        for scalar in run { hash = (hash ^ UInt64(scalar.value)) &* 0x9E37_79B9_7F4A_7C15 }
        return Int(hash >> UInt64(64 - bits))
    }
}
