extension DecoderWeights {
    /// What the counted characters of some stretches cost that are read side by side, in nats.
    ///
    /// - Parameters:
    ///   - conditions: one for each of the text's sets of tags.
    ///   - recency: whether what a stretch has said so far predicts it too.
    ///   - team: reads the weights together, with so many threads at most.
    func cost(
        of stretches: [StretchReader], conditions: [LineDecoder.Condition], recency: Bool, team: Team, threads: Int
    ) -> [Double] {
        let lanes = PlainLanes(self, count: stretches.count, team: team, threads: threads)
        var stretches = stretches
        var costs = [CostTally](repeating: CostTally(withRecency: recency), count: stretches.count)
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
                costs[step.lane].add(instructions.cost(of: target, after: lanes.logits(of: step.lane)), of: target)
            }
        }
        return costs.map(\.nats)
    }
}
