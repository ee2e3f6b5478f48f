import XMLTree

/// The settings of paragraph types that Final Draft's own template need not have; it brings those of the others along.
///
/// Indents are inches from the paper's left edge: lyrics stand where dialogue does, an outline where action does.
enum ElementSettings {
    static let name = "ElementSettings"

    static func isOurs(_ type: String) -> Bool { type == "Lyrics" || type.hasPrefix("Outline") }

    static func element(of type: String) -> XMLElement {
        let isLyrics = type == "Lyrics"
        func child(_ name: String, _ attributes: [(String, String)]) -> XMLNode {
            .element(XMLElement(name, attributes: attributes.map { XMLAttribute($0.0, $0.1) }))
        }
        let style = isLyrics || type == ParagraphType.outlineBody ? "Italic" : "Bold"
        return XMLElement(
            name, attributes: [XMLAttribute("Type", type)],
            children: [
                child("FontSpec", [("Style", style)]),
                child(
                    "ParagraphSpec",
                    [
                        ("Alignment", "Left"), ("LeftIndent", isLyrics ? "2.50" : "1.50"),
                        ("RightIndent", isLyrics ? "6.00" : "7.50"), ("SpaceBefore", isLyrics ? "0" : "12"),
                        ("Spacing", "1"), ("StartsNewPage", "No"),
                    ]),
                child("Behavior", [("PaginateAs", isLyrics ? "Dialogue" : "General"), ("ReturnKey", type)]),
            ])
    }
}
