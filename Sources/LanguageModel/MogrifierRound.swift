/// One round of a layer's mogrifier: which of the two it changes, and the matrices that it does so with.
///
/// The odd rounds change the input by the state, the even ones the state by the input (Melis, Kočiský and Blunsom 2020):
///
///     x = 2σ(Q h) ∘ x        h = 2σ(R x) ∘ h
struct MogrifierRound: Sendable {
    /// Whether it changes the layer's input, and not its state.
    let changesInput: Bool
    /// The matrices in the order in which they are applied: one (output, input), or two of a low rank, first
    /// (rank, input), then (output, rank).
    let matrices: [ModelShape.Tensor]

    fileprivate init(_ number: Int, layer: Int, input: Int, hidden: Int, rank: Int?) {
        changesInput = number % 2 == 1
        let (output, source) = changesInput ? (input, hidden) : (hidden, input)
        let place = "\(number)_l\(layer)"
        if let rank {
            matrices = [
                ModelShape.Tensor("mogrifier.down_\(place)", rank, source),
                ModelShape.Tensor("mogrifier.up_\(place)", output, rank),
            ]
        } else {
            matrices = [ModelShape.Tensor("mogrifier.weight_\(place)", output, source)]
        }
    }
}

extension ModelShape {
    /// The rounds of a layer's mogrifier, in order.
    func mogrifierRounds(_ layer: Int) -> [MogrifierRound] {
        (0..<architecture.mogrifierRounds).map {
            MogrifierRound(
                $0 + 1, layer: layer, input: inputWidth(layer), hidden: hidden, rank: architecture.mogrifierRank)
        }
    }
}
