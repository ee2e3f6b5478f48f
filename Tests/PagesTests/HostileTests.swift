import Pages
import Screenplay
import Testing

/// Scripts that nobody writes are laid out all the same: nothing is lost, and time grows with their length only.
@Suite(.timeLimit(.minutes(5)))
struct HostileTests {
    private static func pages(_ source: String, _ profile: PageProfile = .finalDraft) -> [Page] {
        Pagination(of: screenplay(source), options: PageOptions(profile: profile)).pages
    }

    @Test(arguments: [PageProfile.finalDraft, .usLetter])
    func `a million blank lines`(_ profile: PageProfile) {
        let source = "Rain." + String(repeating: "\n", count: 1_000_000) + "Snow."
        let pages = Self.pages(source, profile)
        #expect(pages.flatMap(\.lines).map(\.text) == ["Rain.", "Snow."])
        // Row 2 on page 1 has the first of 999,998 empty paragraphs, the next 26 come on every second row.
        #expect(pages.count == (profile == .finalDraft ? 37_038 : 2))
    }

    @Test(arguments: ["", "ANNA\n", "INT. "])
    func `a word without end`(_ before: String) {
        let count = 100_000
        let lines = Self.pages(before + String(repeating: "W", count: count)).flatMap(\.lines)
        #expect(lines.reduce(0) { $0 + $1.text.utf8.count { $0 == UInt8(ascii: "W") } } == count)
    }

    @Test func `a cue without end`() {
        let lines = Self.pages(String(repeating: "W", count: 100_000) + "\nHi.").flatMap(\.lines)
        #expect(lines.filter { $0.element == 0 }.reduce(0) { $0 + $1.text.utf8.count } == 100_000)
        #expect(lines.last?.text == "Hi.")
    }

    @Test(arguments: ["\u{301}", "\u{200B}", "👩‍", "\u{1F1E6}", "-", "。", "「", ".", "?\" "])
    func `signs without end`(_ sign: String) {
        let text = "x" + String(repeating: sign, count: 50_000) + "y"
        let lines = Self.pages("@X\n" + text).flatMap(\.lines).filter { $0.element == 1 }
        let said = lines.map(\.text).joined().unicodeScalars.filter { $0 != " " && $0 != "\u{200B}" }
        #expect(said.elementsEqual(text.unicodeScalars.filter { $0 != " " && $0 != "\u{200B}" }))
    }

    @Test func `cues, headings and transitions without end`() {
        #expect(Self.pages(String(repeating: "ANNA\nHi.\n\n", count: 20_000)).count == 1_112)
        #expect(Self.pages(String(repeating: "INT. BAR\n\n", count: 20_000)).flatMap(\.lines).count == 20_000)
        #expect(Self.pages(String(repeating: "CUT TO:\n\n", count: 20_000)).flatMap(\.lines).count == 20_000)
        #expect(Self.pages(String(repeating: "===\n", count: 20_000)) == [])
    }

    @Test func `a speech of parts without end`() {
        let lines = Self.pages("ANNA\n" + String(repeating: "(low)\nHi.\n", count: 20_000)).flatMap(\.lines)
        #expect(lines.count { $0.kind == .parenthetical } == 20_000)
        #expect(lines.count { $0.kind == .dialogue } == 20_000)
    }

    @Test func `speeches at once without end`() {
        let lines = Self.pages(String(repeating: "ANNA\nHi.\n\nMARK ^\nNo.\n\n", count: 5_000)).flatMap(\.lines)
        #expect(lines.count { $0.kind == .dialogue } == 10_000)
    }

    @Test(arguments: PageProfile.all)
    func `an empty script has no pages`(_ profile: PageProfile) {
        #expect(Self.pages("", profile) == [])
        #expect(Self.pages("\n\n[[only a note]]\n", profile) == [])
    }

    @Test func `elements built by hand in any order`() {
        let types = ElementType.allCases
        var elements: [Element] = []
        for first in types { for second in types { elements += [Element(first, "a"), Element(second, "")] } }
        let script = Screenplay(elements: elements)
        for profile in PageProfile.all {
            let lines = Pagination(of: script, options: PageOptions(profile: profile)).pages.flatMap(\.lines)
            let printing = elements.indices.filter { index in
                ![.section, .synopsis, .note, .boneyard, .pageBreak].contains(elements[index].type)
                    && elements[index].text == "a"
            }
            #expect(lines.compactMap(\.element) == printing)
        }
    }
}
