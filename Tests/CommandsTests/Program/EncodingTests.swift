import Drafts
import Screenplay
import Testing

/// Scripts in other encodings than UTF-8, read and written by the program.
struct EncodingTests {
    private let folder: TemporaryFolder
    private static let text = "INT. 咖啡馆 - 夜\r\n\r\n@王小明\r\n你好。\n\n\n> 切 <"

    init() throws {
        folder = try TemporaryFolder()
    }

    private func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
        try Program.run(arguments, in: folder, input: input)
    }

    private static func bytes(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
        try encoding.encoded(encoding.marked(Array(text.utf8), from: .utf8))
    }

    @Test(arguments: [TextEncoding.gb18030, .utf16LittleEndian, .utf16BigEndian, .utf8])
    func `a script is read in its encoding and written back byte for byte`(_ encoding: TextEncoding) throws {
        let bytes = try Self.bytes(Self.text, encoding)
        try folder.write(bytes, to: "cut.fountain")
        let isTold = encoding != .gb18030
        let options = isTold ? [] : ["--encoding", encoding.rawValue]
        let back = try Program.run(["convert", "cut.fountain", "-o", "back.fountain"] + options, in: folder)
        #expect(back.status == 0 && back.errors == "")
        #expect(try folder.bytes(of: "back.fountain") == bytes)
        let json = try Program.run(["convert", "cut.fountain", "--to", "json"] + options, in: folder).json()
        let texts = json["elements"]?.items.compactMap { $0["text"]?.string }
        #expect(texts == ["INT. 咖啡馆 - 夜", "王小明", "你好。", "切"])
    }

    @Test(arguments: [("INT. CAF\u{C9}\n\nD\u{E9}j\u{E0} vu.\n", 1), ("\u{FF}\u{FE}H\0i", 1), ("Hi.\n\n\u{E9}\n", 3)])
    func `an import says where bytes are not UTF-8, and keeps them`(_ text: String, _ line: Int) throws {
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        try folder.write(bytes, to: "old.fountain")
        #expect(try run("new", "p").status == 0)
        let outcome = try run("import", "old.fountain", "--project", "p")
        #expect(outcome.status == 0)
        #expect(
            outcome.errors == "tagline: old.fountain:\(line): fountain: from here on bytes that are not UTF-8 "
                + "are kept as they are; name their encoding with --encoding\n")
        #expect(try folder.bytes(of: "p/scripts/old.fountain") == bytes)
        let named = try run(
            "import", "old.fountain", "--project", "p", "--name", "named", "--encoding", "windows-1252")
        #expect(named.status == 0 && named.errors == "", "\(named.errors)")
    }

    @Test func `a script is written in another encoding`() throws {
        try folder.write(Self.bytes(Self.text, .gb18030), to: "cut.fountain")
        for encoding in [TextEncoding.utf8, .utf16BigEndian] {
            let outcome = try run(
                "convert", "cut.fountain", "--encoding", "gbk", "--output-encoding", encoding.rawValue, "-o",
                "b.fountain")
            #expect(outcome.status == 0 && outcome.errors == "")
            #expect(try folder.bytes(of: "b.fountain") == Self.bytes(Self.text, encoding))
        }
    }

    @Test func `an older draft is read in the script's encoding`() throws {
        let text = "INT. CAFÉ - TAG\n\nSchön.\n\n===\n\nEXT. TÜR - TAG\n\nRegen.\n"
        for name in ["old.fountain", "new.fountain"] { try folder.write(Self.bytes(text, .windows1252), to: name) }
        let options = ["--encoding", "windows-1252"]
        let printed = try Program.run(
            ["convert", "new.fountain", "--to", "text", "--revised-from", "old.fountain"] + options, in: folder)
        #expect(
            printed.status == 0 && printed.text.contains("Schön.") && !printed.text.contains("*"), "\(printed.text)")
        try folder.write(Self.bytes(text.replacing("===\n\n", with: ""), .windows1252), to: "new.fountain")
        let pages = try Program.run(["pages", "new.fountain", "--locked", "old.fountain"] + options, in: folder)
        #expect(pages.text.contains("   2  EXT. TÜR - TAG"), "\(pages.text)")
        // Other formats say their encoding themselves.
        #expect(try run("convert", "old.fountain", "--encoding", "windows-1252", "-o", "old.fdx").status == 0)
        let other = try Program.run(["pages", "new.fountain", "--locked", "old.fdx"] + options, in: folder)
        #expect(other.text == pages.text && other.errors == "")
    }

    @Test func `scripts are changed in their encoding, and nothing else in them`() throws {
        try folder.write(Self.bytes(Self.text, .utf16LittleEndian), to: "cut.fountain")
        let outcome = try run("rename", "cut.fountain", "--from", "王小明", "--to", "李雷", "-o", "cut.fountain")
        #expect(outcome.status == 0)
        let renamed = Self.text.replacing("王小明", with: "李雷")
        #expect(try folder.bytes(of: "cut.fountain") == Self.bytes(renamed, .utf16LittleEndian))
        try folder.write(Self.bytes(Self.text, .gb18030), to: "gb.fountain")
        let stats = try run("stats", "gb.fountain", "--encoding", "gb18030", "--json")
        #expect(stats.status == 0 && stats.text.contains("王小明"))
    }

    @Test func `a role's scenes are written in the script's encoding`() throws {
        try folder.write(Self.bytes(Self.text, .utf16LittleEndian), to: "cut.fountain")
        let outcome = try run("sides", "cut.fountain", "王小明")
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(try outcome.output == Self.bytes(Self.text, .utf16LittleEndian))
        try folder.write(Self.bytes(Self.text, .gb18030), to: "gb.fountain")
        let other = try run("sides", "gb.fountain", "王小明", "--encoding", "gb18030")
        #expect(try other.output == Self.bytes(Self.text, .gb18030))
    }

    @Test func `a project keeps the encoding of what it imports`() throws {
        let bytes = try Self.bytes(Self.text, .gb18030)
        try folder.write(bytes, to: "cut.fountain")
        #expect(try run("new", "p", "--template", "blank").status == 0)
        let imported = try run("import", "cut.fountain", "--project", "p", "--encoding", "gb18030")
        #expect(imported.status == 0 && imported.errors == "")
        #expect(try folder.bytes(of: "p/scripts/cut.fountain") == bytes)
        let typed = try run("run", "-", "--project", "p", input: "/script cut\nHe sits. 坐。\n/save\n")
        #expect(typed.status == 0 && typed.errors == "")
        let saved = try folder.bytes(of: "p/scripts/cut.fountain")
        #expect(saved.starts(with: bytes) && saved != bytes)
        #expect(try String(decoding: TextEncoding.gb18030.decoded(saved), as: UTF8.self).hasSuffix("He sits. 坐。\n"))
        let exported = try run("export", "--project", "p", "--script", "cut", "-o", "out.fountain")
        #expect(exported.status == 0)
        #expect(try folder.bytes(of: "out.fountain") == saved)
    }

    @Test func `what a script's encoding lacks makes its file UTF-8, and keeps nobody from leaving`() throws {
        try folder.write("JOSÉ\nHola.\n".unicodeScalars.map { UInt8($0.value) }, to: "cut.fountain")
        #expect(try run("new", "p", "--template", "blank").status == 0)
        #expect(
            try run("import", "cut.fountain", "--project", "p", "--encoding", "windows-1252").status == 0)
        let lines =
            "/script cut\n/go end\nHer name is Győző.\n/export fountain out.fountain\n/script other --new\n/quit\n"
        let outcome = try run("run", "-", "--project", "p", input: lines)
        #expect(outcome.status == 0)
        #expect(
            outcome.diagnostics == [
                "tagline: cut: windows-1252 lacks characters of it; it is written as UTF-8",
                "tagline: \(folder.file("p/scripts/cut.fountain")): windows-1252 lacks characters that are in it now; it is UTF-8 from now on",
            ])
        let text = "JOSÉ\nHola.\n\nHer name is Győző.\n"
        #expect(try folder.text(of: "p/scripts/cut.fountain") == text)
        #expect(try folder.text(of: "out.fountain") == text)
        let later = try run("run", "-", "--project", "p", input: "/script cut\n/show all\n")
        #expect(later.text.contains("JOSÉ") && later.text.contains("Győző"))
    }

    @Test(arguments: [
        (
            ["convert", "bad.fountain", "--encoding", "gb18030", "--to", "json"],
            "tagline: bad.fountain:2:2: the bytes FF are no character in gb18030; name the file's encoding"
        ),
        (
            ["convert", "good.fountain", "--output-encoding", "windows-1252", "--to", "fountain"],
            "tagline: good.fountain:1:2: windows-1252 has no U+4F60; choose another encoding, such as utf-8, or another "
                + "character"
        ),
        (
            ["convert", "good.fountain", "--output-encoding", "gbk", "--to", "json"],
            "tagline: json is not written in gb18030; leave out --output-encoding"
        ),
        (
            ["convert", "a.json", "--encoding", "gbk", "--to", "fountain"],
            "tagline: a.json: json says its encoding itself; leave out --encoding"
        ),
    ])
    func `what cannot be read or written is named with its place`(arguments: [String], message: String) throws {
        try folder.write([0x41, 0x0A, 0x42, 0xFF], to: "bad.fountain")
        try folder.write("a你", to: "good.fountain")
        try folder.write(#"{"elements": []}"#, to: "a.json")
        let outcome = try Program.run(arguments, in: folder)
        #expect(outcome.status == 1 && outcome.text == "")
        #expect(outcome.errors == message + "\n")
    }
}
