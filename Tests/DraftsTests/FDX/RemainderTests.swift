import Drafts
import Screenplay
import Testing
import XMLTree

/// The sample's Fountain with a change, written for Final Draft.
private func edited(_ sample: SampleFDX, _ change: (String) -> String) throws -> DraftFile {
    let fountain = try FountainFormat().text(of: FDXFormat().read(sample.bytes))
    let changed = change(fountain)
    #expect(changed != fountain)
    return try FDXFormat().write(FountainFormat().read(Array(changed.utf8)))
}

private func paragraphs(_ bytes: [UInt8]) throws -> [XMLElement] {
    try #require(canonical(bytes).elements.first { $0.name == "Content" }).elements
}

private func ranges(_ bytes: [UInt8]) throws -> [String?] {
    try canonical(bytes).elements.filter { $0.name == "ScriptNotes" }.flatMap(\.elements).map { $0[attribute: "Range"] }
}

@Test func whatIsWrittenElsewhereMovesWhatWasKept() throws {
    let sample = SampleFDX.revisions
    let file = try edited(sample) { "INT. NEW - DAY\n\nANNA\nHi. 😀\n\n" + $0 }
    let old = try paragraphs(sample.bytes)
    let new = try paragraphs(file.bytes)
    #expect(Array(new.dropFirst(3)) == old)
    #expect(file.losses == [])
    // 14 units of heading, 4 of cue, 6 of dialogue with an emoji of two, and three ends.
    #expect(try ranges(file.bytes) == ["54,59", "27,45", "82,88", "9999,9999"])
}

@Test func aSceneThatMovesTakesAlongWhatWasKept() throws {
    let sample = SampleFDX.revisions
    let moved = "ANNA\nLate again.[[again?]]\n\n"
    let file = try edited(sample) {
        $0.replacing(moved, with: "").replacing("/*\ntagline", with: moved + "/*\ntagline")
    }
    let old = try paragraphs(sample.bytes)
    let new = try paragraphs(file.bytes)
    #expect(new == [old[0], old[1], old[4], old[5], old[2], old[3], old[6]])
    #expect(file.losses == [])
}

/// A scene that gets another number, or its first, stays what it was in all else.
@Test func aSceneThatIsRenumberedKeepsItsOwn() throws {
    let source = """
        <FinalDraft DocumentType="Script" Template="No" Version="5"><Content>
        <Paragraph Number="1" Type="Scene Heading"><SceneProperties Color="#FFFF00000000" Title="Opening"/>\
        <Text>INT. A - DAY</Text></Paragraph>
        <Paragraph Type="Action"><Text>Bob.</Text></Paragraph>
        <Paragraph Type="Scene Heading" id="x"><SceneProperties Title="Road"/><Text>EXT. B - DAY</Text></Paragraph>
        <Paragraph Number="5" Type="Scene Heading"><SceneProperties Title="End"/><Text>INT. A - DAY</Text></Paragraph>
        </Content></FinalDraft>
        """
    let fountain = try FountainFormat().text(of: FDXFormat().read(Array(source.utf8)))
    let renumbered = fountain.replacing("INT. A - DAY #5#", with: "INT. A - DAY #3#")
        .replacing("EXT. B - DAY", with: "EXT. B - DAY #2#")
    let file = try FDXFormat().write(FountainFormat().read(Array(renumbered.utf8)))
    #expect(file.losses == [])
    let headings = try paragraphs(file.bytes).filter { $0[attribute: "Type"] == "Scene Heading" }
    #expect(headings.map { $0[attribute: "Number"] } == ["1", "2", "3"])
    let titles = headings.map { $0.elements.first?[attribute: "Title"] }
    #expect(titles == ["Opening", "Road", "End"] && headings[1][attribute: "id"] == "x")
}

/// A number that Fountain cannot say is the file's own business, whatever is edited beside it.
@Test(arguments: [("y", "y2"), ("x", "x2"), ("Start", "End")])
func ofHeadingsAlikeEachKeepsItsNumber(text: String, changed: String) throws {
    let source = """
        <FinalDraft><Content>
        <Paragraph Type="Action"><Text>Start</Text></Paragraph>
        <Paragraph Type="Scene Heading" Number="A/1"><Text>INT. SLASH</Text></Paragraph>
        <Paragraph Type="Action"><Text>x</Text></Paragraph>
        <Paragraph Type="Scene Heading" Number="A1"><Text>INT. SLASH</Text></Paragraph>
        <Paragraph Type="Action"><Text>y</Text></Paragraph>
        </Content></FinalDraft>
        """
    let fountain = try FountainFormat().text(of: FDXFormat().read(Array(source.utf8)))
    for edited in [fountain, fountain.replacing("\n\(text)\n", with: "\n\(changed)\n")] {
        let file = try FDXFormat().write(FountainFormat().read(Array(edited.utf8)))
        let paragraphs = try paragraphs(file.bytes)
        #expect(paragraphs.compactMap { $0[attribute: "Number"] } == ["A/1", "A1"])
        #expect(paragraphs.count == 5)
    }
}

