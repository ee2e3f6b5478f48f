import CKernels

/// The instructions that a decoder's kernels use.
struct Instructions: @unchecked Sendable {
    let set: OpaquePointer

    /// Those that this processor has, the best first; the last ones run everywhere.
    static let all: [Instructions] = {
        var list: [Instructions] = []
        while let set = tl_instructions_at(list.count) { list.append(Instructions(set: set)) }
        return list
    }()

    static var best: Instructions { all[0] }

    var name: String { String(cString: tl_instructions_name(set)) }
}
