extension DecoderWeights {
    /// What some works cost that are read side by side, in nats.
    ///
    /// - Parameter sets: for each character of the text, which of the conditions its line has.
    func cost(
        of works: [Range<Int>], _ text: EncodedText, conditions: [LineDecoder.Condition], sets: [Int32]
    ) -> [Double] {
        let lanes = Lanes(self, count: works.count, team: Team(size: 1), threads: 1)
        var costs = [Double](repeating: 0, count: works.count)
        var steps: [Lanes.Step] = []
        for t in 0..<(works.map(\.count).max() ?? 0) {
            steps.removeAll(keepingCapacity: true)
            for (lane, work) in works.enumerated() where t < work.count {
                let place = work.lowerBound + t
                let previous = t == 0 ? text.lineEnd : text.characters[place - 1]
                steps.append(Lanes.Step(lane: lane, reading: previous, under: conditions[Int(sets[place])]))
            }
            lanes.advance(steps)
            for (lane, work) in works.enumerated() where t < work.count {
                costs[lane] += instructions.cost(
                    of: text.characters[work.lowerBound + t], after: lanes.logits(of: lane))
            }
        }
        return costs
    }
}
