import Campaign
import Mustache

/// What a check found, by the lines that it was found in.
struct FindingsByLine {
    private struct Place: Hashable {
        var slot: String
        var index: Int
    }

    /// What is said of the whole campaign or of a whole slot.
    private(set) var general: [Finding] = []
    private var byPlace: [Place: [Finding]] = [:]

    init(_ findings: [Finding]) {
        for finding in findings {
            if let slot = finding.slot, let index = finding.index {
                byPlace[Place(slot: slot, index: index), default: []].append(finding)
            } else {
                general.append(finding)
            }
        }
    }

    /// What was found in a line of a slot, counted from 0.
    func of(_ index: Int, in slot: String) -> [Finding] { byPlace[Place(slot: slot, index: index)] ?? [] }
}

struct FindingView: TemplateView {
    let finding: Finding

    static let fields: TemplateFields<FindingView> = [
        "level": { .text($0.finding.level.rawValue) },
        "place": { .text($0.finding.slot ?? "") },
        "message": { .text($0.finding.message) },
        "rule": { .text($0.finding.rule) },
    ]
}
