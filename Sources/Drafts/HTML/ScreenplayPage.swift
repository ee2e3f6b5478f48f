import Mustache
import Pages
import Screenplay

/// A screenplay as `Templates/html/screenplay.html` sees it.
struct ScreenplayPage: TemplateView {
    private let screenplay: Screenplay
    private let titlePage: TitlePageView
    private let parts: [PagePart]
    private let options: PageOptions

    init(_ screenplay: Screenplay, _ options: PageOptions) {
        self.screenplay = screenplay
        titlePage = TitlePageView(titlePage: screenplay.titlePage)
        parts = PagePart.parts(of: screenplay, options)
        self.options = options
    }

    static let fields: TemplateFields<ScreenplayPage> = [
        "title": { .text($0.titlePage.plainTitle) },
        "language": { .text($0.screenplay.declaredLanguage.flatMap { LanguageTag($0) }?.text ?? "") },
        "titlePage": { .views($0.titlePage.titlePage.entries.isEmpty ? [] : [$0.titlePage]) },
        "outline": { page in
            let entries = page.parts.filter { $0.heading != nil }
            return .views(entries.isEmpty ? [] : [Outline(entries: entries)])
        },
        "watermark": { .text($0.options.watermark ?? "") },
        "hasNotes": { .flag($0.hasNotes) },
        "parts": { .views($0.parts) },
    ]

    private var hasNotes: Bool {
        screenplay.elements.contains { element in
            element.type == .note
                || Asides(element.text).list.contains { if case .note = $0 { true } else { false } }
        }
    }
}

/// The headings of a screenplay, for links to them.
private struct Outline: TemplateView {
    let entries: [PagePart]

    static let fields: TemplateFields<Outline> = ["entries": { .views($0.entries) }]
}
