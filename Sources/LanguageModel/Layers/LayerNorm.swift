import CKernels

/// Layer norm of a layer's pre-activations, gate by gate: each gate's H sums are brought to mean 0 and variance 1, then
/// to a gain and a bias that are learned.
///
/// It norms the sum of the input's and the state's share, as TensorFlow's `LayerNormBasicLSTMCell`, where Ba, Kiros and
/// Hinton (2016) norm both apart: so the first layer's input stays a row of a table, and a step is one pass more. The
/// memory of an LSTM is not normed: it would forget how much it has counted.
final class LayerNorm: @unchecked Sendable {
    private let layer: Int
    private let shape: ModelShape
    /// (T·B, G).
    private let normalised: FloatBuffer
    /// (T·B, gates a unit): one over each gate's deviation.
    private let inverse: FloatBuffer
    /// (2, G) a shard: the gradients of gains and biases. Shards are added in order, whoever computed them.
    private let gradients: [FloatBuffer]

    init(layer: Int, shape: ModelShape, shards: Shards, steps: Int, training: Bool) {
        (self.layer, self.shape) = (layer, shape)
        let size = shards.rows * steps
        normalised = FloatBuffer(count: size * shape.gates)
        inverse = FloatBuffer(count: size * shape.architecture.cell.gates)
        gradients = training ? shards.map { _ in FloatBuffer(count: 2 * shape.gates) } : []
    }

    /// The norm of a layer, where the architecture has norms.
    static func make(layer: Int, shape: ModelShape, shards: Shards, steps: Int, training: Bool) -> LayerNorm? {
        guard shape.architecture.hasLayerNorm else { return nil }
        return LayerNorm(layer: layer, shape: shape, shards: shards, steps: steps, training: training)
    }

    /// Norms some of the gates of a step, in place.
    func forward(_ step: ShardStep, gates: Range<Int>, of values: FloatBuffer, weights: Weights) {
        guard let norm = weights.layers[layer].norm else { return }
        let (h, g, count) = (shape.hidden, shape.gates, shape.architecture.cell.gates)
        for gate in gates {
            let place = step.element * g + gate * h
            tl_layer_norm(
                step.rows, h, g, values.base + place, norm.gain.base + gate * h, norm.bias.base + gate * h,
                normalised.base + place, count, inverse.base + step.element * count + gate)
        }
    }

    /// Turns the gradients of normed gates into those of what came in, in place.
    func backward(_ step: ShardStep, gates: Range<Int>, of values: FloatBuffer, backward: Weights.Backward) {
        let (h, g, count) = (shape.hidden, shape.gates, shape.architecture.cell.gates)
        let (gain, gradient) = (backward.normGain[layer], gradients[step.shard.index])
        for gate in gates {
            let place = step.element * g + gate * h
            tl_layer_norm_backward(
                step.rows, h, g, values.base + place, gain.base + gate * h, normalised.base + place, count,
                inverse.base + step.element * count + gate, gradient.base + gate * h,
                gradient.base + g + gate * h)
        }
    }

    /// Adds a member's share of the gradients, and begins anew.
    func addGradients(_ gradients: Parameters, member: Team.Member) {
        let part = member.slice(of: shape.gates)
        for (place, tensor) in [Architecture.LayerTensor.normWeight, .normBias].enumerated() {
            for shard in self.gradients {
                let from = shard.base + place * shape.gates + part.lowerBound
                tl_blend(part.count, 1, gradients.pointer(tensor, layer) + part.lowerBound, 1, from)
                from.update(repeating: 0, count: part.count)
            }
        }
    }
}
