public import Campaign
import Steering

extension LineRequest {
    /// The built-in model that writes such lines: that of their `language` tag, else of what the request says.
    public var builtInModel: BuiltInModel {
        let own: [String] = [prefix] + must + cover + [pattern?.expression ?? ""] + Array(tags.values)
        return BuiltInModel(language: tags["language"], text: own + context.map(\.text))
    }
}

extension Brief {
    /// The built-in model that writes such copy: that of its `language` tag, else of what it says.
    public var builtInModel: BuiltInModel {
        let facts: [String] = [product, brand, audience, offer] + Array(tags.values)
        return BuiltInModel(language: tags["language"], text: facts + must + mustEach)
    }
}
