/// The type in which a checkpoint keeps its weights.
public enum WeightType: String, CaseIterable, Sendable {
    /// Single precision, as a model computes with.
    case f32
    /// bfloat16: half the size, rounded to nearest, ties to even.
    case bf16
    /// Whole numbers of 8 bits with a scale for each output, where a decoder may read a weight as such
    /// (``ModelShape/hiddenMatrices``), and bfloat16 elsewhere: little over a quarter of the size.
    case int8

    /// The type of a file, as far as its tensors tell.
    init(of container: SafeTensors, first tensor: String) {
        if container.entries.values.contains(where: { $0.type == NumberType.int8.rawValue }) {
            self = .int8
        } else {
            self = container.entries[tensor]?.type == NumberType.bf16.rawValue ? .bf16 : .f32
        }
    }

    /// A tensor as a file of this type holds it.
    struct Tensor: Equatable {
        let name: String
        let shape: [Int]
        let type: NumberType

        var count: Int { shape.reduce(1, *) }

        /// The name of the scales (outputs), by which the numbers of a matrix of 8 bits are multiplied, row by row.
        static func scale(of matrix: String) -> String { matrix + ".scale" }
    }

    /// The tensors of a file with a model of this shape.
    func tensors(of shape: ModelShape) -> [Tensor] {
        let matrices = self == .int8 ? shape.hiddenMatrices : []
        return shape.tensors.flatMap { tensor in
            if matrices.contains(tensor.name) {
                return [
                    Tensor(name: tensor.name, shape: tensor.shape, type: .int8),
                    Tensor(name: Tensor.scale(of: tensor.name), shape: [tensor.shape[0]], type: .f32),
                ]
            }
            return [Tensor(name: tensor.name, shape: tensor.shape, type: self == .f32 ? .f32 : .bf16)]
        }
    }
}
