import Screenplay

/// A screenplay as Markdown: headings for the outline, quotations for speeches, comments for what does not print.
struct ScreenplayMarkdown {
    private(set) var losses = Losses()
    private var blocks: [String] = []
    /// What stands above the block that is written.
    private var previous: Element?
    /// The heading level of scenes: below the sections that the screenplay has, at most 6, where Markdown ends.
    private let sceneLevel: Int

    init(_ screenplay: Screenplay) {
        let depth = screenplay.elements.reduce(0) { max($0, $1.type == .section ? $1.depth : 0) }
        sceneLevel = 2 + min(depth, 4)
        add(screenplay.titlePage)
        for run in screenplay.blocks {
            previous = run.lowerBound > 0 ? screenplay.elements[run.lowerBound - 1] : nil
            if screenplay.elements[run.lowerBound].type == .character {
                add(speech: run, of: screenplay)
            } else {
                add(screenplay.elements[run.lowerBound], run.lowerBound)
            }
        }
    }

    var text: String {
        blocks.isEmpty ? "" : blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private mutating func add(_ titlePage: TitlePage) {
        guard !titlePage.entries.isEmpty else { return }
        var items: [String] = []
        for entry in titlePage.entries {
            let values = entry.values.flatMap { MarkdownLine.lines(of: $0, startsLine: false) }
            if entry.key.lowercased() == "title", !values.isEmpty {
                blocks.append(heading(1, MarkdownLine.joined(values, by: "<br>")))
            } else {
                let value = MarkdownLine.joined(values, by: "\\\n  ")
                let key = MarkdownText.escaped(entry.key, startsLine: false)
                items.append("- **\(key):**" + (value.isEmpty ? "" : " " + value))
            }
        }
        if !items.isEmpty { blocks.append(items.joined(separator: "\n")) }
        blocks.append(Self.rule)
    }

    private mutating func add(speech: Range<Int>, of screenplay: Screenplay) {
        var lines: [MarkdownLine] = []
        for index in speech {
            let element = screenplay.elements[index]
            noteLosses(of: element, index)
            lines += Self.lines(of: element)
        }
        blocks.append(MarkdownText.quotation(MarkdownLine.paragraphs(lines)))
    }

    private mutating func add(_ element: Element, _ index: Int) {
        noteLosses(of: element, index)
        let paragraphs = MarkdownLine.paragraphs(Self.lines(of: element))
        switch element.type {
        case .sceneHeading:
            let number = element.sceneNumber.map { MarkdownText.escaped($0, startsLine: false) + ". " } ?? ""
            blocks.append(heading(sceneLevel, number + Self.oneLine(element.text)))
        case .section:
            blocks.append(heading(min(max(1, element.depth) + 1, sceneLevel - 1), Self.oneLine(element.text)))
        case .transition: blocks.append(MarkdownText.aligned("right", paragraphs))
        case .centered: blocks.append(MarkdownText.aligned("center", paragraphs))
        case .pageBreak: blocks.append(Self.rule)
        case .note, .boneyard:
            let isBoneyard = element.type == .boneyard
            blocks.append(ScriptNote(isBoneyard ? " \(element.text) " : element.text, isBoneyard: isBoneyard).comment)
        case .dialogue, .parenthetical: blocks.append(MarkdownText.quotation(paragraphs))
        case .action, .lyrics, .synopsis, .character: blocks.append(paragraphs)
        }
    }

    private mutating func noteLosses(of element: Element, _ index: Int) {
        losses.place = Loss(at: element, index)
        // What is sung after a speech reads back with two, or it would be part of it.
        let isSung = element.type == .lyrics && [.character, .dialogue, .parenthetical].contains(previous?.type)
        guard element.blankBefore >= (isSung ? 3 : 2) else { return }
        losses.note("\(element.blankBefore) blank lines stand as one")
    }

    /// What an element's type says about its type face, and the sign that tells it from other text in the same.
    private static func lines(of element: Element) -> [MarkdownLine] {
        switch element.type {
        case .character:
            let lines = MarkdownLine.lines(of: element.text, style: .bold)
            return element.dual ? lines.map { $0.followed(by: " " + dual) } : lines
        case .parenthetical: return MarkdownLine.lines(of: element.text, style: .italic)
        case .lyrics: return MarkdownLine.lines(of: element.text, style: .italic).map { $0.led(by: note) }
        case .synopsis: return MarkdownLine.lines(of: element.text, style: .italic).map { $0.led(by: synopsis) }
        default: return MarkdownLine.lines(of: element.text)
        }
    }

    /// Before each line that is sung.
    static let note = "♪ "
    /// Before a synopsis, as in Fountain.
    static let synopsis = "= "
    /// After the cue of a second speech at the same time, as in Fountain.
    static let dual = "^"

    private static func oneLine(_ text: String) -> String {
        MarkdownLine.joined(MarkdownLine.lines(of: text, startsLine: false), by: " ")
    }

    private static let rule = "---"

    /// A heading; number signs at its end would be dropped, so the first of them is escaped.
    private func heading(_ level: Int, _ text: String) -> String {
        let body = String(text.reversed().drop { $0 == "#" }.reversed())
        let signs = text.dropFirst(body.count)
        return String(repeating: "#", count: level) + " " + body + (signs.isEmpty ? "" : "\\" + signs)
    }
}
