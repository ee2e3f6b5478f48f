import Campaign
import Screenplay

/// Markdown to read, on a page such as GitHub's or as it is.
///
/// A screenplay's outline becomes headings, speeches become quotations, notes become comments; a campaign's slots
/// become tables. A screenplay reads back, a campaign does not.
public struct MarkdownFormat: DraftReader, DraftWriter {
    public let name = "markdown"
    public let endings = ["md", "markdown"]

    public init() {}

    /// Takes every text for some screenplay, but for a campaign that was written here.
    public func read(_ bytes: [UInt8]) throws(DraftError) -> Draft {
        let text = Self.text(of: bytes)
        guard !CampaignMarkdown.isWritten(in: text) else {
            throw DraftError(.cannotHold(format: "markdown that is read back", kind: "campaign"))
        }
        return .screenplay(Self.screenplay(in: text))
    }

    private static func text(of bytes: [UInt8]) -> String {
        String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
    }

    private static func screenplay(in text: String) -> Screenplay {
        let script = MarkdownScript(text)
        return Screenplay(titlePage: TitlePage(entries: script.entries), elements: script.elements)
    }

    /// The file is read again to see what comes back.
    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        switch draft {
        case .screenplay(let screenplay):
            let markdown = ScreenplayMarkdown(screenplay)
            let bytes = Array(markdown.text.utf8)
            let back = Self.screenplay(in: Self.text(of: bytes))
            return DraftFile(bytes: bytes, losses: markdown.losses.list + screenplay.losses(in: back))
        case .campaign(let campaign): return DraftFile(bytes: Array(CampaignMarkdown.text(of: campaign.current).utf8))
        }
    }
}
