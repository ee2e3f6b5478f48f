import ArgumentParser
import Campaign
import Drafts
import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A campaign by its file, or by its name in the project that is open or stands in this folder.
struct CampaignTarget {
    let path: String
    /// The folder of the project that it is one of, if any, and its name there.
    private let home: (folder: String, name: String)?
    /// The project that is open: nobody else could write to it.
    private let open: Project?
    private let command: String

    /// What people are told to name.
    static let help: ArgumentHelp = "The campaign's file, or its name in the project."

    init(_ name: String, in session: Session) throws(Failure) {
        (open, command) = (session.project, session.command)
        if name != "-", !Self.isElsewhere(name, than: open?.path ?? "."), let project = try session.project(at: nil),
            let found = project.campaigns.contains(name) ? name : project.campaign(at: name)
        {
            (path, home) = (try failing { try project.path(of: .campaign(found)) }, (project.path, found))
        } else {
            (path, home) = (name, nil)
        }
    }

    /// Whether a name is a file's, and that file no campaign in a project's folder: the project need not be looked at.
    private static func isElsewhere(_ name: String, than folder: String) -> Bool {
        let isFile = name.contains("/") || name.contains(".") && access(name, F_OK) == 0
        return isFile && !Project.holds(campaign: name, in: folder)
    }

    /// What diagnostics call it.
    var file: String { DraftFiles.name(path) }

    func read() throws(Failure) -> Campaign { try CampaignFile.read(path) }

    /// The channel of a campaign that was read; nil where no such channel is known.
    func channel(of campaign: Campaign) throws(Failure) -> Channel? { try channels()[campaign.brief.channel] }

    /// The same where a command needs one.
    func requiredChannel(of campaign: Campaign) throws(Failure) -> Channel {
        let channels = try channels()
        guard let channel = channels[campaign.brief.channel] else {
            throw CampaignFile.unknown(campaign.brief.channel, among: channels, in: file)
        }
        return channel
    }

    private func channels() throws(Failure) -> Channels { try CampaignFile.channels(of: home?.folder ?? ".") }

    /// Puts a changed campaign in the place of the file.
    func write(_ campaign: Campaign) throws(Failure) {
        guard path != "-" else { throw Failure("standard input cannot be changed; name the campaign's file") }
        let bytes = Array(campaign.json.pretty.utf8)
        guard let home else { return try Output.write(bytes, to: path) }
        let project = if let open { open } else { try Project.opened(home.folder) }
        try failing { try project.write(bytes, to: .campaign(home.name), by: command) }
    }

    /// Does `change` to a campaign and writes it; where that fails, the file stays as it was.
    @discardableResult
    func change<Result>(
        _ change: (inout Campaign, Channel?) throws -> Result
    ) throws(Failure) -> (campaign: Campaign, result: Result) {
        var campaign = try read()
        let before = campaign
        let channel = try channel(of: campaign)
        let result = try failing(in: file) { try change(&campaign, channel) }
        if campaign.json != before.json { try write(campaign) }
        return (campaign, result)
    }
}
