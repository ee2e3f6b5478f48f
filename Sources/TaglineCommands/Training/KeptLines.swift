import Campaign
import Drafts
import LanguageModel
import Projects

/// What writers made of the model's lines: what `--on kept` learns from.
struct KeptLines {
    /// Suggestions that stand as they were taken.
    private(set) var kept: [TaggedLine] = []
    /// Suggestions that a person changed since, as they stand now.
    private(set) var edited: [TaggedLine] = []
    /// Suggestions that were taken back, or of which less than half still stands; nothing is learned from them.
    private(set) var dropped = 0
    /// Ad lines that won a test.
    private(set) var winners: [TaggedLine] = []

    /// How often a winner is read where a suggestion is read once: readers chose it, and not the writer alone.
    static let winnerWeight = 3

    init(of project: Project) throws(Failure) {
        for name in project.scripts {
            let script = try project.script(named: name)
            dropped += script.droppedTakes
            for line in ScriptLine.lines(of: script) {
                switch line.fate {
                case .kept: kept.append(line.line)
                case .edited: edited.append(line.line)
                case .dropped, nil: break
                }
            }
        }
        for (name, entry) in try ResultsFile.read(project).campaigns.sorted(by: { $0.key < $1.key })
        where project.campaigns.contains(name) {
            winners += try project.campaign(named: name).winners(by: entry.arms, work: name)
        }
        guard !lines.isEmpty else {
            throw Failure(
                "--on kept: no suggestion was kept, and no ad has won a test; take suggestions at the prompt, or read "
                    + "results with `ads results`", file: project.path)
        }
    }

    /// The lines to learn from, each as often as it counts.
    var lines: [TaggedLine] {
        kept + edited + Array(repeating: winners, count: Self.winnerWeight).joined()
    }

    /// What people are told of them.
    var report: String {
        let winning = winners.isEmpty ? "" : " (each counts \(Self.winnerWeight) times)"
        return "on kept: \(kept.count) kept, \(edited.count) edited, \(counted(winners.count, "winner"))\(winning); "
            + "\(dropped) dropped, left out"
    }
}

extension Campaign {
    /// The lines that have won against others of their slot, with the tags that they were written under.
    fileprivate func winners(by arms: [Arm], work: String) -> [TaggedLine] {
        slots.flatMap { slot in
            let tried = arms.filter { variant($0.name)?.slot == slot.name }
            return ResultsAnalysis.winners(among: tried).compactMap { arm in
                variant(arm.name).map { found in
                    TaggedLine(
                        work: work, tags: brief.tags.merging(["kind": slot.name]) { $1 }, text: found.variant.text)
                }
            }
        }
    }
}
