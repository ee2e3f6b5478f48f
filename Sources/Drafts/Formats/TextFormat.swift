public import Pages
import Screenplay

/// Plain text as it stands on paper: lines in their columns, pages parted by form feeds (U+000C), as `pr` and printers
/// know them.
///
/// Emphasis, and what does not print, is listed as a loss.
public struct TextFormat: DraftWriter {
    public let name = "text"
    public let endings = ["txt"]
    private let options: PageOptions

    /// - Parameter options: the layout of the pages.
    public init(options: PageOptions = PageOptions()) {
        self.options = options
    }

    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        guard case .screenplay(let screenplay) = draft else {
            throw DraftError(.cannotHold(format: name, kind: "campaign"))
        }
        let text = PageText(Pagination(of: screenplay, options: options)).text
        return DraftFile(bytes: Array(text.utf8), losses: Self.losses(of: screenplay))
    }

    private static func losses(of screenplay: Screenplay) -> [Loss] {
        var losses = Losses()
        for entry in screenplay.titlePage.entries where !entry.prints {
            losses.place.key = entry.key
            losses.note("the entry is left out: title pages do not show it")
        }
        for (index, element) in screenplay.elements.enumerated() {
            losses.place = Loss(at: element, index)
            switch element.type {
            case .section, .synopsis, .note, .boneyard:
                losses.note("the \(element.type.rawValue) is left out")
            default:
                let printing = element.printingText
                if !printing.utf8.elementsEqual(element.text.utf8) { losses.note("notes in the text are left out") }
                if emphasisRuns(of: printing).contains(where: { !$0.style.isEmpty }) {
                    losses.note("emphasis is left out")
                }
            }
        }
        return losses.list
    }
}
