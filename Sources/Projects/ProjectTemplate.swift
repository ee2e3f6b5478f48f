import HouseTemplates

/// What a new project begins with: the files below `Templates/projects/NAME`.
public enum ProjectTemplate {
    public static let defaultName = "blank"

    private static let folder = "projects/"

    /// The templates' names, sorted.
    public static var names: [String] {
        Set(
            HouseTemplates.names.filter { $0.hasPrefix(folder) }
                .compactMap { $0.dropFirst(folder.count).split(separator: "/").first.map(String.init) }
        ).sorted()
    }

    /// The files of a template by their paths in the project, with the project's name in place of `{{title}}`.
    ///
    /// One field needs no template language: it is replaced as it stands, escaped in JSON.
    static func files(of name: String, title: String) throws -> [(path: String, text: String)] {
        let prefix = folder + name + "/"
        let paths = HouseTemplates.names.filter { $0.hasPrefix(prefix) }
        guard !paths.isEmpty else { throw ProjectError.unknownTemplate(name: name, known: names) }
        return paths.map { path in
            let value = path.hasSuffix(".json") || path.hasSuffix(".jsonl") ? jsonEscaped(title) : title
            let parts = (HouseTemplates.text(named: path) ?? "").split(
                separator: "{{title}}", omittingEmptySubsequences: false)
            return (String(path.dropFirst(prefix.count)), parts.joined(separator: value))
        }
    }

    /// A title is one line without control characters, so that these two are all there is to escape.
    private static func jsonEscaped(_ title: String) -> String {
        title.unicodeScalars.reduce(into: "") { text, scalar in
            if scalar == "\"" || scalar == "\\" { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
    }
}
