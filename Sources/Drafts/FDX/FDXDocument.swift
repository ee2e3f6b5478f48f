import XMLTree

/// A Final Draft file in its parts: the script's paragraphs, the title page, the notes, and the rest as it stands.
///
/// Two documents are equal where their XML says the same: attributes stand sorted, white space between elements is
/// none.
struct FDXDocument: Equatable {
    static let name = "FinalDraft"
    static let content = "Content"
    static let titlePage = "TitlePage"
    static let scriptNotes = "ScriptNotes"

    /// The root element without what it holds.
    var root: XMLElement
    /// What the root holds, in order. The first of the parts that are told apart stand here empty, for their place.
    var parts: [XMLElement] = []
    /// What the first `<Content>` holds: paragraphs.
    var content: [XMLElement] = []
    var titlePage: XMLElement?
    /// What the first `<ScriptNotes>` holds: the notes of the whole script, with their ranges in it.
    var notes: [XMLElement] = []

    init(root: XMLElement) {
        self.root = root
    }

    /// - Throws: for a file of something else, and for text where nothing would keep it.
    init(_ document: XMLElement) throws(DraftError) {
        guard document.name == Self.name else {
            throw DraftError(.otherRoot(document.name, wanted: Self.name), line: document.line)
        }
        root = document.canonical
        let children = try root.onlyElements()
        root.children = []
        var seen: Set<String> = []
        for child in children {
            var part = child
            if seen.insert(child.name).inserted {
                switch child.name {
                case Self.content:
                    content = try child.onlyElements()
                    part.children = []
                case Self.titlePage:
                    titlePage = child
                    part = XMLElement(child.name)
                case Self.scriptNotes:
                    notes = try child.onlyElements()
                    part.children = []
                default: break
                }
            }
            parts.append(part)
        }
        guard seen.contains(Self.content) else {
            throw DraftError(.missingElement(Self.content, in: Self.name), line: document.line)
        }
    }

    /// The whole document.
    var element: XMLElement {
        var element = root
        var rest: Set = [Self.content, Self.titlePage, Self.scriptNotes]
        for part in parts {
            var child = part
            switch rest.remove(part.name) {
            case Self.content: child.children = content.map(XMLNode.element)
            case Self.titlePage: child = titlePage ?? part
            case Self.scriptNotes: child.children = notes.map(XMLNode.element)
            default: break
            }
            element.children.append(.element(child))
        }
        return element
    }
}

extension XMLElement {
    /// The element with its attributes sorted, and without white space between elements.
    var canonical: XMLElement {
        var element = self
        element.attributes.sort { ($0.namespace ?? "", $0.name) < ($1.namespace ?? "", $1.name) }
        let holdsElements = children.contains { if case .element = $0 { true } else { false } }
        element.children = children.compactMap { child in
            switch child {
            case .element(let child): .element(child.canonical)
            case .text(let text):
                holdsElements && text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? nil : child
            }
        }
        return element
    }
}
