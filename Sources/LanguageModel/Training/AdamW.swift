import CKernels

/// AdamW (Kingma and Ba 2014; Loshchilov and Hutter 2017) over a flat buffer of parameters, with clipping by global norm.
final class AdamW: @unchecked Sendable {
    /// The moving averages of the gradients and of their squares.
    let first: FloatBuffer
    let second: FloatBuffer
    /// The betas to the power of the updates made.
    private var powers = (1.0, 1.0)
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

    /// Goes on as after so many updates, which made the moments what they are.
    func resume(after steps: Int) {
        powers = (Self.power(beta1, steps), Self.power(beta2, steps))
    }

    /// The product that as many updates come to, bit for bit; it falls until it is too small to change.
    private static func power(_ base: Float, _ exponent: Int) -> Double {
        var power = 1.0
        for _ in 0..<exponent {
            let next = power * Double(base)
            if next == power { break }
            power = next
        }
        return power
    }

    /// Updates the parameters, and their running average by `keep`; gives the gradients' norm before clipping.
    func update(
        _ parameters: FloatBuffer, average: FloatBuffer, keep: Float, gradients: FloatBuffer, learningRate: Float,
        team: Team
    ) -> Double {
        powers = (powers.0 * Double(beta1), powers.1 * Double(beta2))
        let (correction1, correction2) = (Float(1 - powers.0), Float(1 - powers.1))
        let count = parameters.count
        let slices = (count + Self.slice - 1) / Self.slice
        var squares = [Double](repeating: 0, count: slices)
        let clip = clip
        squares.withUnsafeMutableBufferPointer { squares in
            nonisolated(unsafe) let squares = squares
            team.run { member in
                let mine = member.slice(of: slices)
                for i in mine {
                    let start = i * Self.slice
                    squares[i] = tl_sum_of_squares(min(Self.slice, count - start), gradients.base + start)
                }
                member.barrier()
                let norm = squares.reduce(0, +).squareRoot()
                let scale = norm > Double(clip) ? Float(Double(clip) / norm) : 1
                for start in mine.map({ $0 * Self.slice }) {
                    let n = min(Self.slice, count - start)
                    tl_adam(
                        n, parameters.base + start, first.base + start, second.base + start,
                        gradients.base + start, scale, learningRate, beta1, beta2, epsilon, decay,
                        correction1, correction2)
                    tl_blend(n, keep, average.base + start, 1 - keep, parameters.base + start)
                }
            }
        }
        return squares.reduce(0, +).squareRoot()
    }

    /// Weights handled in one go; fixed, so that a sum does not depend on the size of the team.
    private static let slice = 1 << 14
}
