import Screenplay
import Testing

@testable import Projects

/// Scripts whose files are in another encoding than UTF-8.
@Suite struct EncodingTests {
    private static let encodings: [(TextEncoding, String)] = [
        (.gb18030, "@王小明\n你好。\n"), (.windows1252, "ÉMILE\nC’est ça.\n"),
        (.utf16LittleEndian, "\u{FEFF}INT. CAFÉ\n😆\n"), (.utf16BigEndian, "INT. CAFÉ\n"),
    ]

    @Test(arguments: encodings)
    func `a script is written back in the encoding that it came in`(encoding: TextEncoding, text: String) throws {
        let folder = try TemporaryFolder()
        try makeScript(of: text, encoding, in: folder)
        let path = folder.file("p/scripts/cut.fountain")
        #expect(try InputFile.read(path) == encoding.encoded(Array(text.utf8)))
        try inNewSession(folder, "cut") { script in
            #expect(script.text == text && script.encoding == encoding && !script.isDirty)
            try script.append("X: Ça va.\n")
            #expect(try script.save() == .written)
        }
        #expect(try InputFile.read(path) == encoding.encoded(Array((text + "X: Ça va.\n").utf8)))
    }

    /// Makes a project with the script `cut`, and closes it.
    private func makeScript(of text: String, _ encoding: TextEncoding, in folder: TemporaryFolder) throws {
        let project = try Project.create(at: folder.file("p"))
        _ = try project.createScript(named: "cut", text: Array(text.utf8), encoding: encoding)
    }

    private func inNewSession(_ folder: TemporaryFolder, _ name: String, _ body: (ScriptBuffer) throws -> Void) throws {
        try body(Project(at: folder.file("p")).openScript(named: name))
    }

    @Test func `a file that tells its encoding needs no note of it`() throws {
        let folder = try TemporaryFolder()
        let project = try Project.create(at: folder.file("p"))
        _ = try project.createScript(named: "a", text: Array("\u{FEFF}A".utf8), encoding: .utf16BigEndian)
        #expect(throws: InputError.missing(path: folder.file("p/encodings.json"))) {
            try InputFile.read(folder.file("p/encodings.json"))
        }
        _ = try project.createScript(named: "b", text: Array("é".utf8), encoding: .gb18030)
        #expect(try folder.text(of: "p/encodings.json") == "{\n  \"b\" : \"gb18030\"\n}\n")
    }

    @Test func `what another program saved meanwhile is taken in from its encoding`() throws {
        let folder = try TemporaryFolder()
        let project = try Project.create(at: folder.file("p"))
        let script = try project.createScript(named: "cut", text: Array("一\n二\n三\n".utf8), encoding: .gb18030)
        try script.append("四\n")
        try AtomicFile.write(TextEncoding.gb18030.encoded(Array("一一\n二\n三\n".utf8)), to: script.path)
        guard case .merged = try script.save() else { return #expect(Bool(false), "nothing was merged") }
        #expect(script.text == "一一\n二\n三\n四\n")
        #expect(try InputFile.read(script.path) == TextEncoding.gb18030.encoded(Array(script.text.utf8)))
    }

    @Test func `a file is UTF-8 once its encoding lacks what was typed`() throws {
        let folder = try TemporaryFolder()
        let project = try Project.create(at: folder.file("p"))
        let script = try project.createScript(named: "cut", text: Array("É\n".utf8), encoding: .windows1252)
        #expect(try folder.text(of: "p/encodings.json") == "{\n  \"cut\" : \"windows-1252\"\n}\n")
        try script.append("a你\n")
        #expect(try script.save() == .written)
        #expect(try InputFile.read(script.path) == Array("É\na你\n".utf8))
        #expect(script.encoding == .utf8 && !script.isDirty)
        #expect(try folder.text(of: "p/encodings.json") == "{\n\n}\n")
        try script.append("ü\n")
        #expect(try script.save() == .written)
        #expect(try Project(at: folder.file("p")).openScript(named: "cut").text == "É\na你\nü\n")
    }

    @Test(arguments: [("[]", true), ("{\"main\": \"ebcdic\"}", true), ("{\"main\": \"utf-16le\"}", false)])
    func `a note of encodings or a file that cannot be read is an error`(note: String, isBroken: Bool) throws {
        let folder = try TemporaryFolder()
        _ = try folder.project(text: "A")
        try folder.write(note, to: "p/encodings.json")
        let error = #expect(throws: ProjectError.self) { try inNewSession(folder, "main") { _ in } }
        let path = folder.file("p/encodings.json")
        guard case .encoding(_, let fault)? = error else {
            return #expect(isBroken && error == .brokenEncodings(path: path))
        }
        #expect(!isBroken && fault.reason == .undecodable([0x41]))
    }
}
