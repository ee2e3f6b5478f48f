import Campaign
import Screenplay

/// The document as one JSON value: everything that Tagline knows of it, for other programs.
public struct JSONFormat: DraftReader, DraftWriter {
    public let name = "json"
    public let endings = ["json"]

    public init() {}

    public func read(_ bytes: [UInt8]) throws(DraftError) -> Draft {
        do throws(JSONError) {
            let root = JSONCursor(try JSONValue(json: bytes))
            if try root.member("brief") != nil { return .campaign(try Campaign(json: root)) }
            if try root.member("channel") != nil {
                throw root.mismatch("a screenplay or a campaign with its lines, which `tagline ads generate` writes")
            }
            return .screenplay(try Screenplay(json: root))
        } catch {
            throw DraftError(error, in: bytes)
        }
    }

    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        var text: JSONText
        switch draft {
        case .screenplay(let screenplay):
            // An element takes some 160 bytes: what is kept free and not used costs nothing.
            text = JSONText(isIndented: true, capacity: 160 * screenplay.elements.count)
            screenplay.write(to: &text)
        case .campaign(let campaign):
            text = JSONText(isIndented: true)
            campaign.json.write(to: &text)
        }
        text.endLine()
        return DraftFile(bytes: text.written)
    }
}
