import Corpora
import Generation
import LanguageModel
import LineEditor
import Projects
import Screenplay

/// What a writer has open, and how the prompt is set.
struct Session {
    private(set) var project: Project?
    private(set) var script: OpenScript?
    var settings = Settings()
    /// The suggestions on screen, taken by their letters.
    var offered: [Offer] = [] {
        didSet {
            if !offered.isEmpty { pastOffers = 0 } else if !oldValue.isEmpty { pastOffers = oldValue.count }
        }
    }
    /// How many suggestions can still be seen that are no longer to be had; none once something else was written.
    var pastOffers = 0
    /// What was asked for last: who, and the wishes.
    var asked: (role: String?, wishes: [String])?
    /// How many times suggestions were asked for; each time another seed is used.
    var turns = 0
    /// Where the prompt's lines come from, for commands that ask something themselves; nil in the shell.
    var reader: (any LineReader)?
    /// Told what a command takes that asks something itself.
    var completer: Completer?
    /// Lines that are played before the next one is read.
    var queue = LineQueue()
    /// The macro that is being recorded, and its lines so far.
    var recording: (name: String, lines: [String])?
    /// The command that runs: the line at the prompt without its slash, or the shell's words.
    var command = ""
    /// Set when the writer leaves.
    var isOver = false

    private let shelf = ModelShelf()
    private var models: LoadedModels { shelf.models }

    init(project: Project?) {
        self.project = project
    }

    /// Opens a project, and the script that was written last or comes first.
    ///
    /// - Throws: where the script cannot be opened; the project is open all the same.
    mutating func open(_ project: Project) throws(Failure) {
        try close()
        self.project = project
        guard let name = project.scriptToOpen() else { return }
        try openScript(name)
    }

    mutating func openScript(_ name: String) throws(Failure) {
        guard let project else { throw .noProject }
        try save()
        script = OpenScript(try project.script(named: project.scriptName(name)))
        offered = []
    }

    mutating func createScript(_ name: String) throws(Failure) {
        guard let project else { throw .noProject }
        try save()
        script = OpenScript(try project.newScript(named: project.scriptName(name)))
        offered = []
    }

    /// Writes the open script to its file where that lacks something.
    func save() throws(Failure) {
        guard let project, !project.isReadOnly, let script else { return }
        try script.save()
    }

    /// Saves and lets go of the project.
    mutating func close() throws(Failure) {
        try save()
        endRecording()
        (script, project, offered) = (nil, nil, [])
    }

    /// The open script.
    func openedScript() throws(Failure) -> OpenScript {
        guard let script else {
            throw project == nil ? .noProject : Failure("no script is open; open one with /script NAME")
        }
        return script
    }

    /// The open script, where it may be changed and its lines are those that the writer sees.
    func changeableScript() throws(Failure) -> OpenScript {
        let (script, project) = (try openedScript(), try openedProject())
        try failing { try project.requireWritable() }
        try script.requireOwnFile()
        return script
    }

    func openedProject() throws(Failure) -> Project {
        guard let project else { throw .noProject }
        return project
    }

    /// What the open script is said to be written in, as `zh`: by its title page, else by the project.
    var language: String? { script?.screenplay.titlePage.tags["language"] ?? project?.manifest.language }

    /// The name of the model in force.
    ///
    /// - Parameter builtIn: the model that is taken where none was set.
    func modelName(or builtIn: BuiltInModel) -> String {
        settings.model == BuiltInModel.english.rawValue ? builtIn.rawValue : settings.model
    }

    /// The name of the model in force for the open script.
    private var modelName: String {
        let elements = script?.screenplay.elements ?? []
        return modelName(or: BuiltInModel(language: language, text: elements.reversed().lazy.map(\.text)))
    }

    /// The model in force, loaded once.
    func model() throws(Failure) -> CharacterModel { try models.model(named: modelName) }

    /// The writer of suggestions with the model in force, made once.
    func suggester() throws(Failure) -> Suggester { try models.suggester(named: modelName) }

    /// Gets the writer of suggestions ready in the background, and has it read what stands before the cursor.
    func prepareSuggester(after script: Screenplay) {
        let name = modelName
        if let suggester = models.loadedSuggester(named: name) { return suggester.prepare(after: script) }
        models.prepare(name) { $0.prepare(after: script) }
    }

    /// Waits for the writer of suggestions, where it is being made ready.
    ///
    /// - Returns: whether it is there.
    func awaitsSuggester(cancelled: () -> Bool) -> Bool { models.wait(for: modelName, cancelled: cancelled) }

    /// Whoever writes with weights of this fingerprint: the model in force, the built-in one or one that is installed,
    /// or one of them in the voice that the project has for a role; nil where none does.
    func writer(of hash: String, role: String?) throws(Failure) -> (suggester: Suggester, voice: RoleVoice?)? {
        var names: [String] = []
        for name in [settings.model] + BuiltInModel.allCases.map(\.rawValue) + CorpusFolder.models()
        where !names.contains(name) {
            names.append(name)
            // Of several models that are installed, one that cannot be read is not the one that is looked for.
            guard let model = try? models.model(named: name) else { continue }
            if model.hash == hash { return (try models.suggester(named: name), nil) }
            guard let role, let project, let voice = try shelf.voice(of: role, in: project, model: name),
                voice.modelHash == hash
            else { continue }
            return (try models.suggester(named: name), voice)
        }
        return nil
    }

    /// The corpora as texts to check copies against, read once.
    func corpora() -> CopyIndex { shelf.corpora }

    /// The model in force under the voice that the project has for a role, if any.
    func voice(of role: String) throws(Failure) -> RoleVoice? {
        guard let project else { return nil }
        return try shelf.voice(of: role, in: project, model: modelName)
    }
}

extension Failure {
    static let noProject = Failure("no project is open; make one with `new PATH`, or open one with `open PATH`")
}
