import ArgumentParser
import Campaign
import Drafts
import Projects
import Screenplay

/// `tagline export`: a script or a campaign of a project, from the shell.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a project's script or campaign in a format.")

    @Option(help: "The project's folder.", completion: .directory) var project = "."
    @Option(help: "The script; the project's first without.") var script: String?
    @Option(help: "A campaign instead of a script.") var campaign: String?
    @Option(help: "The format, as convert takes it; told by the file's ending otherwise.") var to: String?
    @Option(name: .shortAndLong, help: "The file, or - for standard output.", completion: .file()) var output = "-"
    @OptionGroup(title: "Pages, in pdf, text and html") var layout: LayoutOptions
    @OptionGroup var written: WrittenFileOptions

    func validate() throws {
        if to == nil, output == "-" { throw ValidationError("name the format with --to, or a file with -o") }
        try written.validate(output: output)
    }

    func run() throws {
        let project = try Project.opened(self.project)
        let (draft, source, path): (Draft, String, String)
        var encoding = TextEncoding.utf8
        if let campaign {
            path = try project.campaignPath(named: campaign)
            (draft, source) = (.campaign(try CampaignFile.read(path)), campaign)
        } else {
            guard let name = script.map(project.scriptName) ?? project.scriptToOpen() else {
                throw Failure("the project has no script; name a campaign with --campaign")
            }
            let script = try project.script(named: name)
            (draft, source, path) = (.screenplay(Screenplay(fountain: script.bytes)), name, script.path)
            encoding = script.encoding
        }
        try Output.check([output], readingFrom: [path] + layout.drafts)
        let format = try DraftFiles.format(named: to, of: output)
        let file = try DraftFiles.file(
            draft, format: format, layout: try layout.options(for: draft, in: Session(project: nil)),
            project: self.project)
        let bytes = try FountainFile.exported(file, format, in: encoding, named: source)
        try Output.write(bytes, to: output)
        DraftFiles.report(file.losses, format: format.name, of: source)
        written.report(output, bytes: bytes.count, ["losses": .array(file.losses.map(\.json))])
    }
}

/// `/export`: what is open at the prompt.
struct Put: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the open script, or a campaign, in a format.")

    @Argument(help: "\(DraftFiles.scriptFormats.joined(separator: ", ")).") var format: String
    @Argument(help: "The file.", completion: .file()) var file: String
    @Option(help: "A campaign instead of the script.") var campaign: String?
    @OptionGroup(title: "Pages, in pdf, text and html") var layout: LayoutOptions

    func run(in session: inout Session) throws {
        let project = try session.openedProject()
        let (draft, source, path): (Draft, String, String)
        var encoding = TextEncoding.utf8
        if let campaign {
            path = try project.campaignPath(named: campaign)
            (draft, source) = (.campaign(try CampaignFile.read(path)), campaign)
        } else {
            let script = try session.openedScript()
            (draft, source, path) = (.screenplay(script.screenplay), script.name, script.buffer.path)
            encoding = script.buffer.encoding
        }
        try Output.check([file], readingFrom: [path] + layout.drafts)
        let format = try DraftFiles.format(named: format, of: file)
        let written = try DraftFiles.file(
            draft, format: format, layout: try layout.options(for: draft, in: session), project: project.path)
        let bytes = try FountainFile.exported(written, format, in: encoding, named: source)
        try Output.write(bytes, to: file)
        DraftFiles.report(written.losses, format: format.name, of: source)
        if file != "-" { Console.shared.write("wrote \(file), \(bytes.count) bytes\n") }
    }
}

extension Project {
    /// The file of a campaign: copy that was generated, or a brief without any yet.
    fileprivate func campaignPath(named name: String) throws(Failure) -> String {
        try failing { try path(of: .campaign(name)) }
    }
}
