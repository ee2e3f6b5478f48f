import Pages
import Screenplay

/// Lays out a script and shows where its lines stand.
///
///     page 1
///     48 35 ANNA
///     49 25 "Dialogue…"
///
/// Each line gives the row, the column and the text; a scene's number stands before it as `#1#`. Lines that begin with
/// `Padding` only fill the page and are left out.
func layout(_ source: String, _ profile: PageProfile = .finalDraft, change: (inout PageOptions) -> Void = { _ in })
    -> String
{
    var options = PageOptions(profile: profile)
    change(&options)
    return dump(Pagination(of: Screenplay(fountain: Array(source.utf8)), options: options).pages)
}

func dump(_ pages: [Page]) -> String {
    pages.map { page in
        (["page \(page.label)"] + page.lines.filter { !$0.text.hasPrefix("Padding") }.map(dump)).joined(
            separator: "\n")
    }.joined(separator: "\n")
}

func dump(_ line: PageLine) -> String {
    let whole = Int(line.column)
    let column = Double(whole) == line.column ? "\(whole)" : "\(line.column)"
    return "\(line.row) \(column) " + (line.sceneNumber.map { "#\($0)# " } ?? "") + line.text
}

/// Paragraphs of one line each: `count` of them take `2 * count - 1` rows.
func padding(_ count: Int) -> String {
    (1...count).map { "Padding \($0).\n\n" }.joined()
}

func screenplay(_ source: String) -> Screenplay { Screenplay(fountain: Array(source.utf8)) }
