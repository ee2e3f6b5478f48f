extension Voice {
    /// A voice between several: their deltas, each times its weight, together.
    ///
    /// Nothing is rounded away but in the last bit: numbers are added, and products are stacked, so that the ranks of
    /// a blend add up. Weights need not add up to 1.
    ///
    /// - Throws: ``VoiceError`` where there is nothing to blend, a weight is none, or the voices are of different models.
    public static func blend(_ voices: [(voice: Voice, weight: Float)], name: String) throws(VoiceError) -> Voice {
        guard let first = voices.first?.voice else { throw .nothingToBlend }
        var record = VoiceRecord()
        var members: [(deltas: VoiceDeltas, index: Int, weight: Float)] = []
        var tensors: [ModelShape.Tensor] = []
        for (voice, weight) in voices {
            guard weight > 0, weight <= greatestWeight else { throw .blendWeight(weight) }
            guard voice.base == first.base else {
                throw .otherBase(voice: voice.name, base: voice.base, model: first.base)
            }
            record.blend.append("\(voice.name):\(weight)")
            for (index, part) in voice.deltas.parts.enumerated() {
                members.append((voice.deltas, index, weight))
                if !tensors.contains(part.tensor) { tensors.append(part.tensor) }
            }
        }
        var parts: [VoiceDeltas.Part] = []
        let groups = tensors.map { tensor in members.filter { $0.deltas.parts[$0.index].tensor == tensor } }
        for (tensor, group) in zip(tensors, groups) {
            let ranks = group.compactMap { $0.deltas.parts[$0.index].rank }
            guard ranks.isEmpty || ranks.count == group.count, tensors.count(where: { $0.name == tensor.name }) == 1
            else { throw .otherForm(tensor: tensor.name) }
            parts.append(VoiceDeltas.Part(tensor: tensor, rank: ranks.isEmpty ? nil : ranks.reduce(0, +)))
        }
        let blended = VoiceDeltas(parts)
        for (index, group) in groups.enumerated() { blended.fill(index, with: group) }
        return Voice(name: name, role: name, base: first.base, record: record, deltas: blended)
    }

    private static let greatestWeight: Float = 10
}

extension VoiceDeltas {
    /// Fills a part with those of several deltas, each times its weight: A with theirs side by side and weighted, B with
    /// theirs one below the other.
    fileprivate func fill(_ index: Int, with group: [(deltas: VoiceDeltas, index: Int, weight: Float)]) {
        let part = parts[index]
        guard let rank = part.rank else {
            for (deltas, other, weight) in group {
                for i in 0..<part.count { left(index)[i] += weight * deltas.left(other)[i] }
            }
            return
        }
        var begin = 0
        for (deltas, other, weight) in group {
            let width = deltas.parts[other].rank ?? 0
            let (from, to) = (deltas.left(other), left(index) + begin)
            for row in 0..<part.rows {
                for r in 0..<width { to[row * rank + r] = weight * from[row * width + r] }
            }
            (right(index) + begin * part.columns).update(
                from: deltas.right(other), count: width * part.columns)
            begin += width
        }
    }
}
