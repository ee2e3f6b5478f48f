/// How much somebody says, alone or together with others.
public struct CharacterFigures: Equatable, Sendable {
    /// The name as the first cue has it; others that differ in case only are the same.
    public var name: String
    public var speeches = 0
    /// Lines of dialogue and lyrics as they stand in the script.
    public var lines = 0
    public var words = 0
    /// Seconds of speech, by ``DurationModel``.
    public var seconds = 0.0
    /// The scenes in which the character speaks, by their places in ``ScriptFigures/scenes``.
    public var scenes: [Int] = []
    /// Speeches of more than ``DurationModel/monologue`` seconds.
    public var monologues = 0
}

/// A speech by its length.
public struct SpeechFigures: Equatable, Sendable {
    /// The cue's line, from 1; 0 where the script was read from no file.
    public var line: Int
    /// The places of those who speak in ``ScriptFigures/characters``.
    public var characters: [Int]
    public var words: Int
    public var seconds: Double
    /// How it begins: its first line.
    public var text: String
}

/// Two characters who speak in the same scenes.
public struct Meeting: Equatable, Sendable {
    /// Their places in ``ScriptFigures/characters``, the smaller first.
    public var first: Int
    public var second: Int
    public var scenes: Int
}

/// A location, and how much happens there.
public struct LocationFigures: Equatable, Sendable {
    /// The name as it stands first; others that differ in case only are the same.
    public var name: String
    public var scenes = 0
    public var words = 0
    public var seconds = 0.0
    /// The settings that its headings give, each once.
    public var settings: [SceneHeading.Setting] = []
}
