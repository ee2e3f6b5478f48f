import Mustache

/// A report as `Templates/html/report.html` sees it.
struct ReportView: TemplateView {
    let page: ReportPage

    static let fields: TemplateFields<ReportView> = [
        "title": { .text($0.page.title) },
        "language": { .text($0.page.language) },
        "tables": { .views($0.page.tables.map(TableView.init)) },
    ]
}

private struct TableView: TemplateView {
    let caption: String
    let columns: [ColumnView]
    let rows: [[String]]

    init(_ table: ReportTable) {
        caption = table.caption
        columns = table.columns.indices.map { ColumnView(name: table.columns[$0], isNumeric: table.isNumeric($0)) }
        rows = table.rows
    }

    static let fields: TemplateFields<TableView> = [
        "caption": { .text($0.caption) },
        "columns": { .views($0.columns) },
        "rows": { table in
            .views(table.rows.map { row in RowView(cells: zip(table.columns, row).map(CellView.init)) })
        },
    ]
}

private struct ColumnView: TemplateView {
    let name: String
    let isNumeric: Bool

    static let fields: TemplateFields<ColumnView> = [
        "name": { .text($0.name) }, "isNumeric": { .flag($0.isNumeric) },
    ]
}

private struct RowView: TemplateView {
    let cells: [CellView]

    static let fields: TemplateFields<RowView> = ["cells": { .views($0.cells) }]
}

private struct CellView: TemplateView {
    let column: ColumnView
    let text: String

    static let fields: TemplateFields<CellView> = [
        "name": { .text($0.column.name) }, "isNumeric": { .flag($0.column.isNumeric) }, "text": { .text($0.text) },
    ]
}
