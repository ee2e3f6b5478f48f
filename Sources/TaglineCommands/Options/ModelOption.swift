import ArgumentParser
import Generation
import LanguageModel
import Projects

struct ModelOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The model's file; default and zh are built in. (default: the built-in one of the language)",
            valueName: "model"),
        completion: .file(extensions: ["safetensors"]))
    var model: String?

    /// - Parameter builtIn: the model that is taken where none was asked for.
    func load(or builtIn: BuiltInModel) throws(Failure) -> CharacterModel {
        try .named(model ?? builtIn.rawValue)
    }
}

extension CharacterModel {
    /// The model in a file, or the built-in one of this name.
    static func named(_ name: String) throws(Failure) -> CharacterModel {
        if let model = BuiltInModel(rawValue: name) { return try failing(in: "\(name) model") { try builtIn(model) } }
        let file = try failing { try FileBytes(name) }
        return try failing(in: name) { try CharacterModel(checkpoint: file.bytes, owner: file) }
    }
}
