import Drafts
import Testing

@Test func everyFormatIsFoundByNameAndEnding() {
    #expect(
        draftFormats.map(\.name) == [
            "csv", "excel-csv", "fdx", "fountain", "google-bulk", "google-editor", "html", "highland", "json",
            "markdown", "pdf", "text", "textbundle", "xml",
        ])
    for format in draftFormats {
        #expect(draftFormat(named: format.name.uppercased())?.name == format.name)
        for ending in format.endings { #expect(draftFormat(ending: ending.uppercased())?.name == format.name) }
    }
    #expect(draftFormat(named: "docx") == nil)
    #expect(draftFormat(ending: "") == nil)
}

@Test func whatAFormatCanDoIsWhatItConformsTo() {
    #expect(
        draftFormats.filter { $0 is any DraftReader }.map(\.name) == [
            "fdx", "fountain", "highland", "json", "markdown", "textbundle", "xml",
        ])
    #expect(draftFormats.filter { !($0 is any DraftWriter) }.map(\.name) == ["highland", "textbundle"])
}
