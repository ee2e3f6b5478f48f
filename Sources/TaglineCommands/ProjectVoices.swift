import Generation
import LanguageModel
import Projects

/// A project's voices, and the lines that they are learned from.
extension Project {
    /// The project that a command names, or that is open, or that of this folder.
    ///
    /// Whoever has a project open holds its lock, this session as well: an open one is not opened again.
    static func opened(_ path: String?, in session: Session) throws(Failure) -> Project {
        if let open = session.project, path.map({ open.isAt($0) }) ?? true { return open }
        return try opened(path ?? ".")
    }

    /// The lines of all scripts, with what was accepted but not saved.
    func lines() throws(Failure) -> [ScriptLine] {
        var lines: [ScriptLine] = []
        for name in scripts { lines += ScriptLine.lines(of: try script(named: name)) }
        return lines
    }

    /// The built-in model for the project: that of its language, where it names one, else of its scripts.
    func builtInModel() throws(Failure) -> BuiltInModel {
        BuiltInModel(language: manifest.language, text: manifest.language == nil ? try lines().map(\.line.text) : [])
    }

    /// The bytes of a voice's file; one far too large is not read.
    func voiceFile(named name: String) throws(Failure) -> [UInt8] {
        try failing { try readVoice(named: name, limit: 16 * Voice.sizeLimit) }
    }

    /// The voice of this name, whatever name it had in another project.
    func voice(named name: String) throws(Failure) -> Voice {
        let file = try voiceFile(named: name)
        var voice = try failing(in: try? voicePath(named: name)) {
            try file.withUnsafeBytes { try Voice(file: $0) }
        }
        voice.name = name
        return voice
    }

    /// A model under the voice that the project has for a role; nil where it has none, or only one of another model,
    /// which is said.
    func voice(
        of role: String, on model: CharacterModel, precision: DecodingPrecision = .fastest, threads: Int
    ) throws(Failure) -> RoleVoice? {
        guard hasVoice(named: role) else { return nil }
        let voice = try voice(named: role)
        do throws(VoiceError) {
            return try RoleVoice(voice, of: model, precision: precision, threads: threads)
        } catch .otherBase(let name, let base, let model) {
            Console.shared.diagnose("\(VoiceError.otherBase(voice: name, base: base, model: model)); not used")
            return nil
        } catch {
            throw Failure(error, file: try? voicePath(named: role))
        }
    }
}
