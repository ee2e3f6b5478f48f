/// Lines that a decoder reads side by side, each with a state of its own.
///
/// A line's numbers do not depend on the others, nor on whether it is read step by step or as a whole. Not to be used
/// by two threads at a time.
public final class Lanes {
    public let count: Int
    private let reader: any LaneReader

    /// Lanes with nothing read yet.
    ///
    /// - Parameter sharing: whether the decoder's threads share the work of a step; otherwise the caller does it all.
    public init(_ decoder: LineDecoder, count: Int, sharing: Bool = true) {
        self.count = count
        reader =
            switch decoder.weights {
            case .plain(let weights):
                PlainLanes(
                    weights, count: count, team: sharing ? decoder.team : decoder.loner,
                    threads: sharing ? decoder.threads : 1)
            case .network(let network): NetworkLanes(network, count: count)
            }
    }

    /// A character for a lane to read.
    public struct Step {
        public let lane: Int
        public let character: Int32
        public let condition: LineDecoder.Condition

        public init(lane: Int, reading character: Int32, under condition: LineDecoder.Condition) {
            (self.lane, self.character, self.condition) = (lane, character, condition)
        }
    }

    /// Makes the steps, not two for one lane.
    public func advance(_ steps: [Step]) {
        precondition(steps.count <= count && steps.allSatisfy { (0..<count).contains($0.lane) })
        reader.advance(steps)
    }

    /// The logits of what comes next in a lane, one a character of the vocabulary; valid until the lane reads on.
    public func logits(of lane: Int) -> UnsafeBufferPointer<Float> {
        precondition((0..<count).contains(lane))
        return reader.logits(of: lane)
    }

    /// A character with the condition that it is read under.
    public typealias ConditionedCharacter = (character: Int32, condition: LineDecoder.Condition)

    /// Reads a text into a lane at once, which is faster than step by step.
    ///
    /// - Parameter each: given the logits after each character, by its place in the text; without it only those after
    ///   the last one are computed.
    public func read(
        _ text: [ConditionedCharacter], into lane: Int, each: ((Int, UnsafeBufferPointer<Float>) -> Void)? = nil
    ) {
        precondition((0..<count).contains(lane))
        reader.read(text, into: lane, each: each)
    }

    /// Gives a lane all that another has read.
    public func copy(_ lane: Int, to other: Int) {
        precondition((0..<count).contains(lane) && (0..<count).contains(other))
        reader.copy(lane, to: other)
    }

    /// What a lane remembers of all that it has read, with the logits of what comes next.
    public struct State: Sendable {
        let hidden: [Float]
        let cells: [Float]
        let logits: [Float]
    }

    /// A lane's state, to take away and to bring back, here or in other lanes of the same decoder.
    public subscript(lane: Int) -> State {
        get {
            precondition((0..<count).contains(lane))
            return reader[lane]
        }
        set {
            precondition((0..<count).contains(lane))
            reader[lane] = newValue
        }
    }
}
