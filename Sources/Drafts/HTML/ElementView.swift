import Mustache
import Screenplay

/// An element of a screenplay for its template.
struct ElementView: TemplateView {
    let element: Element

    static let fields: TemplateFields<ElementView> = [
        "type": { .text($0.element.type.rawValue) },
        "paragraph": { .flag(![.note, .boneyard, .pageBreak].contains($0.element.type)) },
        "character": { .flag($0.element.type == .character) },
        "pageBreak": { .flag($0.element.type == .pageBreak) },
        "note": { .views($0.element.type == .note ? [NoteView(text: $0.element.text)] : []) },
        "number": { .text($0.element.sceneNumber ?? "") },
        "gap": { .text($0.element.blankBefore >= 2 ? String($0.element.blankBefore) : "") },
        "pieces": { .views(TextPiece.pieces(of: $0.element.text)) },
    ]
}
