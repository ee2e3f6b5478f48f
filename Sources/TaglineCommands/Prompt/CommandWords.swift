import ArgumentParser

/// The words of a command typed at the prompt: those of ``shellWords(_:)``, but for what a command takes as it is typed.
///
/// A line of a script or its title page, a beat, an idea, a name, a heading, the line that an alias stands for and what is typed behind its
/// name keep their quotes and backslashes; they are the last word.
///
/// - Throws: ``Failure`` where a quote is not closed.
func commandWords(_ line: String) throws(Failure) -> [String] {
    var rest = line[...]
    var words: [String] = []
    while true {
        if let count = wordsBeforeText(words), words.count >= count {
            let text = String(rest.dropFirst())
            return text.allSatisfy(isBlank) ? words : words + [text]
        }
        rest = rest.drop(while: isBlank)
        guard let end = rest.firstIndex(where: isBlank), words.isEmpty || wordsBeforeText(words) != nil else {
            do throws(Failure) {
                return try shellWords(line).map(HomeFolder.expanded)
            } catch {
                let words = line.split(whereSeparator: isBlank).map(String.init)
                guard isSaid(words) else { throw error }
                return words
            }
        }
        words.append(String(rest[..<end]))
        rest = rest[end...]
    }
}

/// How many words stand before what the command takes as it is typed; nil where it takes nothing so.
private func wordsBeforeText(_ words: [String]) -> Int? {
    guard let command = PromptRoot.completed(words).first else { return nil }
    switch command {
    case Edit._commandName: return words.last == "--" ? words.count + 1 : 2
    case Alias._commandName: return 2
    case SceneCommand._commandName, Title._commandName: return 1
    case Beats._commandName, Ideas._commandName, Names._commandName:
        switch words.count > 1 ? words[1] : "" {
        case "add": return 2
        case "edit": return 3
        case "": return 2
        default: return nil
        }
    // What a name stands for takes words behind it as they are.
    default: return PromptRoot.names.contains(command) || command.hasPrefix("-") ? nil : 1
    }
}

/// A line whose last words are somebody's: an apostrophe there is no quote that has to be closed.
private func isSaid(_ words: [String]) -> Bool {
    let words = PromptRoot.completed(words)
    guard !words.contains(where: { $0.hasPrefix("--") }) else { return false }
    return words.first == Similar._commandName || words.prefix(2) == [VoiceCommand._commandName, "check"]
}

private func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }
