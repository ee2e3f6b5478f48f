import Screenplay

/// A script's elements as lines on a terminal.
enum Listing {
    /// `  3    dialogue      You're late.`
    static func line(_ number: Int, _ element: Element) -> String { head(number, element) + text(element) }

    /// The same as a row of its own, with a remark beside it.
    static func row(_ number: Int, _ element: Element, remark: String = "") -> String {
        rows([(head(number, element), text(element), remark)], filledTo: 43)
    }

    /// `       Author        Inés Vega`, a row each.
    static func titlePage(of screenplay: Screenplay) -> String { screenplay.titlePage.entries.map(title).joined() }

    /// An entry of a title page as a row.
    static func title(_ entry: TitlePage.Entry) -> String {
        let values = visible(entry.values.joined(separator: " / "))
        return "       \(values.isEmpty ? visible(entry.key) : padded(visible(entry.key), to: 14) + values)\n"
    }

    private static func head(_ number: Int, _ element: Element) -> String {
        "  " + padded(String(number), to: 4) + " " + padded(name(element), to: 14)
    }

    private static func text(_ element: Element) -> String {
        visible(element.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " / "))
    }

    /// What an element is called.
    static func name(_ element: Element) -> String {
        switch element.type {
        case .sceneHeading: element.sceneNumber.map { "heading \($0)" } ?? "heading"
        case .character: "cue"
        case .pageBreak: "page break"
        default: element.type.rawValue
        }
    }
}
