/// What says in a cue's extension that somebody speaks on: `CONT'D`, alone or as in `V.O., CONT'D`.
public enum ContinuedMark {
    /// In the languages of the pages' terms.
    private static let marks: Set<String> = ["CONT'D", "CONTD", "CONT.", "CONT", "FORTS.", "SUITE", "SEGUE", "续", "続き"]

    /// Whether an extension, without its parentheses, says so.
    public static func isIn(_ text: String) -> Bool { parts(of: text).contains(where: isMark) }

    /// The extension without the mark; nil where it is nothing else.
    public static func removed(from text: String) -> String? {
        let parts = parts(of: text)
        guard parts.contains(where: isMark) else { return text }
        let rest = parts.filter { !isMark($0) }
        return rest.isEmpty ? nil : rest.joined(separator: ", ")
    }

    private static func isMark(_ part: String) -> Bool {
        marks.contains(part.replacing("’", with: "'").uppercased())
    }

    private static func parts(of text: String) -> [String] {
        text.split { ",，/／&;".contains($0) }.map { part in String(part).withBytes { String($0.trimmed) } }
    }
}
