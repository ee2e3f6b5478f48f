import Generation
import LanguageModel
import Projects

/// The models that a session has loaded: opening one and packing its weights takes milliseconds that a writer feels.
final class ModelShelf {
    let models = LoadedModels()
    /// Models under voices, each with the voice's file as it was; the newest last.
    private var voices: [(model: String, file: [UInt8], voice: RoleVoice)] = []

    /// What novelty is measured against.
    private(set) lazy var corpora = CorpusFolder.copyIndex()

    /// Voices that are kept: each takes some megabytes.
    private static let voiceLimit = 6

    /// A model under the voice that a project has for a role; nil where there is none for this model.
    func voice(of role: String, in project: Project, model name: String) throws(Failure) -> RoleVoice? {
        guard project.hasVoice(named: role) else { return nil }
        let file = try project.voiceFile(named: role)
        if let known = voices.first(where: { $0.model == name && $0.file == file }) { return known.voice }
        let voice = try project.voice(of: role, on: models.model(named: name), threads: ThreadOptions.processors)
        guard let voice else { return nil }
        voices = voices.suffix(Self.voiceLimit - 1) + [(model: name, file: file, voice: voice)]
        return voice
    }
}
