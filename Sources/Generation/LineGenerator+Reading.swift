import LanguageModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension LineGenerator {
    /// What a model remembers of the text before a line.
    public struct ReadContext: Sendable {
        let page: ReadText
        /// The words of the text.
        let memory: WordMemory
    }

    /// The words of some text, by which lines that follow it are lifted.
    func memory(of text: some Sequence<String>) -> WordMemory {
        var memory = WordMemory(decoder.vocabulary)
        for part in text { memory.read(decoder.vocabulary.ids(of: part)) }
        return memory
    }

    /// Reads what stands before a line, once for all lines that are to follow.
    ///
    /// - Parameter memory: the words of more text than the context; nil for those of the context.
    func reading(_ context: [LineRequest.ContextLine], memory: WordMemory? = nil) -> ReadContext {
        ReadContext(page: page.memory(after: context, read), memory: memory ?? self.memory(of: context.map(\.text)))
    }

    /// What the model remembers after each of some lines that follow on a text.
    private func read(_ lines: ArraySlice<LineRequest.ContextLine>, after text: ReadText) -> [ReadText] {
        let lanes = Lanes(decoder, count: 1)
        lanes[0] = text.state
        var previous = text.previous
        return lines.map { line in
            let condition = decoder.condition(line.tags)
            let text = decoder.vocabulary.ids(of: line.text).map { id in
                defer { previous = id }
                return (previous, condition)
            }
            lanes.read(text, into: 0)
            return ReadText(state: lanes[0], previous: previous)
        }
    }

    /// Reads how a line begins under each of some conditions, the context's last character first.
    func reading(
        _ text: String, after context: ReadContext, _ conditions: [LineDecoder.Condition]
    ) -> [Lanes.State] {
        let lanes = Lanes(decoder, count: 1)
        return conditions.map { condition in
            lanes[0] = context.page.state
            lanes.read(([context.page.previous] + decoder.vocabulary.ids(of: text)).map { ($0, condition) }, into: 0)
            return lanes[0]
        }
    }

    /// What a text costs the model after a context, in nats.
    func cost(of text: String, after context: ReadContext, tags: [String: String]) -> Double {
        let condition = decoder.condition(tags)
        let ids = decoder.vocabulary.ids(of: text)
        let lanes = Lanes(decoder, count: 1)
        lanes[0] = context.page.state
        var nats = 0.0
        var word = WordMemory.start
        lanes.read(([context.page.previous] + ids.dropLast()).map { ($0, condition) }, into: 0) { place, logits in
            guard place < ids.count else { return }
            nats += context.memory.lifting(logits, at: word) { decoder.cost(of: ids[place], after: $0) }
            word = context.memory.place(after: word, ids[place])
        }
        return nats
    }

    /// What some lines cost the model, each on its own after a context and a beginning that all have, in nats.
    ///
    /// - Parameters:
    ///   - lines: with what ends them.
    ///   - cancelled: asked after every character.
    /// - Throws: ``GenerationError/cancelled``.
    func costs(
        of lines: [String], after context: ReadContext, beginning lead: String, tags: [String: String],
        cancelled: () -> Bool
    ) throws(GenerationError) -> [Double] {
        let condition = decoder.condition(tags)
        let start = reading(lead, after: context, [condition])[0]
        let texts = lines.map { decoder.vocabulary.ids(of: $0) }
        var costs = [Double](repeating: 0, count: texts.count)
        // Lines of alike length side by side leave few lanes idle.
        let order = texts.indices.sorted { (texts[$1].count, $0) < (texts[$0].count, $1) }
        for first in stride(from: 0, to: order.count, by: Self.linesTogether) {
            let group = order[first..<min(first + Self.linesTogether, order.count)]
            let lanes = Lanes(decoder, count: group.count)
            for lane in 0..<group.count { lanes[lane] = start }
            var words = group.map { _ in WordMemory.start }
            for place in 0..<(group.first.map { texts[$0].count } ?? 0) {
                if cancelled() { throw .cancelled }
                var steps: [Lanes.Step] = []
                for (lane, line) in group.enumerated() where place < texts[line].count {
                    let id = texts[line][place]
                    costs[line] += context.memory.lifting(lanes.logits(of: lane), at: words[lane]) {
                        decoder.cost(of: id, after: $0)
                    }
                    words[lane] = context.memory.place(after: words[lane], id)
                    steps.append(Lanes.Step(lane: lane, reading: id, under: condition))
                }
                lanes.advance(steps)
            }
        }
        return costs
    }

    /// Lines that are read side by side: the weights are fetched once for all of them.
    private static let linesTogether = 16
}

extension WordMemory {
    /// Does `body` with a model's logits as the memory changes them.
    func lifting<Result>(
        _ logits: UnsafeBufferPointer<Float>, at place: Place, _ body: (UnsafeBufferPointer<Float>) -> Result
    ) -> Result {
        guard knows(place), let most = logits.max() else { return body(logits) }
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: logits.count) { buffer in
            var sum: Float = 0
            for id in logits.indices {
                buffer.initializeElement(at: id, to: exp(logits[id] - most))
                sum += buffer[id]
            }
            for id in buffer.indices { buffer[id] /= sum }
            lift(buffer, at: place)
            for id in buffer.indices { buffer[id] = log(max(buffer[id], .leastNormalMagnitude)) }
            return body(UnsafeBufferPointer(buffer))
        }
    }
}
