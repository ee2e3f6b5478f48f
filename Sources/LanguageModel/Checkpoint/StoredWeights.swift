import CKernels
import Synchronization

/// The weights that a model was made or opened with: at hand, or in a file in fewer bits until somebody asks for them.
final class StoredWeights: Sendable {
    let shape: ModelShape
    private let packed: PackedWeights?
    private let made: Mutex<(parameters: Parameters?, hash: String?)>

    init(_ parameters: Parameters) {
        shape = parameters.shape
        packed = nil
        made = Mutex((parameters, nil))
    }

    /// - Parameter owner: what keeps the file of `container` in memory; without one the weights are read at once.
    init(
        _ container: SafeTensors, of type: WeightType, shape: ModelShape, owner: (any AnyObject & Sendable)?
    ) throws(CheckpointError) {
        self.shape = shape
        guard type != .f32 else {
            packed = nil
            made = Mutex((try Parameters(container, shape: shape, owner: owner), nil))
            return
        }
        let packed = PackedWeights(container, of: type, shape: shape, owner: owner)
        try packed.checkFinite()
        self.packed = owner == nil ? nil : packed
        made = Mutex((owner == nil ? packed.parameters() : nil, nil))
    }

    var parameters: Parameters {
        made.withLock { made in
            let parameters = made.parameters ?? packed?.parameters() ?? Parameters(shape: shape)
            made.parameters = parameters
            return parameters
        }
    }

    /// The SHA-256 of the weights in their order in memory, as hexadecimal digits.
    var hash: String {
        let parameters = parameters
        return made.withLock { made in
            let hash = made.hash ?? parameters.hash
            made.hash = hash
            return hash
        }
    }
}

extension Parameters {
    fileprivate var hash: String {
        var digest = [UInt8](repeating: 0, count: 32)
        tl_sha256(buffer.base, count * MemoryLayout<Float>.stride, &digest)
        return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
