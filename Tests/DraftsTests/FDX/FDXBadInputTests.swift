import Drafts
import Screenplay
import Testing

private func fdx(_ content: String) -> String { "<FinalDraft>\n<Content>\(content)</Content></FinalDraft>" }

@Test(arguments: [
    ("", 1, "this is not well-formed XML: document is empty"),
    ("<screenplay/>", 1, "the root element is <screenplay>; <FinalDraft> is read here"),
    ("<FinalDraft>\n<TitlePage/></FinalDraft>", 1, "<FinalDraft> needs a <Content>"),
    (fdx("stray"), 2, "<Content> holds elements only, but there is text between them"),
    (
        fdx("<Paragraph><Text>cut off"), 2,
        "this is not well-formed XML: opening and ending tag mismatch: Text line 2 and Content"
    ),
    (
        "<!DOCTYPE FinalDraft [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>\n"
            + fdx("<Paragraph><Text>&b;</Text></Paragraph>"), 1,
        "a document type declaration (<!DOCTYPE) is not accepted; remove it"
    ),
    (
        "<!DOCTYPE FinalDraft [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>\n" + fdx("&a;"), 1,
        "a document type declaration (<!DOCTYPE) is not accepted; remove it"
    ),
    (fdx(String(repeating: "<Paragraph>", count: 100_000)), 2, "elements nest deeper than 256 levels"),
])
func aFinalDraftFileThatIsWrongIsNamedByItsPlace(text: String, line: Int, message: String) {
    let error = #expect(throws: DraftError.self) { try FDXFormat().read(Array(text.utf8)) }
    #expect(error?.description == message)
    #expect(error?.line == line)
}

@Test func anAttributeOfMegabytesIsOneErrorOrNone() throws {
    let text = fdx(
        "<Paragraph Type='Action' id='\(String(repeating: "x", count: 8 << 20))'><Text>Hi</Text></Paragraph>")
    do throws(DraftError) {
        _ = try FDXFormat().read(Array(text.utf8))
    } catch {
        guard case .xml = error.reason else { throw error }
    }
}

/// What can be read after an accident to a file comes back from Fountain whole; the rest is one error.
@Test(arguments: SampleFDX.all)
func damagedFilesAreReadWholeOrRefused(sample: SampleFDX) throws {
    var read = 0
    func check(_ bytes: [UInt8]) throws {
        let draft: Draft
        do throws(DraftError) { draft = try FDXFormat().read(bytes) } catch { return #expect(error.description != "") }
        read += 1
        let fountain = try FountainFormat().write(draft)
        let back = try FDXFormat().write(FountainFormat().read(fountain.bytes))
        #expect(try canonical(back.bytes) == canonical(bytes))
    }
    let bytes = sample.bytes
    for end in stride(from: 0, to: bytes.count, by: 97) { try check(Array(bytes[..<end])) }
    for index in stride(from: 5, to: bytes.count, by: 29) {
        var changed = bytes
        changed[index] ^= [0x01, 0x02, 0x10, 0x20, 0x80][index % 5]
        try check(changed)
    }
    #expect(read > 3)
}

@Test func aScriptOfNothingButOneLineIsReadInLinearTime() throws {
    let paragraphs = String(repeating: "<Paragraph Type='Dialogue'><Text>a</Text></Paragraph>", count: 5_000)
    let draft = try FDXFormat().read(Array(fdx(paragraphs).utf8))
    let back = try FDXFormat().write(FountainFormat().read(FountainFormat().write(draft).bytes))
    #expect(try canonical(back.bytes) == canonical(Array(fdx(paragraphs).utf8)))
}
