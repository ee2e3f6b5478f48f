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

    public init(cell: Cell = .lstm, isTied: Bool = false, hasLayerNorm: Bool = false) {
        self.cell = cell
        self.isTied = isTied
        self.hasLayerNorm = hasLayerNorm
    }

    /// Checks that the parts go together and with these widths.
    ///
    /// - Throws: ``ArchitectureError``.
    public func check(embedding: Int, hidden: Int) throws(ArchitectureError) {
        guard !isTied || embedding == hidden else { throw .tiedWidths(embedding: embedding, hidden: hidden) }
    }

    /// For people, as `gru, tied`.
    public var description: String {
        cell.rawValue + (isTied ? ", tied" : "") + (hasLayerNorm ? ", layer norm" : "")
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
