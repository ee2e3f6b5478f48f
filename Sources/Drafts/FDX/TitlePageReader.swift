import Screenplay
import XMLTree

/// Reads Final Draft's title page: paragraphs without meaning but their place.
///
/// What stands in the middle is the title, a credit if it ends as one does, the author and the source, parted by empty
/// paragraphs. At the foot a line may begin with its key; what does not is a contact, or a date where it stands on the
/// right.
struct TitlePageReader {
    private struct Group {
        var alignment: String
        var lines: [String]
    }

    private(set) var entries: [TitlePage.Entry] = []
    private var places: [String: Int] = [:]

    init(_ titlePage: XMLElement) {
        let content = titlePage.elements.filter { $0.name == FDXDocument.content }.flatMap(\.elements)
        var middle: [[String]] = []
        var foot: [Group] = []
        for group in Self.groups(of: content.filter { $0.name == ParagraphType.paragraph }) {
            if group.alignment == ParagraphType.centred.value {
                middle.append(group.lines)
            } else {
                foot.append(group)
            }
        }
        readMiddle(middle)
        for group in foot { readFoot(group) }
    }

    /// Paragraphs in a row with text and of one alignment.
    private static func groups(of paragraphs: [XMLElement]) -> [Group] {
        var groups: [Group] = []
        var isOpen = false
        for paragraph in paragraphs {
            let lines = StyledText(paragraph, withNotes: true).asPrinted(keepsIndent: false).lines.map { $0.fountain() }
            let alignment = paragraph[attribute: ParagraphType.centred.name] ?? ""
            for line in lines {
                guard !line.isEmpty else {
                    isOpen = false
                    continue
                }
                if isOpen, groups[groups.count - 1].alignment == alignment {
                    groups[groups.count - 1].lines.append(line)
                } else {
                    groups.append(Group(alignment: alignment, lines: [line]))
                }
                isOpen = true
            }
        }
        return groups
    }

    private mutating func readMiddle(_ groups: [[String]]) {
        guard let title = groups.first else { return }
        add(TitlePageRole.title, title)
        var rest = groups.dropFirst()
        if let group = rest.first, TitlePageRole.isCredit(group[0]) {
            add(TitlePageRole.credit, [group[0]])
            rest = rest.dropFirst()
            if group.count > 1 { rest = [Array(group.dropFirst())] + rest }
        }
        if let group = rest.first { add(TitlePageRole.author, group) }
        for group in rest.dropFirst() { add(TitlePageRole.source, group) }
    }

    private mutating func readFoot(_ group: Group) {
        if let (key, value) = TitlePageRole.keyed(group.lines[0]) {
            add(key, (value.isEmpty ? [] : [value]) + group.lines.dropFirst())
        } else if group.alignment == "Right" {
            add(TitlePageRole.draftDate, group.lines)
        } else {
            add(TitlePageRole.contact, group.lines)
        }
    }

    /// Adds values to a key; one that comes again has them all.
    private mutating func add(_ key: String, _ values: [String]) {
        if let index = places[key.lowercased()] {
            entries[index].values += values
        } else {
            places[key.lowercased()] = entries.count
            entries.append(TitlePage.Entry(key: key, values: values))
        }
    }
}
