/// The model's own source of random numbers: xoshiro256** (Blackman and Vigna 2018), seeded through SplitMix64.
///
/// The same seed gives the same numbers on every machine and in every release.
public struct RandomSource: RandomNumberGenerator, Sendable {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    public init(seed: UInt64) {
        var mixer = seed
        state = (
            Self.splitMix(&mixer), Self.splitMix(&mixer), Self.splitMix(&mixer), Self.splitMix(&mixer)
        )
    }

    public mutating func next() -> UInt64 {
        let result = Self.rotated(state.1 &* 5, by: 7) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = Self.rotated(state.3, by: 45)
        return result
    }

    /// Draws so many numbers for nobody.
    mutating func skip(_ count: Int) {
        for _ in 0..<count { _ = next() }
    }

    /// A number at least 0 and below 1, with 24 bits of randomness.
    public mutating func nextUniform() -> Float {
        Float(next() >> 40) * 0x1p-24
    }

    /// A number below `bound`, which is above 0.
    public mutating func next(below bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number close to the normal distribution with mean 0 and deviation 1: the sum of twelve uniform numbers
    /// less six, which needs no logarithm and so agrees on every platform.
    mutating func nextNormal() -> Float {
        var sum: Float = -6
        for _ in 0..<12 { sum += nextUniform() }
        return sum
    }

    /// The elements in a random order (Fisher and Yates).
    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for i in stride(from: elements.count - 1, to: 0, by: -1) {
            elements.swapAt(i, next(below: i + 1))
        }
        return elements
    }

    /// The seed of the `index`-th of several results: the first keeps `seed`, so that any one can be made alone.
    ///
    /// Seeds stay below 2^53, so that JSON readers that hold numbers as doubles keep them whole.
    public static func seed(_ seed: UInt64, _ index: Int) -> UInt64 {
        index > 0 ? mixed(seed, index) >> 11 : seed
    }

    /// A random number that belongs to an index, drawn without those before it.
    static func mixed(_ seed: UInt64, _ index: Int) -> UInt64 {
        var mixer = seed &+ UInt64(bitPattern: Int64(index)) &* 0xD1B5_4A32_D192_ED03
        return splitMix(&mixer)
    }

    /// The same at least 0 and below 1, with 24 bits of randomness.
    static func uniform(_ seed: UInt64, _ index: Int) -> Float {
        Float(mixed(seed, index) >> 40) * 0x1p-24
    }

    private static func splitMix(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private static func rotated(_ x: UInt64, by bits: UInt64) -> UInt64 {
        x << bits | x >> (64 - bits)
    }
}
