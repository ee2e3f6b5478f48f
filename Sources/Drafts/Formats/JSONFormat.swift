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
            return .screenplay(try Screenplay(json: root))
        } catch {
            throw DraftError(error, in: bytes)
        }
    }

    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        let value =
            switch draft {
            case .screenplay(let screenplay): screenplay.json
            case .campaign(let campaign): campaign.json
            }
        return DraftFile(bytes: Array(value.pretty.utf8))
    }
}
