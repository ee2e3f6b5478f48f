import Generation
import LanguageModel
import Synchronization

/// The models of a batch: one that was named, or the built-in ones, each loaded when a request first needs it.
final class BatchModels: Sendable {
    /// What writes with one model.
    struct Writer: Sendable {
        let lines: LineGenerator
        let ads: AdWriter
        /// The hash of the weights.
        let modelHash: String
        /// The tags that the model knows.
        let tags: TagVocabulary

        init(_ model: CharacterModel, precision: DecodingPrecision) {
            lines = LineGenerator(model, precision: precision)
            ads = AdWriter(lines)
            modelHash = model.hash
            tags = model.tags
        }
    }

    private let named: Writer?
    private let precision: DecodingPrecision
    private let builtIn = Mutex<[BuiltInModel: Writer]>([:])

    /// - Parameter name: the model of all requests; nil for the built-in ones.
    init(_ name: String?, precision: DecodingPrecision) throws(Failure) {
        named = try name.map { name throws(Failure) in Writer(try .named(name), precision: precision) }
        self.precision = precision
    }

    /// The writer with the model that was named, or else with a built-in one.
    func writer(or model: BuiltInModel) throws(Failure) -> Writer {
        if let named { return named }
        return try builtIn.withLock { writers throws(Failure) in
            if let writer = writers[model] { return writer }
            let writer = Writer(try .named(model.rawValue), precision: precision)
            writers[model] = writer
            return writer
        }
    }
}
