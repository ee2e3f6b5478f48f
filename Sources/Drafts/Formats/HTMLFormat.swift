public import Campaign
import Mustache
public import Pages
import Screenplay

/// One page for a browser: styles for screen and paper within it, no script, nothing fetched.
///
/// It is rendered from `Templates/html`, from `screenplay.html` or `campaign.html`. The page is well-formed as XML too,
/// but for its document type; a character that XML cannot hold, such as a form feed, is written as U+FFFD.
public struct HTMLFormat: TemplatedFormat, PagedFormat {
    public let name = "html"
    public let endings = ["html", "htm"]
    public let templateFolder = "html"
    public let templateEndings = ["html", "css"]
    public var ownTemplates: [DraftTemplate] = []
    public var channels: Channels?
    /// What of a layout a browser has: the watermark, scene numbers, omitted scenes and marks beside what is new.
    public var options = PageOptions()

    public init() {}

    /// - Throws: the first thing that is wrong in a template, with its file and place.
    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        var losses = Losses()
        switch draft {
        case .screenplay(let screenplay):
            losses.noteLayout(options)
            let page = ScreenplayPage(screenplay.forHTML(&losses), options.forHTML(&losses))
            return DraftFile(bytes: try bytes(of: "screenplay.html", page), losses: losses.list)
        case .campaign(let campaign):
            let page = CampaignPage(campaign.forHTML(&losses), channel: channels?[campaign.brief.channel])
            return DraftFile(bytes: try bytes(of: "campaign.html", page), losses: losses.list)
        }
    }

    private func bytes(of template: String, _ page: any TemplateView) throws(DraftError) -> [UInt8] {
        try PageTemplates.bytes(of: template, page, in: templateFolder, own: ownTemplates)
    }
}
