import Testing

@testable import Projects

@Suite struct VoiceFileTests {
    private let folder: TemporaryFolder
    private let project: Project

    init() throws {
        folder = try TemporaryFolder()
        project = try Project.create(at: folder.path + "/Diner")
    }

    @Test func aVoiceIsKeptListedReadAndRemoved() throws {
        #expect(project.voices == [] && !project.hasVoice(named: "安娜"))
        try project.writeVoice([1, 2], named: "MARK (OLD)")
        try project.writeVoice([3], named: "安娜")
        try project.writeVoice([4, 5], named: "安娜")
        #expect(project.voices == ["MARK (OLD)", "安娜"] && project.hasVoice(named: "安娜"))
        #expect(try project.readVoice(named: "安娜", limit: 2) == [4, 5])
        #expect(throws: InputError.tooLarge(path: project.path + "/voices/安娜.safetensors", limit: 1)) {
            try project.readVoice(named: "安娜", limit: 1)
        }
        try project.removeVoice(named: "MARK (OLD)")
        #expect(project.voices == ["安娜"])
    }

    @Test func aVoiceThatIsNotThereIsNamedWithThoseThatAre() throws {
        try project.writeVoice([1], named: "ANNA")
        let error = ProjectError.missingVoice(name: "MARK", known: ["ANNA"])
        #expect("\(error)" == "there is no voice MARK; there are ANNA")
        #expect(throws: error) { try project.readVoice(named: "MARK", limit: 9) }
        #expect(throws: error) { try project.removeVoice(named: "MARK") }
        #expect("\(ProjectError.missingVoice(name: "A", known: []))" == "there is no voice A; the project has none yet")
    }

    @Test(arguments: ["", "../x", "MAN/WOMAN", ".hidden", "a\u{1}b"])
    func aNameThatIsNoFilesIsRefused(name: String) throws {
        #expect(!project.hasVoice(named: name))
        #expect(throws: ProjectError.self) { try project.writeVoice([1], named: name) }
        #expect(throws: ProjectError.self) { try project.removeVoice(named: name) }
    }

    @Test func aProjectOpenForReadingKeepsItsVoices() throws {
        try project.writeVoice([1], named: "ANNA")
        let reader = try Project(at: project.path)
        #expect(reader.isReadOnly)
        #expect(throws: ProjectError.self) { try reader.writeVoice([2], named: "ANNA") }
        #expect(throws: ProjectError.self) { try reader.removeVoice(named: "ANNA") }
        #expect(try reader.readVoice(named: "ANNA", limit: 1) == [1])
    }
}
