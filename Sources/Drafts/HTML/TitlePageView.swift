import Mustache
import Screenplay

/// A title page for its template.
struct TitlePageView: TemplateView {
    let titlePage: TitlePage

    /// What stands below the title, in the page's middle; everything else stands at its foot.
    private static let byline = ["credit", "author", "authors", "source"]

    static let fields: TemplateFields<TitlePageView> = [
        "title": { $0.views { $0 == "title" } },
        "byline": { $0.views { byline.contains($0) } },
        "details": { $0.views { $0 != "title" && !byline.contains($0) } },
    ]

    private func views(where isMeant: (String) -> Bool) -> TemplateValue {
        .views(titlePage.entries.filter { isMeant($0.key.lowercased()) && !$0.values.isEmpty }.map(EntryView.init))
    }

    /// The title on one line; empty where there is none.
    var plainTitle: String {
        let title = titlePage.entries.first { $0.key.lowercased() == "title" }
        return TextPiece.plain((title?.values ?? []).joined(separator: "\n"))
    }
}

private struct EntryView: TemplateView {
    let entry: TitlePage.Entry

    static let fields: TemplateFields<EntryView> = [
        "key": { .text($0.entry.key) },
        "pieces": { .views(TextPiece.pieces(of: $0.entry.values.joined(separator: "\n"))) },
    ]
}
