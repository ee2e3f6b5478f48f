import Mustache
import Screenplay

/// An element of a screenplay for its template.
struct ElementView: TemplateView {
    var element: Element
    /// Whether something in it is new since another draft.
    var isRevised = false

    static let fields: TemplateFields<ElementView> = [
        "type": { .text($0.element.type.rawValue) },
        "paragraph": { .flag(![.note, .boneyard, .pageBreak].contains($0.element.type)) },
        "character": { .flag($0.element.type == .character) },
        "pageBreak": { .flag($0.element.type == .pageBreak) },
        "revised": { .flag($0.isRevised) },
        "note": { .views($0.element.type == .note ? [NoteView(text: $0.element.text)] : []) },
        "number": { .text($0.element.sceneNumber ?? "") },
        "gap": { .text($0.element.blankBefore >= 2 ? String($0.element.blankBefore) : "") },
        "pieces": { .views(TextPiece.pieces(of: $0.element.text)) },
    ]
}
