import Testing

@testable import Projects

@Suite struct ProjectFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try Project.create(at: folder.file("p"))
        try Folder.make(folder.file("p/campaigns"))
        try folder.write("[]\n", to: "p/campaigns/雨.json")
    }

    private static let campaign = ProjectFile.campaign("雨")

    private func open() throws -> Project { try Project(at: folder.file("p")) }

    private func write(_ text: String, to file: ProjectFile = campaign, by command: String = "c") throws {
        try open().write(Array(text.utf8), to: file, by: command)
    }

    private var text: String { get throws { try folder.text(of: "p/campaigns/雨.json") } }

    @Test func `changes go back and forth, each run in a program of its own`() throws {
        try write("[1]\n", by: "ads pin")
        try write("[1, 2]\n", by: "ads drop")
        let undone = try #require(try open().undoFile(after: nil))
        #expect(undone.file == Self.campaign && undone.change.origin == .command("ads drop"))
        #expect(try text == "[1]\n")
        #expect(try open().undoFile(after: nil) != nil && text == "[]\n")
        #expect(try open().undoFile(after: nil) == nil)
        #expect(try open().redoFile(after: nil)?.change.origin == .command("ads pin"))
        #expect(try open().redoFile(after: nil) != nil && text == "[1, 2]\n")
        #expect(try open().redoFile(after: nil) == nil)
    }

    @Test func `the newest change of all files goes first, and one that is older than a script's stays`() throws {
        try write("[1]\n")
        try write("- [ ] rain\n", to: .notes("beats"))
        let project = try open()
        let script = try project.createScript(named: "main")
        try script.append("A\n")
        let number = try #require(script.lastNumbers.change)
        #expect(try project.undoFile(after: number) == nil)
        try project.write(Array("{}\n".utf8), to: .results, by: "ads results")
        #expect(try project.undoFile(after: number)?.file == .results)
        #expect(try project.undoFile(after: number) == nil)
        try script.undo()
        #expect(script.lastNumbers.change == nil)
        #expect(try project.redoFile(after: script.lastNumbers.undo) == nil, "the script's was taken back last")
        #expect(try project.undoFile(after: nil)?.file == .notes("beats"))
        #expect(try project.redoFile(after: script.lastNumbers.undo)?.file == .notes("beats"))
        #expect(try project.undoFile(after: nil)?.file == .notes("beats"))
        #expect(try project.undoFile(after: nil)?.file == Self.campaign)
    }

    @Test func `what was written anew is not there any more once it is taken back, and no file is one of nothing`()
        throws
    {
        try write("- [ ] rain\n", to: .notes("beats"))
        let project = try open()
        _ = try project.undoFile(after: nil)
        #expect(try project.read(.notes("beats")) == [] && project.notes(named: "beats").notes == [])
        #expect(try project.read(.results) == nil)
    }

    @Test func `what another program wrote stands, once said`() throws {
        try write("[1]\n")
        try write("- [ ] rain\n", to: .notes("beats"))
        try write("[1, 2]\n")
        try folder.write("[3]\n", to: "p/campaigns/雨.json")
        #expect(throws: ProjectError.changedFile(path: try open().path(of: Self.campaign))) {
            try open().undoFile(after: nil)
        }
        #expect(try text == "[3]\n")
        #expect(try open().undoFile(after: nil)?.file == .notes("beats"))
        #expect(try open().undoFile(after: nil) == nil)
        try write("[3, 4]\n")
        #expect(try open().undoFile(after: nil) != nil && text == "[3]\n")
    }

    @Test func `where the journal has a change that the file lacks, the one before is taken back`() throws {
        try write("[1]\n")
        try write("[1, 2]\n")
        try folder.write("[1]\n", to: "p/campaigns/雨.json")
        #expect(try open().undoFile(after: nil) != nil && text == "[]\n")
    }

    @Test func `the first change to a file that was not written is nobody else's`() throws {
        try write("[1]\n")
        try folder.write("[]\n", to: "p/campaigns/雨.json")
        #expect(try open().undoFile(after: nil) == nil && text == "[]\n")
    }

    @Test func `records that do not belong together are passed over, and others are taken back`() throws {
        try write("- [ ] rain\n", to: .notes("beats"))
        let splice = Splice(offset: 0, removed: [], inserted: Array("[9]".utf8), origin: .command("c"))
        let hashes = (ContentHash(of: [0x61]), ContentHash(of: Array("[]\n".utf8)))
        let event = JournalRecord.Event.change(.write, splice, before: hashes.0, after: hashes.1)
        try open().journal.append([JournalRecord(script: Self.campaign.journalName, event: event)])
        #expect(try open().undoFile(after: nil)?.file == .notes("beats"))
        #expect(try open().undoFile(after: nil) == nil && text == "[]\n")
    }

    @Test func `a change so far away that no text has it is no record`() throws {
        let splice = Splice(offset: .max, removed: [0x62], inserted: [0x61], origin: .human)
        let event = JournalRecord.Event.change(
            .write, splice, before: ContentHash(of: []), after: ContentHash(of: []))
        let line = try JournalLine.encode(JournalRecord(script: "main", event: event))
        #expect(JournalLine.decode(line.dropLast()) == nil)
    }

    @Test func `a file where a folder of campaigns or notes should be keeps no script from being written`() throws {
        try folder.write("hello", to: "p/notes")
        #expect(try !open().isReadOnly)
    }

    @Test func `a journal leads to no file outside of its kinds`() throws {
        for name in ["./../x.json", "./campaigns/../../x.json", "./campaigns/.x.json", "./tagline.json", "main", "./"] {
            #expect(ProjectFile(journalName: name) == nil)
        }
        for file in [Self.campaign, .campaign("\u{301}x"), .notes("beats"), .results] {
            #expect(ProjectFile(journalName: file.journalName) == file)
        }
        #expect(throws: ProjectError.invalidName("a/b", reason: .separator)) {
            try open().write([], to: .campaign("a/b"), by: "c")
        }
    }

    @Test func `a campaign is known by its file`() throws {
        let project = try open()
        #expect(project.campaign(at: folder.file("p/scripts/../campaigns/雨.json")) == "雨")
        #expect(project.campaign(at: folder.file("p/tagline.json")) == nil)
        #expect(project.campaign(at: folder.file("p/campaigns/none.json")) == nil)
    }

    @Test func `nothing is written or taken back in a project that is open elsewhere`() throws {
        try write("[1]\n")
        let first = try open()
        let second = try open()
        #expect(second.isReadOnly)
        #expect(throws: ProjectError.self) { try second.write([], to: Self.campaign, by: "c") }
        #expect(throws: ProjectError.self) { try second.undoFile(after: nil) }
        #expect(try text == "[1]\n")
        _ = first
    }
}
