/// What reads lines side by side for ``Lanes``, which has checked the numbers of lanes.
protocol LaneReader: AnyObject {
    func advance(_ steps: [Lanes.Step])
    func logits(of lane: Int) -> UnsafeBufferPointer<Float>
    func read(
        _ text: [Lanes.ConditionedCharacter], into lane: Int, each: ((Int, UnsafeBufferPointer<Float>) -> Void)?)
    func copy(_ lane: Int, to other: Int)
    subscript(lane: Int) -> Lanes.State { get set }
}
