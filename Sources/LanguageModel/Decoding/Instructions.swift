import CKernels

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The instructions that a decoder's kernels use.
struct Instructions: @unchecked Sendable {
    let set: OpaquePointer

    /// Those that this processor has, the best first; the last ones run everywhere.
    static let all: [Instructions] = {
        var list: [Instructions] = []
        while let set = tl_instructions_at(list.count) { list.append(Instructions(set: set)) }
        return list
    }()

    /// The best, where the environment chooses no other.
    static let best = Instructions(set: tl_instructions_chosen())

    var name: String { String(cString: tl_instructions_name(set)) }

    /// What a character costs after these logits, in nats.
    func cost(of character: Int32, after logits: UnsafeBufferPointer<Float>) -> Double {
        let most = logits.max() ?? 0
        return logarithm(ofSumOver: logits, most) - Double(logits[Int(character)] - most)
    }

    /// What each character costs after these logits, in nats.
    func costs(after logits: UnsafeBufferPointer<Float>) -> [Double] {
        let most = logits.max() ?? 0
        let sum = logarithm(ofSumOver: logits, most)
        return logits.map { sum - Double($0 - most) }
    }

    /// The logarithm of the sum of the exponentials, which are taken of what a logit is above `most`.
    private func logarithm(ofSumOver logits: UnsafeBufferPointer<Float>, _ most: Float) -> Double {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: logits.count) { exponentials in
            log(Double(tl_exponentials(set, logits.count, logits.baseAddress, most, 1, exponentials.baseAddress)))
        }
    }
}
