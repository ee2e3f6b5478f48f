/// The numbers below a count in an order that looks random, any of which is found alone and none of which is stored.
///
/// A Feistel network of four rounds (Luby and Rackoff 1988) over the next power of four, walked until it comes back
/// below the count (Black and Rogaway 2002).
struct Permutation: Sendable {
    let count: Int
    private let halfBits: Int
    private let keys: [UInt64]

    init(count: Int, seed: UInt64) {
        self.count = count
        let bits = UInt64.bitWidth - UInt64(max(count - 1, 1)).leadingZeroBitCount
        halfBits = (bits + 1) / 2
        var random = RandomSource(seed: seed)
        keys = (0..<4).map { _ in random.next() }
    }

    /// The number at a place below the count.
    subscript(place: Int) -> Int {
        var number = UInt64(place)
        repeat { number = shuffled(number) } while number >= count
        return Int(number)
    }

    private func shuffled(_ number: UInt64) -> UInt64 {
        let mask = UInt64(1) << halfBits - 1
        var (left, right) = (number >> halfBits, number & mask)
        for key in keys {
            (left, right) = (right, left ^ RandomSource.mixed(key, Int(right)) & mask)
        }
        return left << halfBits | right
    }
}
