import Dispatch
import Generation
import LanguageModel
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Models that were loaded, and what writes with them, each made once; perhaps in the background, and then whoever wants
/// it waits.
final class LoadedModels: Sendable {
    private struct Shelf {
        var models: [String: CharacterModel] = [:]
        var suggesters: [String: Suggester] = [:]
    }

    private let shelf = Mutex(Shelf())
    /// The models that are prepared, each with whether that is over.
    private let prepared = Mutex<[String: Bool]>([:])

    /// The time without a line after which a model is prepared: longer than a command takes that is typed to begin with.
    private static let rest = DispatchTimeInterval.milliseconds(300)

    func model(named name: String) throws(Failure) -> CharacterModel {
        try shelf.withLock { shelf throws(Failure) in try Self.model(named: name, from: &shelf) }
    }

    func suggester(named name: String) throws(Failure) -> Suggester {
        try shelf.withLock { shelf throws(Failure) in
            if let suggester = shelf.suggesters[name] { return suggester }
            let model = try Self.model(named: name, from: &shelf)
            let suggester = Suggester(model, threads: ThreadOptions.processors)
            shelf.suggesters[name] = suggester
            return suggester
        }
    }

    /// The suggester if there is one by now; this waits for none.
    func loadedSuggester(named name: String) -> Suggester? {
        shelf.withLockIfAvailable { $0.suggesters[name] } ?? nil
    }

    /// Loads a model in the background when nothing was asked of it for a moment, and puts its words in order.
    ///
    /// - Parameter then: done with its suggester.
    func prepare(_ name: String, then: @escaping @Sendable (Suggester) -> Void) {
        let isFirst = prepared.withLock { prepared in
            defer { prepared[name] = prepared[name] ?? false }
            return prepared[name] == nil
        }
        guard isFirst else { return }
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.rest) { [self] in
            // Why there is none is told to whoever asks for lines.
            if let suggester = try? suggester(named: name) {
                suggester.prepareWords()
                then(suggester)
            }
            prepared.withLock { $0[name] = true }
        }
    }

    /// Waits until a model that is being prepared is ready.
    ///
    /// - Parameter cancelled: asked every few milliseconds.
    /// - Returns: whether its suggester is there.
    func wait(for name: String, cancelled: () -> Bool) -> Bool {
        while prepared.withLock({ $0[name] }) == false {
            if cancelled() { return false }
            usleep(3000)
        }
        return loadedSuggester(named: name) != nil
    }

    private static func model(named name: String, from shelf: inout Shelf) throws(Failure) -> CharacterModel {
        if let model = shelf.models[name] { return model }
        let model = try CharacterModel.named(name)
        shelf.models[name] = model
        return model
    }
}
