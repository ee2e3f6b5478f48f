import Foundation
import PDF
import Testing

/// What other programs make of our files, where they are installed.
@Suite struct ToolsTests {
    @Test(.enabled(if: Tool.exists("pdftotext")))
    func popplerReadsTheText() throws {
        let text = try Tool.run("pdftotext", ["-layout", "-enc", "UTF-8"], on: try file(poem).bytes, after: ["-"])
        #expect(text == "“Où est Zoë?”\n(Über\\haupt)\n\u{C}")
    }

    @Test(.enabled(if: Tool.exists("pdffonts")))
    func popplerFindsTheFontsInside() throws {
        let text = try Tool.run("pdffonts", [], on: try file(poem).bytes)
        let lines = text.split(separator: "\n").dropFirst(2)
        #expect(lines.count == 2)
        for line in lines { #expect(line.contains("CID Type 0C       Identity-H       yes yes yes"), "\(line)") }
    }

    @Test(.enabled(if: Tool.exists("qpdf")))
    func qpdfFindsNothingWrong() throws {
        let text = try Tool.run("qpdf", ["--check"], on: try file(sample).bytes)
        #expect(text.contains("No syntax or stream encoding errors found"))
    }

    private let poem = PDFDocument(
        pages: [
            PDFPage(
                size: .letter,
                items: [
                    .text(PDFText("“Où est Zoë?”", x: 122.4, y: 72)),
                    .text(PDFText("(Über\\haupt)", x: 122.4, y: 84, style: .boldItalic, isUnderlined: true)),
                ])
        ])
}

enum Tool {
    static func exists(_ name: String) -> Bool { FontFiles.exists("/usr/bin/" + name) }

    /// The standard output of a tool that reads `bytes` from a file.
    static func run(_ name: String, _ before: [String], on bytes: [UInt8], after: [String] = []) throws -> String {
        let folder = try TemporaryFolder()
        try folder.write("a.pdf", bytes)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/" + name)
        process.arguments = before + [folder.path + "/a.pdf"] + after
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: output, as: UTF8.self)
    }
}
