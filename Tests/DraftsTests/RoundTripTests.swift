import Drafts
import HouseTemplates
import Screenplay
import Testing
import XMLTree

private let own = [
    FountainSource(testDescription: "the sample", bytes: Array(sampleSource.utf8)),
    FountainSource(
        testDescription: "CR LF, a byte order mark and odd bytes",
        bytes: [0xEF, 0xBB, 0xBF] + Array("Title: 汉\r\n\r\nINT. A - DAY\r\n\r\n\r\nBOB\rHi\u{2028}there.".utf8) + [
            0xFF, 0x0C, 0x21,
        ]),
    FountainSource(
        testDescription: "songs in a speech and below it",
        bytes: Array("BOB\n~la\n~la\n\n~alone\n\nAL\nHi.\n~with\n\nAL\nHi.\n\n~without\n\n~once more\n".utf8)),
    FountainSource(testDescription: "nothing", bytes: []),
]

/// What the document says, byte for byte.
private func json(_ screenplay: Screenplay) throws -> String { try JSONFormat().text(of: .screenplay(screenplay)) }

private func throughFormat(
    _ format: any DraftReader & DraftWriter, _ screenplay: Screenplay
) throws -> (Screenplay, [Loss]) {
    let file = try format.write(.screenplay(screenplay))
    return (try #require(format.read(file.bytes).screenplay), file.losses)
}

@Test(arguments: own + fixtureSources)
func aScreenplayReadsBackFromJSON(source: FountainSource) throws {
    let screenplay = Screenplay(fountain: source.bytes)
    let (back, losses) = try throughFormat(JSONFormat(), screenplay)
    #expect(try Array(json(back).utf8) == Array(json(screenplay).utf8))
    #expect(losses == [])
}

@Test(arguments: own + fixtureSources)
func aScreenplayReadsBackFromXML(source: FountainSource) throws {
    let screenplay = Screenplay(fountain: source.bytes)
    let (back, losses) = try throughFormat(XMLFormat(), screenplay)
    // What XML cannot hold is replaced, and nothing else.
    let expected = try json(screenplay).replacing(#"\u000c"#, with: "\u{FFFD}")
    #expect(try Array(json(back).utf8) == Array(expected.utf8))
    #expect(losses.count == source.bytes.count { $0 == 0x0C })
}

@Test(arguments: own + fixtureSources)
func fountainThatNobodyChangedIsWrittenAsItWas(source: FountainSource) throws {
    let file = try FountainFormat().write(FountainFormat().read(source.bytes))
    #expect(file == DraftFile(bytes: source.bytes))
}

@Test(arguments: own + fixtureSources, [JSONFormat(), XMLFormat()] as [any DraftReader & DraftWriter])
func aScreenplayReadBackIsTheSameInFountain(source: FountainSource, format: any DraftReader & DraftWriter) throws {
    let original = Screenplay(fountain: source.bytes)
    let (screenplay, _) = try throughFormat(format, original)
    let (back, losses) = try throughFormat(FountainFormat(), screenplay)
    #expect(losses == [])
    #expect(back.titlePage == screenplay.titlePage)
    #expect(back.elements.map(\.type) == screenplay.elements.map(\.type))
    #expect(back.elements.map { Array($0.text.utf8) } == screenplay.elements.map { Array($0.text.utf8) })
    #expect(screenplay.speeches == original.speeches)
    #expect(back.speeches == original.speeches)
}

/// A file says how many blank lines stand before an element from two up; below that, lines and groups tell.
@Test(arguments: [JSONFormat(), XMLFormat()] as [any DraftReader & DraftWriter])
func whatTouchesInTheSourceTouchesWhenReadBack(format: any DraftReader & DraftWriter) throws {
    let source = "INT. A - DAY\nRain.\n\nBOB\nHi\n(beat)\n~La\n~la\n\n\nCUT TO:\n/* out */ Now.\n\nEnd."
    let screenplay = Screenplay(fountain: Array(source.utf8))
    let (back, _) = try throughFormat(format, screenplay)
    #expect(screenplay.elements.map(\.blankBefore) == [0, 0, 1, 0, 0, 0, 2, 0, 1])
    #expect(back.elements.map(\.blankBefore) == [1, 0, 1, 0, 0, 0, 2, 0, 1])
}

@Test(arguments: [
    ("ANNA\nHi.\n\n~La.\n\nBob.", 0..<2), ("ANNA\nHi.\n~La.\n\nBob.", 0..<3), ("ANNA\n~Hi.\n\n~La.", 0..<2),
])
func whatIsSungAfterASpeechIsNoPartOfIt(source: String, speech: Range<Int>) throws {
    let screenplay = Screenplay(fountain: Array(source.utf8))
    #expect(screenplay.speeches == [speech])
    for format in [MarkdownFormat(), FDXFormat()] as [any DraftReader & DraftWriter] {
        let (back, losses) = try throughFormat(format, screenplay)
        #expect(back.speeches == [speech])
        #expect(losses == [])
        #expect(try throughFormat(FountainFormat(), back).0.speeches == [speech])
    }
    let (back, _) = try throughFormat(FDXFormat(), screenplay)
    #expect(back.elements.map(\.blankBefore).dropFirst() == screenplay.elements.map(\.blankBefore).dropFirst())
}

/// A file of another program's need not have lines; there `speech` tells which lyrics belong to what is said.
@Test(arguments: [
    ("<character name='AL'>AL</character><dialogue>Hi.</dialogue></speech><lyrics>lo</lyrics>", 0..<2),
    ("<character name='AL'>AL</character><lyrics>la</lyrics><lyrics>lo</lyrics></speech>", 0..<3),
    ("<character name='AL'>AL</character><dialogue>Hi.</dialogue><lyrics>la</lyrics></speech>", 0..<3),
])
func lyricsBelongToASpeechWhereTheyStandInIt(content: String, speech: Range<Int>) throws {
    let document = "<screenplay xmlns='urn:tagline:screenplay:1' xml:space='preserve'><speech>\(content)</screenplay>"
    let screenplay = try #require(XMLFormat().read(Array(document.utf8)).screenplay)
    #expect(screenplay.speeches == [speech])
    for format in [XMLFormat(), JSONFormat()] as [any DraftReader & DraftWriter] {
        #expect(try throughFormat(format, screenplay).0.speeches == [speech])
    }
}

@Test(arguments: own + fixtureSources)
func screenplaysFitTheirSchema(source: FountainSource) throws {
    let schema = try RelaxNGSchema(#require(HouseTemplates.text(named: "schemas/screenplay.rng")))
    let file = try XMLFormat().write(.screenplay(Screenplay(fountain: source.bytes)))
    #expect(try schema.faults(of: file.bytes) == [])
}

@Test func campaignsFitTheirSchema() throws {
    let schema = try RelaxNGSchema(#require(HouseTemplates.text(named: "schemas/campaign.rng")))
    #expect(try schema.faults(of: XMLFormat().write(.campaign(sampleCampaign)).bytes) == [])
}

@Test(arguments: [
    ("screenplay", "<screenplay xmlns='urn:tagline:screenplay:1'/>"),
    ("screenplay", "<screenplay xmlns='urn:tagline:screenplay:1' xml:space='preserve'><slug/></screenplay>"),
    ("screenplay", "<screenplay xmlns='urn:tagline:screenplay:1' xml:space='preserve'>text</screenplay>"),
    ("screenplay", "<screenplay xmlns='urn:tagline:screenplay:1' xml:space='preserve'><speech/></screenplay>"),
    (
        "screenplay",
        "<screenplay xmlns='urn:tagline:screenplay:1' xml:space='preserve'><action dual='true'/></screenplay>"
    ),
    ("campaign", "<campaign xmlns='urn:tagline:campaign:1' channel='a' xml:space='preserve'/>"),
    (
        "campaign",
        "<campaign xmlns='urn:tagline:campaign:1' channel='a' xml:space='preserve'><brief name=''/><slot/></campaign>"
    ),
])
func whatTheSchemasDoNotDescribeIsAFault(name: String, document: String) throws {
    let schema = try RelaxNGSchema(#require(HouseTemplates.text(named: "schemas/\(name).rng")))
    #expect(try schema.faults(of: Array(document.utf8)) != [])
}
