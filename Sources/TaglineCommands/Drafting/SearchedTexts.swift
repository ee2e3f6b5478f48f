import Corpora
import Generation
import LanguageModel
import Projects
import Screenplay

/// The texts that lines are compared with: all scripts of the project, the corpora beside the program, and what the
/// writer names. What the built-in model learned from is not among them.
struct SearchedTexts {
    struct Line {
        let text: String
        /// The file, as people are told of it.
        let file: String
        /// The line's number in it, from 1.
        let number: Int
        /// The element of the open script that it is, by its index.
        let element: Int?

        var place: String { "\(file):\(number)" }
    }

    private(set) var lines: [Line] = []
    /// What was searched, and how many lines of it.
    private var searched: [(name: String, lines: Int)] = []

    /// - Parameter paths: files and folders, besides the one that is set.
    init(in session: Session, and paths: [String] = []) throws(Failure) {
        if let project = session.project { try add(project, open: session.script) }
        if let folder = CorpusFolder.path { try add(folder) }
        for path in (session.settings.texts.map { [$0] } ?? []) + paths { try add(path) }
    }

    /// What was searched, and what was not, for people.
    var report: String {
        let names = searched.map { "\($0.name) (\(counted($0.lines, "line")))" }
        return "searched \(names.isEmpty ? "nothing" : names.joined(separator: ", ")); "
            + "not what the built-in model learned from, which is not on this machine"
    }

    /// The texts to look for copies in; a source is a line, by its place.
    var index: CopyIndex {
        CopyIndex(lines.map { CopyIndex.Source(name: $0.file, text: $0.text, line: $0.number) })
    }

    /// The lines most like a text, the likest first, none that has nothing in common with it.
    ///
    /// - Parameter element: one of the open script's that is left out.
    func nearest(to text: String, except element: Int? = nil, count: Int) -> [(line: Line, similarity: Double)] {
        let measure = TextSimilarity(to: text)
        let found = lines.filter { element == nil || $0.element != element }.map { ($0, measure.of($0.text)) }
        let sorted = found.enumerated().filter { $0.element.1 > 0 }.sorted {
            ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
        }
        return sorted.prefix(count).map { ($0.element.0, $0.element.1) }
    }

    private mutating func add(_ project: Project, open: OpenScript?) throws(Failure) {
        for name in project.scripts {
            let isOpen = name == open?.name
            let buffer = if let open, isOpen { open.buffer } else { try project.script(named: name) }
            let file = "scripts/" + (buffer.path.split(separator: "/").last ?? "")
            let screenplay = if let open, isOpen { open.screenplay } else { Screenplay(fountain: buffer.bytes) }
            let before = lines.count
            for (index, element) in screenplay.elements.enumerated() {
                switch element.type {
                case .action, .dialogue, .lyrics, .centered, .parenthetical:
                    lines.append(
                        Line(
                            text: element.text, file: file, number: element.line, element: isOpen ? index : nil))
                default: continue
                }
            }
            searched.append((file, lines.count - before))
        }
    }

    private mutating func add(_ path: String) throws(Failure) {
        var found: [Line] = []
        try CorpusFiles([path]).forEachNumberedLine { line, number, file in
            found.append(Line(text: line.line.text, file: file.path, number: number, element: nil))
        }
        lines += found
        searched.append((path, found.count))
    }
}