@Test func whatHasNoPlaceAnyMoreIsListedWithItsLine() throws {
    let file = try edited(SampleFDX.revisions) { $0.replacing("She has a gun", with: "She has no gun") }
    var loss = Loss(
        "the script has changed where Final Draft has <Paragraph Type=\"Action\" id=\"a1\">")
    (loss.element, loss.line) = (10, 33)
    #expect(file.losses == [loss])
    let old = try paragraphs(SampleFDX.revisions.bytes)
    let new = try paragraphs(file.bytes)
    #expect(new.count == old.count)
    #expect(zip(old, new).enumerated().filter { $1.0 != $1.1 }.map(\.offset) == [1])
    #expect(new[1].elements.map(\.text) == ["She has no gun ", "and a cake", "!"])
}

@Test func aTitlePageThatChangedIsWrittenAnew() throws {
    let file = try edited(SampleFDX.titlePage) { $0.replacing("Jane Doe", with: "June Doe") }
    var loss = Loss("the script has changed where Final Draft has <TitlePage>")
    (loss.element, loss.line) = (9, 30)
    #expect(file.losses == [loss])
    let back = try #require(FDXFormat().read(file.bytes).screenplay)
    #expect(back.titlePage.entries[2] == TitlePage.Entry(key: "Author", values: ["June Doe", "Zoë 👩‍👩‍👧"]))
}

@Test func ofSeveralLikeParagraphsTheRightOneKeepsItsOwn() throws {
    let file = try edited(SampleFDX.oddities) { $0.replacing("one\n\ntwo", with: "same\n\nzero\n\none\n\ntwo") }
    let kept = try paragraphs(file.bytes).map { ($0[attribute: "n"], $0.elements.map(\.text).joined()) }
    #expect(kept.filter { $0.1 == "same" }.map(\.0) == [nil, nil, "2", nil])
}

/// Four times the same speech, of which the third cue has an identifier.
private let alike = SampleFDX(
    testDescription: "alike",
    text: "<FinalDraft><Content><Paragraph Type='Action' id='a'><Text>Start.</Text></Paragraph>"
        + [nil, nil, "c", nil].map { id in
            "<Paragraph Type='Character'\(id.map { " id='\($0)'" } ?? "")><Text>ANNA</Text></Paragraph>"
                + "<Paragraph Type='Dialogue'><Text>Yes.</Text></Paragraph>"
        }.joined() + "</Content></FinalDraft>")

@Test(arguments: [
    (["Yes.", "Yes.", "Yes.", "Yes."], "Many.\n\nThings.\n\nHappen.\n\nBefore.\n\nStart."),
    (["Yes.", "No.", "Yes.", "Yes."], "Start."),
    (["Yes.", "Yes.", "No.", "Yes."], "Start."),
])
func ofManyLikeCuesTheRightOneKeepsItsOwn(speeches: [String], start: String) throws {
    let file = try edited(alike) { fountain in
        let kept = fountain.split(separator: "/*\ntagline")[1]
        return ([start] + speeches.map { "ANNA\n\($0)" }).joined(separator: "\n\n") + "\n\n/*\ntagline" + kept
    }
    let cues = try paragraphs(file.bytes).filter { $0[attribute: "Type"] == "Character" }
    #expect(cues.map { $0[attribute: "id"] } == [nil, nil, "c", nil])
    #expect(file.losses == [])
}

@Test(arguments: [
    ("tagline:fdx 1", "tagline:fdx 2", 13),
    ("part <Revisions", "part <Revisions <", 1),
    (" = <Paragraph Type=\"Character\"", " ? <Paragraph Type=\"Character\"", 1),
    ("end + ", "99999999999.1.1.1 + ", 1),
])
func aDamagedLineOfWhatWasKeptIsListed(from: String, to: String, count: Int) throws {
    let file = try edited(SampleFDX.revisions) { $0.replacing(from, with: to, maxReplacements: 1) }
    #expect(file.losses.count { $0.what == "this line of what Final Draft has cannot be read" } >= count)
    _ = try canonical(file.bytes)
}

@Test func whatWasKeptStandsBesideTheElementsInJSON() throws {
    let draft = try FDXFormat().read(SampleFDX.plain.bytes)
    let root = JSONCursor(try JSONValue(json: JSONFormat().write(draft).bytes))
    #expect(try root.required("elements").array().count == 14)
    #expect(
        try root.required("fdx").strings().prefix(3).map { $0 } == [
            "tagline:fdx 1",
            "What Final Draft says and Fountain cannot: it goes back into the file by `tagline convert --to fdx`.",
            "root <FinalDraft DocumentType=\"Script\" Template=\"No\" Version=\"1\"/>",
        ])
}

@Test func whatWasTypedWithoutCapitalsGoesBackAsItWas() throws {
    let sample = SampleFDX.capitals
    let file = try edited(sample) { $0.replacing("\noh", with: "\nOh no.").replacing("ANNA (CONT'D)", with: "LENA") }
    let texts = try paragraphs(file.bytes).map { $0.elements.filter { $0.name == "Text" }.map(\.text).joined() }
    #expect(texts == ["int. café straße - day", "It says stop.", "LENA", "Oh no.", "Ext. road", "", "cut to:"])
}
