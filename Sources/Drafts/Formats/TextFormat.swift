public import Pages
import Screenplay

/// Plain text as it stands on paper: lines in their columns, pages parted by form feeds (U+000C), as `pr` and printers
/// know them.
///
/// Emphasis, and what does not print, is listed as a loss.
public struct TextFormat: PagedFormat {
    public let name = "text"
    public let endings = ["txt"]
    public var options: PageOptions

    /// - Parameter options: the layout of the pages.
    public init(options: PageOptions = PageOptions()) {
        self.options = options
    }

    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        guard case .screenplay(let screenplay) = draft else {
            throw DraftError(.cannotHold(format: name, kind: "campaign"))
        }
        let text = PageText(screenplay, options).text
        var losses = Losses()
        if options.watermark != nil { losses.note("the watermark is left out") }
        if options.revisionColor != nil { losses.note("the paper's colour is left out") }
        let printing = Losses.ofPrinting(screenplay, keepsEmphasis: false, keepsSections: false)
        return DraftFile(bytes: Array(text.utf8), losses: losses.list + printing)
    }
}
