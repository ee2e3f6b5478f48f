/// A model of eight units, trained by the program on five lines: bad at writing, quick at everything.
enum SmallModel {
    static let corpus = """
        {"work": "diner", "role": "ANNA", "style": "noir", "kind": "dialogue", "text": "You came back."}
        {"work": "diner", "role": "MARK", "style": "noir", "kind": "dialogue", "text": "I never left."}
        {"work": "diner", "kind": "direction", "text": "He sits down."}
        {"work": "salt", "style": "comedy", "text": "Pass the salt, please."}
        {"work": "salt", "style": "comedy", "text": "盐没了。"}

        """

    static let trained = Result {
        let folder = try TemporaryFolder()
        try folder.write(corpus, to: "corpus.jsonl")
        let outcome = try Program.run(
            ["train", "corpus.jsonl", "--output", "model.safetensors", "--hidden", "8", "--steps", "2"], in: folder)
        guard outcome.status == 0 else { throw Untrained(reason: outcome.errors) }
        return try folder.bytes(of: "model.safetensors")
    }
    // A failed #require counts once, for the test that meets it first; every test that lacks the model is to fail.
    .mapError { $0 as? Untrained ?? Untrained(reason: "\($0)") }

    struct Untrained: Error {
        var reason: String
    }

    /// Puts the model into a folder as `model.safetensors`, and its corpus as `corpus.jsonl`.
    static func put(into folder: TemporaryFolder) throws {
        try folder.write(trained.get(), to: "model.safetensors")
        try folder.write(corpus, to: "corpus.jsonl")
    }
}
