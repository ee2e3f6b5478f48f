import Campaign
import Drafts
import Screenplay

extension Draft {
    var screenplay: Screenplay? { if case .screenplay(let screenplay) = self { screenplay } else { nil } }
    var campaign: Campaign? { if case .campaign(let campaign) = self { campaign } else { nil } }
}

extension DraftWriter {
    /// What `draft` is as a file of this format.
    func text(of draft: Draft) throws -> String { String(decoding: try write(draft).bytes, as: UTF8.self) }
}
