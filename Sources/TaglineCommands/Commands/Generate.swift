import ArgumentParser
import Drafts
import Generation
import LanguageModel
import LineEditor
import Projects

struct Generate: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Write lines with a model.",
        usage: "tagline generate --tag role=ANNA --tag style=noir --count 5 --seed 7",
        discussion: "In an open project, or with --project, a role that has a voice there is written in it.")

    @OptionGroup var model: ModelOption
    @Option(help: ArgumentHelp("A tag, as style=noir; role=NAME writes that character's line.", valueName: "key=value"))
    var tag: [Tag] = []
    @Option(help: "What each line begins with.") var prefix = ""
    @Option(help: "How many lines.") var count = 1
    @OptionGroup var sampling: SamplingOptions
    @OptionGroup var constraints: ConstraintOptions
    @OptionGroup var threads: ThreadOptions
    @Option(help: "The project whose voices are used.", completion: .directory) var project: String?
    @Option(help: "The type of the weights; auto takes the fastest, int8.") var precision = DecodingPrecisionOption.auto
    @Flag(help: "Print one JSON value.") var json = false

    func validate() throws {
        guard LineRequest.counts.contains(count) else { throw ValidationError("--count takes 1 to 10000") }
        if !constraints.cover.isEmpty, sampling.search != .set {
            throw ValidationError("--cover goes with --search set")
        }
    }

    func run(in session: inout Session) throws {
        var request = LineRequest()
        request.tags = tag.byKey
        request.prefix = prefix
        request.count = count
        sampling.apply(to: &request)
        constraints.apply(to: &request)
        let source = try project != nil || session.project != nil ? Project.opened(project, in: session) : nil
        if let language = source?.manifest.language { request.tags.merge(["language": language]) { tag, _ in tag } }
        let model = try model.load(or: request.builtInModel)
        for note in UnknownTags.notes(on: request.tags, in: model.tags, voices: source?.voices ?? []) {
            Console.shared.diagnose(note)
        }
        let voice = try voice(of: request.tags["role"], on: model, in: source)
        Interrupts.install()
        let lines = try failing {
            let generator =
                voice?.generator ?? LineGenerator(model, precision: precision.resolved, threads: threads.count)
            return try generator.lines(request, cancelled: { Interrupts.isPending })
        }
        if lines.count < count {
            Console.shared.diagnose("only \(lines.count) of \(count) lines: there are no more under these constraints")
        }
        guard json else {
            for line in lines { Console.shared.write(line.text + "\n") }
            return
        }
        let corpora = CorpusFolder.copyIndex()
        Console.shared.write(lines.json(model: voice?.modelHash ?? model.hash, corpora).pretty)
    }

    /// The model under the voice that the project at hand has for a role.
    private func voice(
        of role: String?, on model: CharacterModel, in project: Project?
    ) throws(Failure) -> RoleVoice? {
        guard let role, let project else { return nil }
        return try project.voice(of: role, on: model, precision: precision.resolved, threads: threads.count)
    }
}

extension [GeneratedLine] {
    /// - Parameter model: the hash of the weights that wrote the lines.
    func json(model: String, _ corpora: CopyIndex) -> JSONValue {
        ["model": .string(model), "lines": .array(map { $0.json(corpora.report(on: $0.text)) })]
    }
}

extension GeneratedLine {
    fileprivate func json(_ report: CopyIndex.Report) -> JSONValue {
        let copy = report.longestCopy.map { copy -> JSONValue in
            ["length": .integer(copy.length), "source": .string(copy.source)]
        }
        return [
            "text": .string(text), "length": .integer(length), "bits": .double(rounded(bits, 4)),
            "seed": JSONValue(seed), "novelty": .double(rounded(report.novelty, 4)), "longestCopy": copy ?? .null,
        ]
    }
}
