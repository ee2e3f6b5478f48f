import XMLTree

/// A paragraph without its words: each run of text holds the number of its characters instead. The words stand in the
/// script already.
enum Elision {
    /// The words of a paragraph, or of a note: the runs of text in it, and in the paragraphs of a pair of speeches
    /// or of a scene that was taken out.
    static func words(of element: XMLElement) -> String {
        var words = ""
        _ = replacing(in: element) { text in
            words += text
            return text
        }
        return words
    }

    /// The element with numbers for its words.
    static func elided(_ element: XMLElement) -> XMLElement? {
        replacing(in: element) { String($0.unicodeScalars.count) }
    }

    /// The element with the words that its numbers count; nil where they do not count these.
    static func filled(_ element: XMLElement, with words: String) -> XMLElement? {
        var rest = words.unicodeScalars[...]
        let filled = replacing(in: element) { number in
            guard let count = Int32(number), count >= 0,
                let end = rest.index(rest.startIndex, offsetBy: Int(count), limitedBy: rest.endIndex)
            else { return nil }
            defer { rest = rest[end...] }
            return String(rest[..<end])
        }
        return rest.isEmpty ? filled : nil
    }

    private static func replacing(in element: XMLElement, by change: (String) -> String?) -> XMLElement? {
        var result = element
        result.children = []
        for child in element.children {
            guard case .element(let inner) = child else {
                result.children.append(child)
                continue
            }
            var changed = inner
            if inner.name == ParagraphType.text, inner.elements.isEmpty {
                guard let text = change(inner.text) else { return nil }
                changed.children = text.isEmpty ? [] : [.text(text)]
            } else if [ParagraphType.paragraph, ParagraphType.dualDialogue, OmittedScene.name].contains(inner.name) {
                guard let inside = replacing(in: inner, by: change) else { return nil }
                changed = inside
            }
            result.children.append(.element(changed))
        }
        return result
    }
}
