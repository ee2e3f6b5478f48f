import XMLTree

/// Capitals that Final Draft shows whatever was typed: its own template has them for headings, cues and transitions.
///
/// A run of text has them whose `Style` names them, and one without a style where its paragraph's type has them.
struct AllCaps {
    private static let name = "AllCaps"
    /// The types of paragraphs that are shown so.
    private let types: Set<String>

    /// - Parameter document: its settings say which types are shown so.
    init(in document: FDXDocument) {
        types = Set(
            document.parts.filter { $0.name == ElementSettings.name }.compactMap { settings in
                let styles = settings.elements.filter { $0.name == "FontSpec" }.compactMap { $0[attribute: "Style"] }
                return styles.contains(where: Self.isMeant) ? settings[attribute: "Type"] : nil
            })
    }

    /// An element as it is shown.
    func shown(_ element: XMLElement, inherits: Bool = false) -> XMLElement {
        var shown = element
        let isParagraph = element.name == ParagraphType.paragraph
        let inherits = isParagraph ? types.contains(element[attribute: "Type"] ?? "") : inherits
        let isRun = element.name == ParagraphType.text
        let isMeant = isRun && (element[attribute: "Style"].map(Self.isMeant) ?? inherits)
        shown.children = element.children.map { child in
            switch child {
            case .element(let inner): .element(self.shown(inner, inherits: inherits))
            case .text(let text): isMeant ? .text(Self.capitals(text)) : child
            }
        }
        return shown
    }

    private static func isMeant(_ style: String) -> Bool { style.split(separator: "+").contains { $0 == name } }

    /// A letter whose capital is as long: places in the text stay what they are, and ß is what it was.
    private static func capitals(_ text: String) -> String {
        var capitals = ""
        for scalar in text.unicodeScalars {
            let mapped = scalar.properties.uppercaseMapping
            let isAsLong = mapped.utf16.count == UTF16.width(scalar)
            capitals += isAsLong ? mapped : String(scalar)
        }
        return capitals
    }
}
