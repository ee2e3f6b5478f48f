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

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/pdftotext")))
    func `lines stand where the layout puts them`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".pdf")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(try Self.written().bytes).write(to: path)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/pdftotext")
        // A column for every tenth of an inch.
        process.arguments = ["-layout", "-fixed", "7.2", path.path, "-"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let lines = text.split { $0 == "\n" || $0 == "\u{C}" }.map(String.init)
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

    @Test func `a campaign has no pages`() {
        #expect(throws: DraftError(.cannotHold(format: "pdf", kind: "campaign"))) {
            try PDFFormat().write(.campaign(sampleCampaign))
        }
    }

    @Test func `an empty script is an empty page`() throws {
        let file = try Self.format.write(Self.draft(""))
        #expect(String(decoding: file.bytes, as: UTF8.self).contains("/Count 1/"))
    }
}
