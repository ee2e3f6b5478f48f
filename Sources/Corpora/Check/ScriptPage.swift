import Screenplay

/// What the title page of a script of a corpus must say.
enum ScriptPage {
    /// A title for people, and the tags of the script's lines.
    private static let wanted = ["Title", "Style", "Genre"]

    static func remarks(on script: Screenplay) -> [Remark] {
        wanted.compactMap { key in
            let entry = script.titlePage.entries.first { $0.key.lowercased() == key.lowercased() }
            if let value = entry?.values.first, !value.isEmpty { return nil }
            return .error("title", "the title page has no \(key); write “\(key): …” at the top")
        }
    }
}
