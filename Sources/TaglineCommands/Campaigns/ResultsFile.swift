import Campaign
import Drafts
import Projects

/// A project's file of results, and the campaigns that they are of.
enum ResultsFile {
    /// What the project keeps; nothing where no results were read yet.
    static func read(_ project: Project) throws(Failure) -> ResultsLedger {
        let path = try failing { try project.resultsPath() }
        let bytes: [UInt8]
        do throws(InputError) {
            bytes = try InputFile.read(path)
        } catch {
            if case .missing = error { return ResultsLedger() }
            throw Failure(error)
        }
        return try failing(in: path) { try ResultsLedger(json: bytes) }
    }

    static func write(_ ledger: ResultsLedger, to project: Project) throws(Failure) {
        try failing { try project.writeResults(Array(ledger.json.pretty.utf8)) }
    }
}

extension Session {
    /// The project that a command acts on: the one it names, else the one that is open, else that of this folder.
    func project(at path: String?) throws(Failure) -> Project? {
        if let path {
            if let project, project.isAt(path) { return project }
            return try .opened(path)
        }
        if let project { return project }
        return Project.isProject(".") ? try .opened(".") : nil
    }
}

extension Project {
    /// The campaign of this name, with its copy.
    func campaign(named name: String) throws(Failure) -> Campaign {
        guard campaigns.contains(name) else {
            let known = campaigns.isEmpty ? "the project has none" : "there are \(campaigns.joined(separator: ", "))"
            throw Failure("there is no campaign \(name); \(known)")
        }
        return try CampaignFile.read(failing { try campaignPath(named: name) })
    }
}

extension Campaign {
    /// The variant with this id, and its slot's name; the first where several slots use the id.
    func variant(_ id: String) -> (slot: String, variant: Variant)? {
        for slot in slots {
            if let variant = slot.variants.first(where: { $0.id == id }) { return (slot.name, variant) }
        }
        return nil
    }
}
