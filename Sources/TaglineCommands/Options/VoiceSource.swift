import ArgumentParser
import Generation
import LanguageModel
import Projects

/// The project and the model of a command on voices.
struct VoiceSource: ParsableArguments {
    @Option(
        help: "The project's folder. (default: the one that is open, or this folder)", completion: .directory)
    var project: String?
    @OptionGroup var model: ModelOption

    func openedProject(in session: Session) throws(Failure) -> Project { try .opened(project, in: session) }

    /// The model that was named, or the one that the prompt is set to, or the built-in one of the project's language.
    func loadedModel(for project: Project, in session: Session) throws(Failure) -> CharacterModel {
        if let name = model.model { return try .named(name) }
        return try .named(session.modelName(or: project.builtInModel()))
    }
}
