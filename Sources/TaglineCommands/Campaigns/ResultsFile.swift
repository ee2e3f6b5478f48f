import Campaign
import Drafts
import Projects

/// A project's file of results, and the campaigns that they are of.
enum ResultsFile {
    /// What the project keeps; nothing where no results were read yet.
    static func read(_ project: Project) throws(Failure) -> ResultsLedger {
        // Taken back, the first results leave an empty file.
        guard let bytes = try failing({ try project.read(.results) }), !bytes.isEmpty else { return ResultsLedger() }
        return try failing(in: failing { try project.path(of: .results) }) { try ResultsLedger(json: bytes) }
    }

    /// - Parameter command: what led to it, as it was typed.
    static func write(_ ledger: ResultsLedger, to project: Project, by command: String) throws(Failure) {
        try failing { try project.write(Array(ledger.json.pretty.utf8), to: .results, by: command) }
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
        return try CampaignFile.read(failing { try path(of: .campaign(name)) })
    }
}

extension Campaign {
    /// The id of the variant that has this text, and no other; nil where something is called so itself.
    func id(ofLine text: String) -> String? {
        guard variant(text) == nil, !lists.contains(text) else { return nil }
        let found = slots.flatMap(\.variants).filter { $0.text == text }
        return found.count == 1 ? found[0].id : nil
    }

    /// The variant with this id, and its slot's name; the first where several slots use the id.
    func variant(_ id: String) -> (slot: String, variant: Variant)? {
        for slot in slots {
            if let variant = slot.variants.first(where: { $0.id == id }) { return (slot.name, variant) }
        }
        return nil
    }
}
