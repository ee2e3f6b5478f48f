import Drafts
import Pages
import Projects
import Screenplay

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files of drafts: read and written by their formats.
enum DraftFiles {
    /// The formats that a script can be written in, as people are told of them.
    static let scriptFormats = ["fountain", "fdx", "pdf", "html", "text", "markdown", "xml", "json"]

    /// The draft in a file, the encoding of its text, and what the draft says otherwise than the file.
    ///
    /// - Parameters:
    ///   - format: the format's name; nil for the one that the file's name tells.
    ///   - encoding: that of a file of Fountain; nil for the one that the file tells.
    static func read(
        _ path: String, format: String?, encoding: TextEncoding? = nil
    ) throws(Failure) -> (draft: Draft, encoding: TextEncoding, losses: [Loss]) {
        let reader = try reader(named: format, of: path)
        if reader is FountainFormat {
            let file = try FountainFile(path, encoding: encoding)
            return (.screenplay(Screenplay(fountain: file.text)), file.encoding, [])
        }
        if encoding != nil {
            throw Failure("\(reader.name) says its encoding itself; leave out --encoding", file: name(path))
        }
        let bytes: [UInt8]
        do throws(InputError) {
            bytes = try InputFile.read(path)
        } catch {
            guard case .isFolder = error, let bundle = reader as? TextBundleFormat else { throw Failure(error) }
            return (try unpacked(path, bundle), .utf8, [])
        }
        let (draft, losses) = try failing(in: name(path)) { try reader.readNotingLosses(bytes) }
        return (draft, .utf8, losses)
    }

    /// The draft in a bundle that is a folder.
    private static func unpacked(_ path: String, _ bundle: TextBundleFormat) throws(Failure) -> Draft {
        for name in TextBundleFormat.textNames {
            let file = path + (path.hasSuffix("/") ? "" : "/") + name
            let text: [UInt8]
            do throws(InputError) {
                text = try InputFile.read(file)
            } catch {
                if case .missing = error { continue }
                throw Failure(error)
            }
            return try failing(in: file) { try bundle.draft(of: text, named: name) }
        }
        throw Failure(DraftError(.noText), file: path)
    }

    /// The screenplay in a file and the encoding of its text, as ``read(_:format:encoding:)`` reads them.
    static func screenplay(
        _ path: String, format: String?, encoding: TextEncoding? = nil
    ) throws(Failure) -> (screenplay: Screenplay, encoding: TextEncoding) {
        let (draft, encoding, _) = try read(path, format: format, encoding: encoding)
        guard case .screenplay(let screenplay) = draft else {
            throw Failure("a campaign; a screenplay is asked for", file: name(path))
        }
        return (screenplay, encoding)
    }

    /// A draft as a file of a format.
    ///
    /// - Parameters:
    ///   - layout: how its pages are laid out; nil for the usual way.
    ///   - project: the folder of the project whose templates and limits are used, if it is one.
    static func file(
        _ draft: Draft, format: any DraftFormat, layout: PageOptions? = nil, project: String = "."
    ) throws(Failure) -> DraftFile {
        guard var writer = format as? any DraftWriter else {
            throw Failure(
                "\(format.name) can be read but not written; \(writtenFormats) can be written")
        }
        if let layout {
            guard var paged = writer as? any PagedFormat else {
                throw Failure(
                    "\(format.name) has no pages; options of the layout are for \(names { $0 is any PagedFormat })")
            }
            paged.options = layout
            writer = paged
        }
        if var templated = writer as? any TemplatedFormat {
            templated.ownTemplates = try ownTemplates(for: templated, of: project)
            if case .campaign = draft { templated.channels = try CampaignFile.channels(of: project) }
            writer = templated
        }
        var draft = draft
        if case .campaign(let campaign) = draft {
            draft = .campaign(campaign.counted(on: try CampaignFile.channels(of: project)))
        }
        var file = try failing { try writer.write(draft) }
        if case .screenplay(let screenplay) = draft, !(writer is FountainFormat) {
            file.losses += undecoded(in: screenplay, areKept: false)
        }
        return file
    }

    /// That bytes of a script are no characters, if some are: Fountain keeps them, other formats cannot.
    static func undecoded(in screenplay: Screenplay, areKept: Bool) -> [Loss] {
        let place = screenplay.elements.firstIndex { $0.text.unicodeScalars.contains("\u{FFFD}") }
        guard let place else { return [] }
        let fate = areKept ? "kept as they are" : "written as U+FFFD"
        var loss = Loss("from here on bytes that are not UTF-8 are \(fate); name their encoding with --encoding")
        let line = screenplay.elements[place].line
        (loss.element, loss.line) = (place, line > 0 ? line : nil)
        return [loss]
    }

