/// What a model's layers are made of.
public struct Architecture: Sendable, Equatable, CustomStringConvertible {
    /// The recurrent unit.
    public enum Cell: String, CaseIterable, Sendable {
        /// Long short-term memory (Hochreiter and Schmidhuber 1997; gates i f g o).
        case lstm
        /// Gated recurrent unit (Cho and others 2014; gates r z n), in the form of PyTorch's `nn.GRU`.
        case gru
        /// Plain recurrent units (Elman 1990) under a hyperbolic tangent.
        case rnn

        /// Gates of a unit.
        var gates: Int {
            switch self {
            case .lstm: 4
            case .gru: 3
            case .rnn: 1
            }
        }
    }

    public var cell: Cell
    /// Whether the projection uses the embedding's matrix (Press and Wolf 2017; Inan and others 2017). As in PyTorch's
    /// `word_language_model`, the embedding is then as wide as a layer.
    public var isTied: Bool
    /// Whether the gates' pre-activations are normed (Ba, Kiros and Hinton 2016), each gate over its units.
    public var hasLayerNorm: Bool

    /// Rounds in which an LSTM's input and state change each other before each step (Melis, Kočiský and Blunsom 2020,
    /// who find 5 best); 0 for none.
    public var mogrifierRounds: Int
    /// The rank of the matrices that they do so with; nil for the full one.
    public var mogrifierRank: Int?

    public init(
        cell: Cell = .lstm, isTied: Bool = false, hasLayerNorm: Bool = false, mogrifierRounds: Int = 0,
        mogrifierRank: Int? = nil
    ) {
        self.cell = cell
        self.isTied = isTied
        self.hasLayerNorm = hasLayerNorm
        self.mogrifierRounds = mogrifierRounds
        self.mogrifierRank = mogrifierRank
    }

    /// Far beyond what is of use; a file with more is refused.
    private static let mostRounds = 16

    /// Checks that the parts go together and with these widths.
    ///
    /// - Throws: ``ArchitectureError``.
    public func check(embedding: Int, hidden: Int) throws(ArchitectureError) {
        guard !isTied || embedding == hidden else { throw .tiedWidths(embedding: embedding, hidden: hidden) }
        guard (0...Self.mostRounds).contains(mogrifierRounds) else { throw .mogrifierRounds(most: Self.mostRounds) }
        guard mogrifierRounds == 0 || cell == .lstm else { throw .mogrifiedCell(cell) }
        guard let mogrifierRank else { return }
        guard mogrifierRounds > 0 else { throw .rankWithoutMogrifier }
        let most = min(embedding, hidden)
        guard (1...max(most, 1)).contains(mogrifierRank) else { throw .mogrifierRank(most: most) }
    }

    /// For people, as `gru, tied`.
    public var description: String {
        var parts = [cell.rawValue]
        if isTied { parts.append("tied") }
        if hasLayerNorm { parts.append("layer norm") }
        if mogrifierRounds > 0 {
            parts.append("mogrifier x \(mogrifierRounds)" + (mogrifierRank.map { " of rank \($0)" } ?? ""))
        }
        return parts.joined(separator: ", ")
    }

    /// Whether it is the LSTM without any optional part.
    var isPlain: Bool { self == Architecture() }

    /// The name of the matrix (V, H) that logits are made with.
    var projection: String { isTied ? "embedding.weight" : "projection.weight" }

    /// A tensor of which every layer has one.
    enum LayerTensor: String {
        case weightIH = "weight_ih"
        case weightHH = "weight_hh"
        case biasIH = "bias_ih"
        case biasHH = "bias_hh"
        case normWeight = "weight"
        case normBias = "bias"
    }

    /// The name of a layer's tensor, as `lstm.weight_ih_l0`.
    func name(_ tensor: LayerTensor, _ layer: Int) -> String {
        let part =
            switch tensor {
            case .weightIH, .weightHH, .biasIH, .biasHH: cell.rawValue
            case .normWeight, .normBias: "norm"
            }
        return "\(part).\(tensor.rawValue)_l\(layer)"
    }
}
