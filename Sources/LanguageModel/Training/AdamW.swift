import CKernels

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// AdamW (Kingma and Ba 2014; Loshchilov and Hutter 2017) over the flat parameters, with clipping by global norm.
final class AdamW: @unchecked Sendable {
    private let first: FloatBuffer
    private let second: FloatBuffer
    private var steps = 0
    let beta1: Float = 0.9
    let beta2: Float = 0.99
    let epsilon: Float = 1e-8
    let decay: Float
    let clip: Float

    init(count: Int, decay: Float, clip: Float) {
        first = FloatBuffer(count: count)
        second = FloatBuffer(count: count)
        self.decay = decay
        self.clip = clip
    }

    /// Updates the parameters and gives the gradients' norm before clipping.
    func update(_ parameters: Parameters, gradients: Parameters, learningRate: Float, threads: Int) -> Double {
        steps += 1
        let norm = tl_sum_of_squares(gradients.count, gradients.buffer.base).squareRoot()
        let scale = norm > Double(clip) ? Float(Double(clip) / norm) : 1
        let correction1 = 1 - powf(beta1, Float(steps))
        let correction2 = 1 - powf(beta2, Float(steps))
        inSlices(of: parameters.count, threads: threads) { start, count in
            tl_adam(
                count, parameters.buffer.base + start, first.base + start, second.base + start,
                gradients.buffer.base + start, scale, learningRate, beta1, beta2, epsilon, decay, correction1,
                correction2)
        }
        return norm
    }
}
