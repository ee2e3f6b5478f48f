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
        withUnsafeTemporaryAllocation(of: Float.self, capacity: logits.count) { exponentials in
            let most = logits.max() ?? 0
            let sum = tl_exponentials(set, logits.count, logits.baseAddress, most, 1, exponentials.baseAddress)
            return log(Double(sum)) - Double(logits[Int(character)] - most)
        }
    }
}
