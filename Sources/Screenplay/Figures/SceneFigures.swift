/// What is in a scene, in numbers.
public struct SceneFigures: Equatable, Sendable {
    /// The heading's text; nil for what stands before the first one.
    public var heading: String?
    public var number: String?
    /// The heading's line, from 1; 0 where the script was read from no file.
    public var line: Int
    /// Whether it was taken out, its number alone kept.
    public let isOmitted: Bool
    public var setting: SceneHeading.Setting?
    /// Empty where the heading names none.
    public var location = ""
    public var dayPart: DayPart?
    /// The places in ``ScriptFigures/characters`` of those who speak, each once, in the order of their first speeches.
    public var characters: [Int] = []
    public var speeches = 0
    public var dialogueWords = 0
    public var actionWords = 0
    /// Seconds, by ``DurationModel``.
    public var dialogueSeconds = 0.0
    public var actionSeconds = 0.0
    /// The scene's length in eighths of a page; nil until pages are laid out.
    public internal(set) var eighths: Int?

    public var words: Int { dialogueWords + actionWords }
    public var seconds: Double { dialogueSeconds + actionSeconds }

    init(_ heading: Element?, isOmitted: Bool = false) {
        self.isOmitted = isOmitted
        self.heading = heading?.plainText
        number = heading?.sceneNumber
        line = heading?.line ?? 0
        guard let text = self.heading, !isOmitted else { return }
        let parts = SceneHeading(text)
        (setting, location, dayPart) = (parts.setting, parts.location, parts.dayPart)
    }
}
