/// The words that a layout adds to a script, in the script's language.
public struct PageTerms: Equatable, Sendable {
    /// The language's code, ISO 639-1.
    public let language: String
    /// Stands below a speech that goes on on the next page.
    public let more: String
    /// Stands after a cue that goes on, or speaks again.
    public let continuedCue: String
    /// Stands at the foot of a page whose scene goes on on the next.
    public let sceneContinues: String
    /// Stands at the head of a page whose scene began before it.
    public let sceneContinued: String
    /// Stands for a scene that was taken out and keeps its number.
    public let omitted: String

    /// The terms of every language, English first.
    public static let all: [PageTerms] = [
        PageTerms(
            language: "en", more: "(MORE)", continuedCue: "(CONT'D)", sceneContinues: "(CONTINUED)",
            sceneContinued: "CONTINUED:", omitted: "OMITTED"),
        PageTerms(
            language: "de", more: "(WEITER)", continuedCue: "(FORTS.)", sceneContinues: "(FORTSETZUNG FOLGT)",
            sceneContinued: "FORTSETZUNG:", omitted: "ENTFÄLLT"),
        PageTerms(
            language: "fr", more: "(À SUIVRE)", continuedCue: "(SUITE)", sceneContinues: "(À SUIVRE)",
            sceneContinued: "SUITE :", omitted: "SUPPRIMÉ"),
        PageTerms(
            language: "es", more: "(MÁS)", continuedCue: "(CONT.)", sceneContinues: "(CONTINÚA)",
            sceneContinued: "CONTINUACIÓN:", omitted: "OMITIDA"),
        PageTerms(
            language: "it", more: "(SEGUE)", continuedCue: "(CONT.)", sceneContinues: "(CONTINUA)",
            sceneContinued: "CONTINUA:", omitted: "OMESSA"),
        PageTerms(
            language: "zh", more: "（未完）", continuedCue: "（续）", sceneContinues: "（未完）",
            sceneContinued: "续前页：", omitted: "本场删除"),
        PageTerms(
            language: "ja", more: "（続く）", continuedCue: "（続き）", sceneContinues: "（続く）",
            sceneContinued: "前頁より続く：", omitted: "欠番"),
    ]

    /// English.
    public static let english = all[0]

    /// The terms of the language that a tag names, such as `de` or `de-AT` (BCP 47), in any case.
    public static func named(_ tag: String) -> PageTerms? {
        let code = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
        return all.first { $0.language == code }
    }

    /// A cue that goes on or speaks again.
    func continued(_ cue: String) -> String {
        if cue.hasSuffix(continuedCue) { return cue }
        return cue + (continuedCue.first == "（" ? "" : " ") + continuedCue
    }
}
