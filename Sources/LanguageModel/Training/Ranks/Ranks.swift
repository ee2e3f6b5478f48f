/// The trainers that share every batch; one alone is the only rank, and its sums are what it brings.
final class Ranks {
    private let exchange: (any GradientExchange)?
    private let watch = Stopwatch()
    /// Seconds since the start by the first rank's clock, as of the last sum: the same on every rank, so that all
    /// end at the same step.
    private(set) var seconds = 0.0

    init(_ exchange: (any GradientExchange)?) {
        self.exchange = exchange
    }

    var rank: Int { exchange?.rank ?? 0 }
    var count: Int { exchange?.count ?? 1 }

    /// The sum of what each rank brings.
    func sum(_ value: Double) -> Double {
        let sums = sums(of: [value, rank == 0 ? watch.seconds : 0])
        seconds = sums[1]
        return sums[0]
    }

    /// Adds up the ranks' gradients.
    func sum(_ gradients: Parameters) {
        exchange?.sum(UnsafeMutableBufferPointer(start: gradients.buffer.base, count: gradients.count))
    }

    /// Checks that the ranks were given the same.
    ///
    /// - Parameter inputs: the fingerprints; asked for only where there are other ranks.
    /// - Throws: ``TrainingError/ranksDiffer(in:)``, on every rank.
    func compare(_ inputs: () -> [(SharedInput, Fingerprint)]) throws(TrainingError) {
        guard count > 1 else { return }
        let inputs = inputs()
        // A double holds 48 bits, and every sum here, as it is.
        let own = inputs.map { Double($0.1.value >> 16) }
        let firsts = sums(of: rank == 0 ? own : own.map { _ in 0 })
        let differing = sums(of: zip(own, firsts).map { $0 == $1 ? 0 : 1 })
        if let index = differing.firstIndex(where: { $0 > 0 }) { throw .ranksDiffer(in: inputs[index].0) }
    }

    private func sums(of values: [Double]) -> [Double] {
        exchange?.sums(of: values) ?? values
    }
}
