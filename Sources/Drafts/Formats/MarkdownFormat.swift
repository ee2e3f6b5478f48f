import Campaign
import Screenplay

/// Markdown to read, on a page such as GitHub's or as it is.
///
/// A screenplay's outline becomes headings, speeches become quotations, notes become comments; a campaign's slots
/// become tables.
public struct MarkdownFormat: DraftWriter {
    public let name = "markdown"
    public let endings = ["md", "markdown"]

    public init() {}

    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        switch draft {
        case .screenplay(let screenplay):
            let markdown = ScreenplayMarkdown(screenplay)
            return DraftFile(bytes: Array(markdown.text.utf8), losses: markdown.losses.list)
        case .campaign(let campaign): return DraftFile(bytes: Array(CampaignMarkdown.text(of: campaign.current).utf8))
        }
    }
}
