/// How the first weights of a network's layers are drawn.
public enum Initialization: String, CaseIterable, Sendable {
    /// By what comes in: over the width of the input, twice as wide as keeps its variance (LeCun and others 1998), for the
    /// inputs of a layer are small, and at the variance of the state for the recurrence. Signals reach the last layer
    /// from the first update on, and forget gates open by themselves: open from the start, all cost more.
    case scaled
    /// Uniform within 1/√H, as PyTorch's `nn.LSTM`, with forget gates open (Jozefowicz and others 2015): with narrow
    /// embeddings little gets through at first.
    case uniform

    /// The bound of a layer's input weights.
    ///
    /// - Parameters:
    ///   - width: of the input.
    ///   - hidden: units of the layer.
    func inputBound(width: Int, hidden: Int) -> Float {
        switch self {
        case .scaled: 2 * (3 / Float(width)).squareRoot()
        case .uniform: 1 / Float(hidden).squareRoot()
        }
    }

    /// The bound of a layer's recurrent weights.
    func recurrentBound(hidden: Int) -> Float {
        switch self {
        case .scaled: (3 / Float(hidden)).squareRoot()
        case .uniform: 1 / Float(hidden).squareRoot()
        }
    }

    /// The bias of an LSTM's forget gates.
    var forgetBias: Float {
        switch self {
        case .scaled: 0
        case .uniform: 1
        }
    }
}
