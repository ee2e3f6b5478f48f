import Generation
import LanguageModel

/// The models that a session has loaded: opening one and packing its weights takes milliseconds that a writer feels.
final class ModelShelf {
    private var models: [String: CharacterModel] = [:]
    private var suggesters: [String: Suggester] = [:]

    func model(named name: String) throws(Failure) -> CharacterModel {
        if let model = models[name] { return model }
        let model = try CharacterModel.named(name)
        models[name] = model
        return model
    }

    func suggester(named name: String) throws(Failure) -> Suggester {
        if let suggester = suggesters[name] { return suggester }
        let suggester = Suggester(try model(named: name), threads: ThreadOptions.processors)
        suggesters[name] = suggester
        return suggester
    }
}
