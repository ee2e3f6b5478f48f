import Campaign
import Screenplay

/// Markdown to read, on a page such as GitHub's or as it is.
///
/// A screenplay's outline becomes headings, speeches become quotations, notes become comments; a campaign's slots
/// become tables. A screenplay reads back.
public struct MarkdownFormat: DraftReader, DraftWriter {
    public let name = "markdown"
    public let endings = ["md", "markdown"]

    public init() {}

    /// Never throws: every text is some screenplay.
    public func read(_ bytes: [UInt8]) throws(DraftError) -> Draft {
        let text = String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
        let script = MarkdownScript(text)
        return .screenplay(Screenplay(titlePage: TitlePage(entries: script.entries), elements: script.elements))
    }

    /// The file is read again to see what comes back.
    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        switch draft {
        case .screenplay(let screenplay):
            let markdown = ScreenplayMarkdown(screenplay)
            let bytes = Array(markdown.text.utf8)
            var losses = markdown.losses.list
            if case .screenplay(let back) = try read(bytes) { losses += screenplay.losses(in: back) }
            return DraftFile(bytes: bytes, losses: losses)
        case .campaign(let campaign): return DraftFile(bytes: Array(CampaignMarkdown.text(of: campaign.current).utf8))
        }
    }
}
