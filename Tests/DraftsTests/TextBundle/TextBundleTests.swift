import Deflate
import Drafts
import Screenplay
import Testing

struct TextBundleTests {
    private static let fountain = "INT. 咖啡馆 - NIGHT\r\n\r\nANNA\r\nYou *came*. ☕️\r\n"
    private static let markdown = "## INT. BAR - NIGHT\n\n> **ANNA**\\\n> You came.\n"

    private func zip(_ files: [(String, String)]) -> [UInt8] {
        ZipFile(entries: files.map { ZipFile.Entry(name: $0.0, bytes: Array($0.1.utf8)) }).bytes
    }

    private func texts(_ format: any DraftReader, _ bytes: [UInt8]) throws -> [String]? {
        try format.read(bytes).screenplay?.elements.map { "\($0.type) \($0.text)" }
    }

    private static let expected = ["sceneHeading INT. 咖啡馆 - NIGHT", "character ANNA", "dialogue You *came*. ☕️"]

    @Test(arguments: ["Late.textbundle/text.fountain", "Late.textbundle/TEXT.Fountain", "text.fountain"])
    func `a zipped bundle gives its text`(path: String) throws {
        let bytes = zip([
            ("Late.textbundle/", ""), ("Late.textbundle/info.json", "{}"), ("__MACOSX/Late.textbundle/text.md", "no"),
            ("__MACOSX/._text.md", "no"), ("Late.textbundle/assets/text.md", "no"), ("assets/text.png", "no"),
            (path, Self.fountain),
        ])
        #expect(try texts(TextBundleFormat(), bytes) == Self.expected)
        #expect(try texts(HighlandFormat(), bytes) == Self.expected)
    }

    @Test func `a text that is called Markdown is Markdown, in Highland Fountain`() throws {
        let bytes = zip([("a.textbundle/text.md", Self.markdown)])
        #expect(
            try texts(TextBundleFormat(), bytes)
                == ["sceneHeading INT. BAR - NIGHT", "character ANNA", "dialogue You came."])
        let highland = zip([("a.textbundle/text.md", Self.fountain)])
        #expect(try texts(HighlandFormat(), highland) == Self.expected)
    }

    @Test func `what the first Highland saved is Fountain`() throws {
        #expect(try texts(HighlandFormat(), Array(Self.fountain.utf8)) == Self.expected)
    }

    @Test func `an archive without a text, or none at all, is an error`() {
        let without = zip([("a/b/text.md", "deep"), ("a/context.md", ""), ("../../text", "")])
        #expect(throws: DraftError(.noText)) { try TextBundleFormat().read(without) }
        #expect(throws: DraftError(.zip(.noArchive))) { try TextBundleFormat().read(Array(Self.fountain.utf8)) }
        let cut = Array(zip([("a/text.md", Self.fountain)]).dropLast(5))
        #expect(throws: DraftError(.zip(.noArchive))) { try HighlandFormat().read(cut) }
    }
}
