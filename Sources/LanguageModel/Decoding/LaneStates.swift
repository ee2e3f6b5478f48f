/// The hidden units and cells of some lanes, layer by layer.
///
/// A lane has two sets of hidden units: while a step writes one, other members of a team may still read the other.
final class LaneStates {
    private let layers: Int
    /// Floats of a row: the hidden units of a layer and the padding after them.
    let width: Int
    private let hidden: FloatBuffer
    private let cells: FloatBuffer
    private var current: [Int]

    init(_ weights: DecoderWeights, count: Int) {
        (layers, width) = (weights.layers.count, weights.unitWidth)
        hidden = FloatBuffer(count: count * 2 * layers * width)
        cells = FloatBuffer(count: count * layers * width)
        current = Array(repeating: 0, count: count)
    }

    func cell(_ lane: Int, layer: Int) -> UnsafeMutablePointer<Float> {
        cells.base + (lane * layers + layer) * width
    }

    func hidden(_ lane: Int, layer: Int) -> UnsafeMutablePointer<Float> {
        hidden.base + ((lane * 2 + current[lane]) * layers + layer) * width
    }

    /// Where a step puts the hidden units; ``turn(_:)`` makes them the lane's.
    func nextHidden(_ lane: Int, layer: Int) -> UnsafeMutablePointer<Float> {
        hidden.base + ((lane * 2 + 1 - current[lane]) * layers + layer) * width
    }

    func copy(_ lane: Int, to other: Int) {
        hidden(other, layer: 0).update(from: hidden(lane, layer: 0), count: layers * width)
        cell(other, layer: 0).update(from: cell(lane, layer: 0), count: layers * width)
    }

    func turn(_ lane: Int) {
        current[lane] = 1 - current[lane]
    }
}
