extension DecoderWeights {
    /// What the counted characters of some stretches cost that are read side by side, in nats.
    ///
    /// - Parameter sets: for each character of the text, which of the conditions its line has.
    func cost(
        of stretches: [Evaluator.Stretch], _ text: EncodedText, conditions: [LineDecoder.Condition], sets: [Int32]
    ) -> [Double] {
        let lanes = PlainLanes(self, count: stretches.count, team: Team(size: 1), threads: 1)
        var costs = [Double](repeating: 0, count: stretches.count)
        var steps: [Lanes.Step] = []
        for t in 0..<(stretches.map(\.read.count).max() ?? 0) {
            steps.removeAll(keepingCapacity: true)
            for (lane, stretch) in stretches.enumerated() where t < stretch.read.count {
                let place = stretch.read.lowerBound + t
                let previous = t == 0 ? text.lineEnd : text.characters[place - 1]
                steps.append(Lanes.Step(lane: lane, reading: previous, under: conditions[Int(sets[place])]))
            }
            lanes.advance(steps)
            for (lane, stretch) in stretches.enumerated() where stretch.counted.contains(stretch.read.lowerBound + t) {
                costs[lane] += instructions.cost(
                    of: text.characters[stretch.read.lowerBound + t], after: lanes.logits(of: lane))
            }
        }
        return costs
    }
}
