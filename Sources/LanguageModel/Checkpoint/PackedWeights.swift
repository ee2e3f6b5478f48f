import CKernels

/// Weights in a file as bfloat16, half the size of those that a model computes with.
struct HalvedWeights: @unchecked Sendable {
    private let shape: ModelShape
    private let data: UnsafeRawBufferPointer
    /// Where in `data` each of the shape's tensors begins.
    private let starts: [Int]
    private let owner: (any AnyObject & Sendable)?

    /// - Parameter container: holds the tensors of `shape`, and no others.
    init(_ container: SafeTensors, shape: ModelShape, owner: (any AnyObject & Sendable)?) {
        (self.shape, self.owner, data) = (shape, owner, container.data)
        starts = shape.tensors.map { container.entries[$0.name]?.offsets.lowerBound ?? 0 }
    }

    /// - Throws: ``CheckpointError/notFinite(tensor:index:)``.
    func checkFinite() throws(CheckpointError) {
        for (tensor, start) in zip(shape.tensors, starts) {
            let bad = tl_first_not_finite_bf16(tensor.count, data.baseAddress.map { $0 + start })
            guard bad < 0 else { throw .notFinite(tensor: tensor.name, index: bad) }
        }
    }

    func parameters() -> Parameters {
        let parameters = Parameters(shape: shape)
        for (tensor, start) in zip(shape.tensors, starts) {
            tl_widen_bf16(tensor.count, data.baseAddress.map { $0 + start }, parameters.pointer(tensor.name))
        }
        return parameters
    }
}
