/// All weights of a model, or as many numbers that go with them (gradients, moments), in one flat buffer.
///
/// The optimiser, clipping, averaging and the checkpoint are one loop each over the buffer; layers see named views.
final class Parameters: @unchecked Sendable {
    let shape: ModelShape
    let buffer: FloatBuffer
    private let offsets: [String: Int]

    convenience init(shape: ModelShape) {
        self.init(shape: shape, buffer: FloatBuffer(count: shape.parameterCount))
    }

    /// - Parameter buffer: as many floats as the shape's tensors hold, in their order.
    init(shape: ModelShape, buffer: FloatBuffer) {
        var offsets: [String: Int] = [:]
        var total = 0
        for tensor in shape.tensors {
            offsets[tensor.name] = total
            total += tensor.count
        }
        precondition(total == buffer.count)
        (self.shape, self.buffer, self.offsets) = (shape, buffer, offsets)
    }

    var count: Int { buffer.count }

    /// The first float of the tensor called `name`, which the shape must list.
    func pointer(_ name: String) -> UnsafeMutablePointer<Float> {
        guard let offset = offsets[name] else { preconditionFailure("the shape lists no tensor \(name)") }
        return buffer.base + offset
    }

    /// The first float of a layer's tensor.
    func pointer(_ tensor: Architecture.LayerTensor, _ layer: Int) -> UnsafeMutablePointer<Float> {
        pointer(shape.architecture.name(tensor, layer))
    }

    /// Each tensor with its first float.
    func forEachTensor(_ body: (ModelShape.Tensor, UnsafeMutablePointer<Float>) throws -> Void) rethrows {
        for tensor in shape.tensors { try body(tensor, pointer(tensor.name)) }
    }

    func copy() -> Parameters {
        let other = Parameters(shape: shape)
        other.buffer.copy(from: buffer)
        return other
    }

    /// Fresh weights: those of layers as the initialization says, others uniform within 1/√H as in PyTorch, embeddings
    /// and tags normal, norms without effect but for the forget gates' bias.
    static func initial(shape: ModelShape, seed: UInt64, by initialization: Initialization) -> Parameters {
        let parameters = Parameters(shape: shape)
        var random = RandomSource(seed: seed)
        let bound = 1 / Float(shape.hidden).squareRoot()
        parameters.forEachTensor { tensor, values in
            switch tensor.name {
            case "embedding.weight":
                // Tied, its rows are those of a projection too, and begin as small.
                let scale = shape.architecture.isTied ? bound : 1
                for i in 0..<tensor.count { values[i] = random.nextNormal() * scale }
            case "tags.weight":
                for i in 0..<tensor.count { values[i] = random.nextNormal() * 0.5 }
            case let name where name.hasPrefix("norm.weight"):
                for i in 0..<tensor.count { values[i] = 1 }
            case let name
            where name.hasPrefix("lstm.bias_ih") || name.hasPrefix("norm.bias") && shape.architecture.cell == .lstm:
                for i in shape.hidden..<2 * shape.hidden { values[i] = initialization.forgetBias }
            case let name where name.contains(".bias"):
                break
            case let name:
                var bound = bound
                if name.contains("weight_ih"), let width = tensor.shape.last {
                    bound = initialization.inputBound(width: width, hidden: shape.hidden)
                } else if name.contains("weight_hh") {
                    bound = initialization.recurrentBound(hidden: shape.hidden)
                }
                for i in 0..<tensor.count { values[i] = (2 * random.nextUniform() - 1) * bound }
            }
        }
        return parameters
    }
}
