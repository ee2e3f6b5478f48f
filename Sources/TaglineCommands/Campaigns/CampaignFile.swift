import Campaign
import Drafts
import HouseTemplates
import Measures
import Projects

/// Files of campaigns: a brief alone, or a brief with its copy.
enum CampaignFile {
    /// Keys of a campaign's or a screenplay's document; without any of them a file is meant as a brief alone.
    private static let draftKeys = ["brief", "titlePage", "elements"]

    /// The campaign in a file.
    static func read(_ path: String) throws(Failure) -> Campaign {
        let bytes = try failing { try InputFile.read(path) }
        let path = DraftFiles.name(path)
        if [".csv", ".tsv"].contains(where: { path.lowercased().hasSuffix($0) }) {
            throw Failure(
                "a table; a campaign's JSON is asked for, into which `tagline ads import` takes the lines of a table",
                file: path)
        }
        if let value = try? JSONValue(json: bytes), !draftKeys.contains(where: { value[$0] != nil }) {
            return Campaign(brief: try failing(in: path) { try Brief(json: bytes) })
        }
        let draft = try failing(in: path) { try JSONFormat().read(bytes) }
        guard case .campaign(let campaign) = draft else {
            throw Failure("a screenplay; a campaign is asked for", file: path)
        }
        return campaign.counted(on: try channels())
    }

    /// The channels that are known, with a project's own laid over them.
    static func channels(of project: String = ".") throws(Failure) -> Channels {
        guard let text = HouseTemplates.text(named: "channels.json") else { throw Failure("no channels were built in") }
        let channels = try failing(in: "channels.json") { try Channels(json: text.utf8) }
        let own = (project == "." ? "" : project + "/") + "Templates/channels.json"
        guard Project.isProject(project), let bytes = try? InputFile.read(own) else { return channels }
        return channels.merging(try failing(in: own) { try Channels(json: bytes) })
    }

    /// The channels that are known in the project that is open, or in this folder.
    static func channels(in session: Session) throws(Failure) -> Channels {
        try channels(of: session.project?.path ?? ".")
    }

    static func channel(_ name: String, in session: Session) throws(Failure) -> Channel {
        let channels = try channels(in: session)
        guard let channel = channels[name] else { throw unknown(name, among: channels) }
        return channel
    }

    /// - Parameter file: the file that names the channel, if one does.
    static func unknown(_ name: String, among channels: Channels, in file: String? = nil) -> Failure {
        let names = channels.channels.map(\.name).joined(separator: ", ")
        return Failure("there is no channel \(name); there are \(names)", file: file)
    }
}

extension Campaign {
    /// The campaign with each line's length in the unit in which its channel counts it; what people write may name none.
    func counted(on channels: Channels) -> Campaign {
        guard let channel = channels[brief.channel] else { return self }
        var campaign = self
        for slot in campaign.slots.indices {
            guard let unit = channel.slot(named: campaign.slots[slot].name)?.unit.rawValue else { continue }
            for place in campaign.slots[slot].variants.indices where campaign.slots[slot].variants[place].unit != unit {
                campaign.slots[slot].variants[place].count(in: unit)
            }
        }
        return campaign
    }
}
