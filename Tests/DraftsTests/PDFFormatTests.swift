import Drafts
import Foundation
import PDF
import Pages
import Screenplay
import Testing

struct PDFFormatTests {
    private static func draft(_ source: String) -> Draft { .screenplay(Screenplay(fountain: Array(source.utf8))) }

    /// Nothing that the machine has in this format's place.
    private static let format = PDFFormat(fallback: SystemFonts(folders: []))

    private static let source = """
        Title: BIG _CITY_
        Author: Zoë Ł.
        Language: en
        Mood: dark

        # Act one

        ## Morning

        INT. BAR - NIGHT #4A#

        RAIN on the *window*. [[hard?]]

        ANNA
        (low)
        You are **late**. Again.

        MARK ^
        The bus was late, and I was only on it.

        # Act two

        ===

        EXT. ROAD

        Snow.
        """

    private static func written() throws -> DraftFile { try format.write(draft(source)) }

    /// The lines of a file's pages, a column for every tenth of an inch.
    private static func lines(of file: DraftFile) throws -> [String] {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".pdf")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(file.bytes).write(to: path)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/pdftotext")
        process.arguments = ["-layout", "-fixed", "7.2", path.path, "-"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.split { $0 == "\n" || $0 == "\u{C}" }.map(String.init)
    }

    private static let hasReader = FileManager.default.fileExists(atPath: "/usr/bin/pdftotext")

    @Test func `a script is a file with title, labels and an outline`() throws {
        let file = String(decoding: try Self.written().bytes, as: UTF8.self)
        #expect(file.hasPrefix("%PDF-1.7\n"))
        #expect(file.contains("<</Title(BIG CITY)/Author<FEFF005A006F00EB00200141002E>/Creator(Tagline)>>"))
        #expect(file.contains("/Lang(en)"))
        #expect(file.contains("/PageLabels<</Nums[0<</P(title)>>1<</S/D/St 1>>]>>"))
        let titles = file.split(separator: "<</Title(").dropFirst(2).map { $0.prefix { $0 != ")" } }
        #expect(titles == ["Act one", "Morning", "4A INT. BAR - NIGHT", "Act two", "EXT. ROAD"])
    }

    @Test func `the same script is the same bytes`() throws {
        #expect(try Self.written() == Self.written())
    }

    @Test func `paper is as the layout has it`() throws {
        let format = PDFFormat(options: PageOptions(profile: .a4))
        let file = String(decoding: try format.write(Self.draft("Rain.")).bytes, as: UTF8.self)
        #expect(file.contains("/MediaBox[0 0 595.276 841.89]"))
    }

