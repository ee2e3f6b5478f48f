import Mustache
import Screenplay

/// What stands together on a page: two speeches at once, one speech, or an element.
enum PageBlock {
    case element(ElementView)
    case speech([ElementView])
    case dual([ElementView], [ElementView])

    /// Whether this is a note or a boneyard, which stand between two speeches at once without parting them.
    var isAside: Bool {
        guard case .element(let view) = self else { return false }
        return view.element.type == .note || view.element.type == .boneyard
    }
}

extension PageBlock: TemplateView {
    static let fields: TemplateFields<PageBlock> = [
        "dual": { if case .dual = $0 { .flag(true) } else { .flag(false) } },
        "speeches": { block in
            switch block {
            case .element: .views([])
            case .speech(let one): .views([SpeechView(elements: one)])
            case .dual(let one, let other): .views([SpeechView(elements: one), SpeechView(elements: other)])
            }
        },
        "element": {
            if case .element(let view) = $0 { .views([view]) } else { .views([]) }
        },
    ]
}

/// A cue and what is said under it.
struct SpeechView: TemplateView {
    let elements: [ElementView]

    static let fields: TemplateFields<SpeechView> = ["elements": { .views($0.elements) }]
}
