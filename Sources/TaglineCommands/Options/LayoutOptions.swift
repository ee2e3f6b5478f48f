import ArgumentParser
import Drafts
import Measures
import Pages
import Screenplay

/// How the pages of a script are laid out, for every command that makes pages.
struct LayoutOptions: ParsableArguments {
    @Option(help: "The layout; final-draft without.") var layout: LayoutOption?
    @Option(help: "The language of (MORE) and (CONT'D); that of the title page's Language: or English without.")
    var language: LanguageOption?
    @Flag(help: "Say in a cue that its character spoke last, too.") var characterContinueds = false
    @Flag(help: "Say at the foot and the head of pages that a scene goes on.") var sceneContinueds = false
    @Option(help: "The margins of scene numbers: both, left, right or none; both without.")
    var sceneNumbers: SceneNumbersOption?
    @Option(
        parsing: .singleValue, help: ArgumentHelp("The number of a scene that is left out.", valueName: "scene"))
    var omit: [String] = []
    @Option(help: ArgumentHelp("What stands at the head of every page but a first one.", valueName: "text"))
    var header: String?
    @Option(help: ArgumentHelp("What stands at the foot of every page.", valueName: "text")) var footer: String?
    @Option(help: ArgumentHelp("What stands in grey across every page.", valueName: "text")) var watermark: String?
    @Option(help: ArgumentHelp("The first page's number.", valueName: "number")) var firstPage: Int?
    @Option(
        help: ArgumentHelp(
            "The draft whose pages were locked: they keep their labels, and what is new goes to pages such as 5A.",
            valueName: "draft"),
        completion: .file())
    var locked: String?
    @Option(
        help: ArgumentHelp("An older draft: a star stands beside every line that is not in it.", valueName: "draft"),
        completion: .file())
    var revisedFrom: String?
    @Option(
        help: ArgumentHelp("What stands at the head of pages with something new: “BLUE 3/4/26”.", valueName: "text"))
    var revisionLabel: String?
    @Option(help: "The paper of pages with something new.") var revisionColor: RevisionColorOption?

    /// What a head or a foot has room for on one line.
    private static let longestText = 50

    /// The older drafts that are read: files, or snapshots of the open script.
    var drafts: [String] { [locked, revisedFrom].compactMap(\.self) }

    /// Throws where standard input would be read twice.
    ///
    /// - Parameter input: the script's file; nil where it is no file's.
    func validate(besides input: String?) throws {
        guard (drafts + [input].compactMap(\.self)).count(where: { $0 == "-" }) < 2 else {
            throw ValidationError("only one draft can come from standard input")
        }
    }

    func validate() throws {
        try validate(besides: nil)
        for (name, text) in [("header", header), ("footer", footer), ("revision-label", revisionLabel)] {
            guard let text else { continue }
            try Self.validate(text, of: name)
            guard MeasureUnit.width.length(of: text) <= Self.longestText else {
                throw ValidationError("--\(name) takes \(Self.longestText) columns at most")
            }
        }
        if let watermark { try Self.validate(watermark, of: "watermark") }
        if let firstPage, !(1...9999).contains(firstPage) { throw ValidationError("--first-page takes 1 to 9999") }
        if revisedFrom == nil, revisionLabel != nil || revisionColor != nil {
            throw ValidationError("name the older draft with --revised-from; without it nothing is new")
        }
    }

    private static func validate(_ text: String, of name: String) throws {
        guard text == visible(text), text.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("--\(name) takes a text of one line")
        }
    }

    /// Whether nothing was asked for.
    private var isUsual: Bool {
        let words = [header, footer, watermark, locked, revisedFrom].compactMap(\.self) + omit
        return words.isEmpty && layout == nil && language == nil && sceneNumbers == nil && firstPage == nil
            && !characterContinueds && !sceneContinueds
    }

    /// The layout that was asked for; nil for the usual one.
    ///
    /// - Parameters:
    ///   - encoding: that of files of Fountain, where it was named.
    ///   - part: what of an older draft is compared to say what is new.
    /// - Throws: where a draft cannot be read, or the one to be laid out is a campaign.
    func options(
        for draft: Draft, in session: Session, encoding: EncodingOption? = nil,
        comparing part: (Screenplay) -> Screenplay = { $0 }
    ) throws -> PageOptions? {
        if isUsual { return nil }
        guard case .screenplay(let screenplay) = draft else {
            throw Failure("a campaign has no pages; leave out the options of the layout")
        }
        return try options(for: screenplay, in: session, encoding: encoding, comparing: part)
    }

    /// The number of the scene that a name means.
    private static func number(ofScene name: String, in screenplay: Screenplay) throws -> String {
        try failing {
            let scene = screenplay.scenes[try screenplay.sceneIndex(named: name)]
            let line = screenplay.elements[scene.elements.lowerBound].line
            guard let number = scene.number else { throw SceneEditError.unnumbered(line: line) }
            return number
        }
    }

    /// The layout of a script.
    ///
    /// - Parameters:
    ///   - session: where older drafts are found by the names of snapshots.
    ///   - encoding: that of files of Fountain, where it was named.
    ///   - part: what of an older draft is compared to say what is new.
    func options(
        for screenplay: Screenplay, in session: Session, encoding: EncodingOption? = nil,
        comparing part: (Screenplay) -> Screenplay = { $0 }
    ) throws -> PageOptions {
        var options = PageOptions(profile: layout?.profile ?? .finalDraft)
        options.terms = language?.terms
        options.continuesCharacters = characterContinueds
        options.continuesScenes = sceneContinueds
        options.sceneNumberMargins = sceneNumbers?.margins ?? .both
        options.omittedScenes = try Swift.Set(omit.map { try Self.number(ofScene: $0, in: screenplay) })
        (options.header, options.footer, options.watermark) = (header, footer, watermark)
        options.firstPageNumber = firstPage ?? 1
        if let locked {
            let draft = try Self.older(locked, in: session, encoding)
            options.locks = Pagination(of: draft, options: options).locks(of: draft, in: screenplay)
        }
        if let revisedFrom {
            options.revisions = Revisions(
                from: part(try Self.older(revisedFrom, in: session, encoding)), to: screenplay)
            (options.revisionLabel, options.revisionColor) = (revisionLabel, revisionColor?.color)
        }
        return options
    }

    private static func older(
        _ name: String, in session: Session, _ encoding: EncodingOption?
    ) throws -> Screenplay {
        let isFountain = (try? DraftFiles.reader(named: nil, of: name)) is FountainFormat
        return try session.draft(named: name, encoding: isFountain ? encoding?.encoding : nil)
    }
}