    /// A report as a page for a browser, with the templates of the project that is open or, without one, of this folder.
    static func html(_ page: ReportPage, in session: Session) throws(Failure) -> [UInt8] {
        let templates = try ownTemplates(for: HTMLFormat(), of: session.project?.path ?? ".")
        return try failing { try page.html(ownTemplates: templates) }
    }

    private static func ownTemplates(
        for format: any TemplatedFormat, of project: String
    ) throws(Failure) -> [DraftTemplate] {
        let files = try failing {
            try OwnTemplate.all(in: format.templateFolder, endings: format.templateEndings, of: project)
        }
        var templates: [DraftTemplate] = []
        for file in files {
            guard let text = String(validating: file.bytes, as: UTF8.self) else {
                throw Failure("it is not UTF-8; save it as UTF-8", file: file.path)
            }
            templates.append(DraftTemplate(name: file.name, file: file.path, text: text))
        }
        return templates
    }

    /// Says on standard error what a format could not hold of the draft in `file`, with its line there.
    static func report(_ losses: [Loss], format: String, of file: String) {
        for loss in losses {
            let slot = loss.slot.map { slot in "\(slot)\(loss.index.map { " \($0 + 1)" } ?? ""): " }
            let place = loss.key.map { "\($0): " } ?? slot ?? ""
            Console.shared.diagnose("\(Failure("\(format): \(place)\(loss.what)", file: file, line: loss.line))")
        }
    }

    /// What diagnostics call a file.
    static func name(_ path: String) -> String { path == "-" ? "standard input" : path }

    static func format(named name: String?, of path: String) throws(Failure) -> any DraftFormat {
        if let name { return try format(named: name, among: writtenFormats) }
        guard let format = ending(of: path).flatMap(draftFormat(ending:)) else {
            throw Failure("the format is not told by the name \(path); name it, as \(writtenFormats)")
        }
        return format
    }

    /// - Parameter known: the formats that are named where there is no such one.
    private static func format(named name: String, among known: String) throws(Failure) -> any DraftFormat {
        guard let format = draftFormat(named: name) ?? draftFormat(ending: name) else {
            throw Failure("there is no format \(name); there are \(known)")
        }
        return format
    }

    /// The names of the formats that are written, and of those that are read, for people.
    static let (writtenFormats, readFormats) = (names { $0 is any DraftWriter }, names { $0 is any DraftReader })

    /// The format to read a file in.
    ///
    /// - Parameter name: the format's name; nil for the one that the file's name tells.
    static func reader(named name: String?, of path: String) throws(Failure) -> any DraftReader {
        let found: any DraftFormat
        if let name {
            found = try format(named: name, among: readFormats)
        } else if let told = format(readFrom: path) {
            found = told
        } else {
            if access(path, F_OK) != 0, errno == ENOENT { throw Failure(InputError.missing(path: path)) }
            throw Failure("the format is not told by the name \(path); name it, as \(readFormats)")
        }
        guard let reader = found as? any DraftReader else {
            throw Failure("\(found.name) can be written but not read; \(readFormats) can be read")
        }
        return reader
    }

    /// The format that the name of a file to be read tells; nil where its ending tells none.
    ///
    /// Standard input, a file without an ending and one that ends in `.txt` are read as Fountain, which is plain text.
    static func format(readFrom path: String) -> (any DraftFormat)? {
        guard path != "-", let ending = ending(of: path) else { return FountainFormat() }
        let format = draftFormat(ending: ending)
        return format is TextFormat ? FountainFormat() : format
    }

    /// Whether a file's name says that it is Fountain: others are taken for it for want of another ending.
    static func isFountain(_ path: String) -> Bool {
        ending(of: path).flatMap { FountainFormat().endings.contains($0.lowercased()) } ?? false
    }

    /// What stands behind the last full stop in the name of a file or a folder; nil where there is none.
    private static func ending(of path: String) -> String? {
        guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return nil }
        return String(name[name.index(after: dot)...])
    }

    private static func names(_ isMeant: (any DraftFormat) -> Bool) -> String {
        draftFormats.filter(isMeant).map(\.name).joined(separator: ", ")
    }
}
