import ArgumentParser
import Drafts
import Pages
import Projects
import Screenplay

struct Sides: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "sides",
        abstract: "Write one character's scenes, whole: sides for an actor.",
        usage:
            "tagline sides [<script>] <role> [--to <format>] [--from <format>] [-o <file>] [--json] [options of the layout]",
        discussion:
            "Every scene is taken in which the role speaks. Without a format or a file it is written as Fountain.")

    @OptionGroup var part: PartOfScript
    @Option(help: "The format to write, as convert takes it; told by the file's ending otherwise.") var to: String?
    @Option(help: "The format to read, as convert takes it.") var from: String?
    @Option(name: .shortAndLong, help: "The file to write, or - for standard output.", completion: .file())
    var output: String?
    @OptionGroup(title: "Pages, in pdf, text and html") var layout: LayoutOptions
    @OptionGroup var written: WrittenFileOptions

    func validate() throws {
        try layout.validate(besides: part.script.input)
        try written.validate(output: output)
    }

    func run(in session: inout Session) throws {
        let script = part.script
        let (name, screenplay, encoding) = try script.draft(in: session, format: from)
        let sides = try failing(in: name) { try screenplay.sides(of: part.name) }
        let path = output ?? "-"
        try Output.check([path], readingFrom: [script.file(in: session)].compactMap(\.self) + layout.drafts)
        let format = try DraftFiles.format(named: to ?? (path == "-" ? "fountain" : nil), of: path)
        // An older draft is compared as the same sides.
        var options = try layout.options(for: .screenplay(sides), in: session, encoding: part.encoding) { older in
            (try? older.sides(of: part.name)) ?? Screenplay(elements: [])
        }
        if format is any PagedFormat, !(format is HTMLFormat) {
            // Loose pages say whose they are.
            var headed = options ?? PageOptions()
            headed.header = headed.header ?? part.name.uppercased()
            options = headed
        }
        let file = try DraftFiles.file(
            .screenplay(sides), format: format, layout: options, project: session.project?.path ?? ".")
        let bytes = try FountainFile.bytes(of: file, format, in: encoding, from: encoding, named: name)
        try Output.write(bytes, to: path)
        DraftFiles.report(file.losses, format: format.name, of: name)
        written.report(path, bytes: bytes.count, ["losses": .array(file.losses.map(\.json))])
    }
}
