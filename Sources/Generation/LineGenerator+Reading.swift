import LanguageModel

extension LineGenerator {
    /// What a model remembers of the text before a line.
    public struct ReadContext: Sendable {
        fileprivate let state: Lanes.State
        /// The last character, which is read together with the line's tags.
        fileprivate let previous: Int32
    }

    /// Reads what stands before a line, once for all lines that are to follow.
    public func reading(_ context: [LineRequest.ContextLine]) -> ReadContext {
        let lanes = Lanes(decoder, count: 1)
        var previous = decoder.vocabulary.id(of: "\n")
        var text: [Lanes.ConditionedCharacter] = []
        for line in context {
            let condition = decoder.condition(line.tags)
            for id in decoder.vocabulary.ids(of: line.text) {
                text.append((previous, condition))
                previous = id
            }
        }
        lanes.read(text, into: 0)
        return ReadContext(state: lanes[0], previous: previous)
    }

    /// Reads how a line begins under each of some conditions, the context's last character first.
    func reading(
        _ text: String, after context: ReadContext, _ conditions: [LineDecoder.Condition]
    ) -> [Lanes.State] {
        let lanes = Lanes(decoder, count: 1)
        return conditions.map { condition in
            lanes[0] = context.state
            lanes.read(([context.previous] + decoder.vocabulary.ids(of: text)).map { ($0, condition) }, into: 0)
            return lanes[0]
        }
    }

    /// What a text costs the model after a context, in nats.
    func cost(of text: String, after context: ReadContext, tags: [String: String]) -> Double {
        let condition = decoder.condition(tags)
        let ids = decoder.vocabulary.ids(of: text)
        let lanes = Lanes(decoder, count: 1)
        lanes[0] = context.state
        var nats = 0.0
        lanes.read(([context.previous] + ids.dropLast()).map { ($0, condition) }, into: 0) { place, logits in
            if place < ids.count { nats += decoder.cost(of: ids[place], after: logits) }
        }
        return nats
    }
}
