public import Screenplay

/// What a writer chooses about the pages of a script.
public struct PageOptions: Equatable, Sendable {
    /// Paper, rows and columns.
    public var profile: PageProfile
    /// The language of added words; nil for the one that the title page's `Language:` names, else English.
    public var terms: PageTerms?
    /// Whether a cue says that its character spoke last in the scene, too.
    public var continuesCharacters = false
    /// Whether a page says at its foot that its scene goes on, and the next one at its head that it does.
    public var continuesScenes = false
    /// The margins that scene numbers stand in; in none they do not print.
    public var sceneNumberMargins = SceneNumberMargins.both
    /// The numbers of scenes that were taken out: of each, its number and the word for it print.
    public var omittedScenes: Set<String> = []
    /// The pages that keep their labels, in the order of the script; see ``PageLock``.
    public var locks: [PageLock] = []
    /// The number of the first page. It prints where it is not 1, for then pages come before it elsewhere.
    public var firstPageNumber = 1
    /// What stands at the head of every page that shows its number; nil for nothing.
    public var header: String?
    /// What stands at the foot of every page; nil for nothing.
    public var footer: String?
    /// What stands in grey across every page, behind the text; nil for nothing.
    public var watermark: String?
    /// What of the script is new since another draft: a star stands beside each line of it.
    public var revisions = Revisions()
    /// What the head of a page with something new says of it, such as `BLUE 3/4/26`; nil for nothing.
    public var revisionLabel: String?
    /// The paper of pages with something new; nil for white.
    public var revisionColor: RevisionColor?

    /// The layout as most writers want it.
    public init(profile: PageProfile = .finalDraft) {
        self.profile = profile
    }

    /// The words that the layout of a script adds.
    public func terms(for screenplay: Screenplay) -> PageTerms {
        terms ?? screenplay.titlePage.terms ?? .english
    }
}

extension TitlePage {
    /// The terms of the language that the entry `Language:` names.
    fileprivate var terms: PageTerms? {
        entries.first { $0.key.lowercased() == "language" }?.values.first.flatMap(PageTerms.named)
    }
}
