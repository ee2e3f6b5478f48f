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

    public init(cell: Cell = .lstm) {
        self.cell = cell
    }

    /// For people, as `gru`.
    public var description: String { cell.rawValue }

    /// Whether it is the LSTM without any optional part.
    var isPlain: Bool { self == Architecture() }

    /// A tensor of which every layer has one.
    enum LayerTensor: String {
        case weightIH = "weight_ih"
        case weightHH = "weight_hh"
        case biasIH = "bias_ih"
        case biasHH = "bias_hh"
    }

    /// The name of a layer's tensor, as `lstm.weight_ih_l0`.
    func name(_ tensor: LayerTensor, _ layer: Int) -> String {
        "\(cell.rawValue).\(tensor.rawValue)_l\(layer)"
    }
}
