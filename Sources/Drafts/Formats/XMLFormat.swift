import Campaign
import Screenplay
import XMLTree

/// Tagline's own XML, described by the RELAX NG schemas `Templates/schemas/screenplay.rng` and `campaign.rng`.
///
/// A character that XML cannot hold, such as a form feed, is written as U+FFFD and listed as a loss.
public struct XMLFormat: DraftReader, DraftWriter {
    public let name = "xml"
    public let endings = ["xml"]

    public init() {}

    public func read(_ bytes: [UInt8]) throws(DraftError) -> Draft {
        let root: XMLElement
        do throws(XMLError) { root = try XMLElement(xml: bytes) } catch { throw DraftError(error) }
        switch (root.name, root.namespace) {
        case ("screenplay", ScreenplayXML.namespace): return .screenplay(try ScreenplayXML.screenplay(from: root))
        case ("campaign", CampaignXML.namespace): return .campaign(try CampaignXML.campaign(from: root))
        default: throw DraftError(.unknownRoot(root.name, namespace: root.namespace), line: root.line)
        }
    }

    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        var losses = Losses()
        let root =
            switch draft {
            case .screenplay(let screenplay): ScreenplayXML.element(of: screenplay, &losses)
            case .campaign(let campaign): CampaignXML.element(of: campaign, &losses)
            }
        do throws(XMLError) {
            return DraftFile(bytes: try root.xml(), losses: losses.list)
        } catch {
            throw DraftError(error)
        }
    }
}