    @Test(.enabled(if: hasReader))
    func `lines stand where the layout puts them`() throws {
        let lines = try Self.lines(of: Self.written())
        #expect(
            lines == [
                String(repeating: " ", count: 41) + "BIG CITY",
                String(repeating: " ", count: 42) + "Zoë Ł.",
                "        4A     INT. BAR - NIGHT" + String(repeating: " ", count: 41) + "4A",
                "               RAIN on the window.",
                "                         ANNA" + String(repeating: " ", count: 27) + "MARK",
                "                 (low)                        The bus was late, and I was",
                "               You are late. Again.           only on it.",
                String(repeating: " ", count: 73) + "2.",
                "               EXT. ROAD",
                "               Snow.",
            ])
    }

    @Test(.enabled(if: hasReader))
    func `header, footer, stars and numbers stand where the options say`() throws {
        var format = Self.format
        let old = Screenplay(fountain: Array("INT. BAR #4#\n\nRain.\n".utf8))
        let source = "INT. BAR #4#\n\nSnow.\n"
        format.options.header = "BIG CITY"
        format.options.footer = "secret"
        format.options.firstPageNumber = 7
        format.options.sceneNumberMargins = .left
        format.options.revisions = Revisions(from: old, to: Screenplay(fountain: Array(source.utf8)))
        format.options.revisionLabel = "BLUE"
        let lines = try Self.lines(of: format.write(Self.draft(source)))
        func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
        #expect(
            lines == [
                spaces(15) + "BIG CITY   BLUE" + spaces(43) + "7.", "        4      INT. BAR",
                spaces(15) + "Snow." + spaces(58) + "*", spaces(42) + "secret",
            ])
    }

    @Test(.enabled(if: hasReader))
    func `a scene number stands beside a heading that fills its line, and a star beside both`() throws {
        var format = Self.format
        let heading = "INT. SANTA MARIA HOSPITAL - INTENSIVE CARE - CORRIDOR - NIGHT"
        let source = "\(heading) #112A#\n\nEXT. A #EPISODE-12#\n"
        format.options.revisions = Revisions(from: Screenplay(), to: Screenplay(fountain: Array(source.utf8)))
        let lines = try Self.lines(of: format.write(Self.draft(source)))
        let words = lines.map { $0.split(separator: " ").joined(separator: " ") }
        #expect(words == ["112A \(heading) 112A *", "EPISODE-12 EXT. A EPISODE-12 *"])
    }

    @Test(.enabled(if: hasReader))
    func `two speeches at once have one star a row`() throws {
        var format = Self.format
        let source = "ANNA\nYes.\n\nMARK ^\nNo.\n"
        format.options.revisions = Revisions(
            from: Screenplay(), to: Screenplay(fountain: Array(source.utf8)))
        let lines = try Self.lines(of: format.write(Self.draft(source)))
        #expect(lines.count == 2 && lines.allSatisfy { $0.count { $0 == "*" } == 1 }, "\(lines)")
    }

    @Test func `a watermark and coloured paper are drawn, and change nothing else`() throws {
        var format = Self.format
        let plain = try Self.written()
        format.options.watermark = "ANNA 一"
        let marked = try format.write(Self.draft(Self.source))
        #expect(marked.bytes != plain.bytes)
        #expect(marked.losses.count == plain.losses.count + 1)
        #expect(marked.losses.last?.what.contains("一") == true)
        format = Self.format
        format.options.revisionColor = .blue
        #expect(try format.write(Self.draft(Self.source)) == plain)
        format.options.revisions = Revisions(
            from: Screenplay(), to: Screenplay(fountain: Array(Self.source.utf8)))
        #expect(try format.write(Self.draft(Self.source)).bytes != plain.bytes)
    }

    @Test func `what pages do not show is listed, and characters that no font has`() throws {
        func loss(_ what: String, _ element: Int, _ line: Int) -> Loss {
            var loss = Loss(what)
            (loss.element, loss.line) = (element, line)
            return loss
        }
        let losses = try Self.format.write(Self.draft("# Act\n\n*Rain.* [[hard?]]\n\n= Wet\n\n你 leaves.")).losses
        #expect(
            losses == [
                loss("notes in the text are left out", 1, 3), loss("the synopsis is left out", 2, 5),
                loss("the character 你 is drawn as an empty box: no font of this machine has it", 3, 7),
            ])
    }

    @Test func `characters that no font has are listed together`() throws {
        let losses = try Self.format.write(Self.draft("Rain.\n\n你 一二三四五六七八 leaves 你.")).losses
        #expect(
            losses.map(\.what) == [
                "the characters 你 一 二 三 四 五 六 七 and 1 more are drawn as empty boxes: no font of this machine has them"
            ])
        #expect(losses.map(\.line) == [3])
    }

    @Test func `a campaign has no pages`() {
        #expect(throws: DraftError(.cannotHold(format: "pdf", kind: "campaign"))) {
            try PDFFormat().write(.campaign(sampleCampaign))
        }
    }

    @Test func `an empty script is an empty page`() throws {
        let file = try Self.format.write(Self.draft(""))
        #expect(String(decoding: file.bytes, as: UTF8.self).contains("/Count 1/"))
    }

    @Test(arguments: [("שלום", true), ("قصر", true), ("你好 😆 é", false), ("Late.", false)])
    func `text that goes from right to left is a loss`(text: String, isLoss: Bool) throws {
        let losses = try Self.format.write(Self.draft("INT. X\n\n\(text)\n\n\(text)\n")).losses.filter {
            $0.what.contains("right-to-left")
        }
        #expect(losses.map(\.line) == (isLoss ? [3] : []))
    }
}
