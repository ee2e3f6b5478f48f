/// How long a script plays, as Better Fountain guesses it: by letters and pauses in dialogue, by length in action.
///
/// Films play 5.14 syllables a second, 0.1945548 s each (Klinger 2010, 14 films); three letters are about a syllable,
/// and a Chinese character, or a letter of another script without spaces, is one. A full stop takes 0.75 s and a comma
/// 0.3 s. Twenty characters of action take a second.
public enum DurationModel {
    /// The model in a sentence, for reports.
    public static let summary =
        "dialogue: 0.195 s a syllable (three letters, or one Chinese character), 0.75 s a full stop, 0.3 s a comma; "
        + "action: 20 characters a second"

    /// A speech that takes longer is a monologue.
    public static let monologue = 30.0

    /// The seconds that spoken text takes.
    static func dialogue(_ words: WordCount) -> Double {
        let syllables = Double(words.spacedLetters) / 3 + Double(words.unspacedLetters)
        return syllables * 0.1945548 + 0.75 * Double(words.fullStops) + 0.3 * Double(words.commas)
    }

    /// The seconds that action of so many characters takes.
    static func action(characters: Int) -> Double { Double(characters) / 20 }
}
