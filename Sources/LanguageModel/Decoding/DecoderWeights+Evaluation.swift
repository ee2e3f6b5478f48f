extension DecoderWeights {
    /// What the counted characters of some stretches cost that are read side by side, in nats.
    ///
    /// - Parameter conditions: one for each of the text's sets of tags.
    func cost(of stretches: [StretchReader], conditions: [LineDecoder.Condition]) -> [Double] {
        let lanes = PlainLanes(self, count: stretches.count, team: Team(size: 1), threads: 1)
        var stretches = stretches
        var costs = [Double](repeating: 0, count: stretches.count)
        var steps: [Lanes.Step] = []
        var targets: [Int32?] = []
        for _ in 0..<(stretches.map(\.count).max() ?? 0) {
            steps.removeAll(keepingCapacity: true)
            targets.removeAll(keepingCapacity: true)
            for lane in stretches.indices {
                guard let next = stretches[lane].next() else { continue }
                steps.append(Lanes.Step(lane: lane, reading: next.input, under: conditions[Int(next.tagSet)]))
                targets.append(next.target)
            }
            lanes.advance(steps)
            for (step, target) in zip(steps, targets) {
                guard let target else { continue }
                costs[step.lane] += instructions.cost(of: target, after: lanes.logits(of: step.lane))
            }
        }
        return costs
    }
}
