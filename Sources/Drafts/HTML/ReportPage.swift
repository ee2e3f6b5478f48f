public import Screenplay

/// Tables about a screenplay on one page for a browser, as the pages of ``HTMLFormat`` are: no script, nothing fetched.
///
/// It is rendered from `Templates/html/report.html`; a character that a page cannot hold is written as U+FFFD.
public struct ReportPage: Equatable, Sendable {
    /// What stands above the tables and in the browser's title bar.
    public let title: String
    /// The script's language, as a tag; empty where the script declares none.
    let language: String
    public let tables: [ReportTable]

    /// - Parameter name: what the page is called where the script has no title.
    public init(of screenplay: Screenplay, named name: String, _ tables: [ReportTable]) {
        var losses = Losses()
        let title = TitlePageView(titlePage: screenplay.titlePage).plainTitle
        self.title = losses.html(title.isEmpty ? name : title)
        language = screenplay.declaredLanguage.flatMap { LanguageTag($0) }?.text ?? ""
        self.tables = tables.map { table in
            ReportTable(
                losses.html(table.caption), columns: table.columns.map { losses.html($0) },
                rows: table.rows.map { row in row.map { losses.html($0) } })
        }
    }

    /// - Parameter ownTemplates: what stands instead of the house's templates of the same names.
    /// - Throws: the first thing that is wrong in a template, with its file and place.
    public func html(ownTemplates: [DraftTemplate] = []) throws(DraftError) -> [UInt8] {
        let folder = HTMLFormat().templateFolder
        return try PageTemplates.bytes(of: "report.html", ReportView(page: self), in: folder, own: ownTemplates)
    }
}
