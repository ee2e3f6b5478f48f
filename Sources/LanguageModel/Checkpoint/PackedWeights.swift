import CKernels

/// Weights in a file in fewer bits than those that a model computes with.
struct PackedWeights: @unchecked Sendable {
    private let shape: ModelShape
    private let type: WeightType
    private let container: SafeTensors
    private let owner: (any AnyObject & Sendable)?

    /// - Parameter container: holds the tensors that `type` has for `shape`, and no others.
    init(_ container: SafeTensors, of type: WeightType, shape: ModelShape, owner: (any AnyObject & Sendable)?) {
        (self.container, self.type, self.shape, self.owner) = (container, type, shape, owner)
    }

    /// - Throws: ``CheckpointError/notFinite(tensor:index:)``, also where a scale would make a number so.
    func checkFinite() throws(CheckpointError) {
        for tensor in type.tensors(of: shape) {
            let bad =
                switch tensor.type {
                case .f32: tl_first_over(tensor.count, .greatestFiniteMagnitude / 128, bytes(of: tensor.name))
                case .bf16: tl_first_not_finite_bf16(tensor.count, bytes(of: tensor.name))
                case .int8: -1
                }
            guard bad < 0 else { throw .notFinite(tensor: tensor.name, index: bad) }
        }
    }

    func parameters() -> Parameters {
        let parameters = Parameters(shape: shape)
        let matrices = type == .int8 ? shape.hiddenMatrices : []
        for tensor in shape.tensors {
            let values = parameters.pointer(tensor.name)
            if matrices.contains(tensor.name) {
                tl_widen_int8(
                    tensor.shape[0], tensor.shape[1], bytes(of: tensor.name),
                    bytes(of: WeightType.Tensor.scale(of: tensor.name)), values)
            } else {
                tl_widen_bf16(tensor.count, bytes(of: tensor.name), values)
            }
        }
        return parameters
    }

    private func bytes(of tensor: String) -> UnsafeRawPointer? {
        guard let entry = container.entries[tensor] else { return nil }
        return container.data.baseAddress.map { $0 + entry.offsets.lowerBound }
    }
}
