/// A script in numbers: what a production asks first.
public struct ScriptFigures: Equatable, Sendable {
    /// What stands before the first heading is a scene without one, where anything does.
    public internal(set) var scenes: [SceneFigures] = []
    /// Those with most words first; of equals the one who speaks first.
    public internal(set) var characters: [CharacterFigures] = []
    /// Those with most scenes first.
    public internal(set) var locations: [LocationFigures] = []
    /// The ten with most words, the longest first.
    public internal(set) var longestSpeeches: [SpeechFigures] = []
    /// Who meets whom, most scenes first, among the ``metAtMost`` who say most.
    public internal(set) var meetings: [Meeting] = []
    /// The script's pages; nil until they are laid out.
    public private(set) var pages: Int?

    /// Meetings are counted among so many: with their number grows the square of the work.
    public static let metAtMost = 64

    public var dialogueWords: Int { scenes.reduce(0) { $0 + $1.dialogueWords } }
    public var actionWords: Int { scenes.reduce(0) { $0 + $1.actionWords } }
    public var words: Int { dialogueWords + actionWords }
    public var speeches: Int { scenes.reduce(0) { $0 + $1.speeches } }
    /// Seconds, by ``DurationModel``.
    public var seconds: Double { scenes.reduce(0) { $0 + $1.seconds } }
    /// The part of all words that is spoken; 0 where there are none.
    public var dialogueShare: Double { words == 0 ? 0 : Double(dialogueWords) / Double(words) }

    /// Who gives a speech, several with `&` between their names.
    public func speaker(of speech: SpeechFigures) -> String {
        speech.characters.map { characters[$0].name }.joined(separator: " & ")
    }

    /// Takes in how the script lies on pages.
    ///
    /// - Parameter eighths: the length of each scene with a heading, in their order; nil where nothing of it prints.
    public mutating func lie(on pages: Int, eighths: [Int?]) {
        self.pages = pages
        var rest = eighths[...]
        for index in scenes.indices where scenes[index].heading != nil {
            scenes[index].eighths = rest.popFirst() ?? nil
        }
    }

    /// The scenes that have a heading and were not taken out.
    public var headed: [SceneFigures] { scenes.filter { $0.heading != nil && !$0.isOmitted } }

    /// How many scenes with a heading are set in or out of doors; nil counts those that do not say.
    public func scenes(set setting: SceneHeading.Setting?) -> Int {
        headed.count { $0.setting == setting }
    }

    /// How many scenes with a heading are set by day or night; nil counts those that do not say.
    public func scenes(by part: DayPart?) -> Int {
        headed.count { $0.dayPart == part }
    }

    /// The figures of nothing.
    init() {}

    /// Counts a script.
    public init(of screenplay: Screenplay) {
        var counter = FiguresCounter(of: screenplay)
        for (index, element) in screenplay.elements.enumerated() { counter.add(element, at: index) }
        self = counter.finish()
    }
}
