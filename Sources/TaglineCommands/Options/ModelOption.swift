import ArgumentParser
import Generation
import LanguageModel
import Projects

struct ModelOption: ParsableArguments {
    @Option(help: ArgumentHelp("The model's file.", valueName: "model"), completion: .file(extensions: ["safetensors"]))
    var model = "default"

    /// Whether it is the built-in one.
    var isDefault: Bool { model == "default" }

    func load() throws(Failure) -> CharacterModel { try .named(model) }
}

extension CharacterModel {
    /// The model in a file, or the built-in one for `default`.
    static func named(_ name: String) throws(Failure) -> CharacterModel {
        guard name != "default" else { return try failing(in: "default model") { try builtIn() } }
        let file = try failing { try FileBytes(name) }
        return try failing(in: name) { try CharacterModel(checkpoint: file.bytes, owner: file) }
    }
}
