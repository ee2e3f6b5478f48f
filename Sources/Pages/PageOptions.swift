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
    /// Whether scene numbers stand in both margins.
    public var printsSceneNumbers = true
    /// The numbers of scenes that were taken out: of each, its number and the word for it print.
    public var omittedScenes: Set<String> = []
    /// The pages that keep their labels, in the order of the script; see ``PageLock``.
    public var locks: [PageLock] = []

    /// The layout as most writers want it.
    public init(profile: PageProfile = .finalDraft) {
        self.profile = profile
    }
}
