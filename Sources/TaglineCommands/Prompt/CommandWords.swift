import ArgumentParser

/// The words of a command typed at the prompt: those of ``shellWords(_:)``, but for what `/edit N` puts into a script.
///
/// A line of a script is taken as it is typed, with its quotes and backslashes, as the last word.
///
/// - Throws: ``Failure`` where a quote is not closed.
func commandWords(_ line: String) throws(Failure) -> [String] {
    var rest = line[...]
    var words: [String] = []
    while words.count < 2 || words.last == "--" {
        rest = rest.drop { isBlank($0) }
        guard let end = rest.firstIndex(where: isBlank) else { return try shellWords(line) }
        words.append(String(rest[..<end]))
        rest = rest[end...]
        guard PromptRoot.completed(words).first == Edit._commandName else { return try shellWords(line) }
    }
    return words + [String(rest.dropFirst())]
}

private func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }
