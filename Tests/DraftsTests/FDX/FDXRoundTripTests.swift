import Drafts
import Screenplay
import Testing

private let carriers: [any DraftReader & DraftWriter] = [FountainFormat(), JSONFormat(), XMLFormat(), FDXFormat()]

@Test(arguments: SampleFDX.all, carriers.indices)
func aFinalDraftFileComesBackWholeFromEveryFormat(sample: SampleFDX, carrier: Int) throws {
    let carrier = carriers[carrier]
    let there = try carrier.write(FDXFormat().read(sample.bytes))
    let back = try FDXFormat().write(carrier.read(there.bytes))
    #expect(try canonical(back.bytes) == canonical(sample.bytes))
}

private let own = [
    FountainSource(testDescription: "the sample", bytes: Array(sampleSource.utf8)),
    FountainSource(testDescription: "nothing", bytes: []),
    FountainSource(
        testDescription: "notes everywhere",
        bytes: Array(
            """
            [[before]]
            INT. A - DAY[[inside]] #7#

            = What [[really]] *happens*

            [[one]]
            [[two]]

            BOB[[who?]] (V.O.)
            [[first]] Hi
            (be[[at]]at)
            [[alone]]
            /* cut */

            [[between]]

            AL ^
            He **said [[what?]] so**.[[end]]

            [[last]]
            """.utf8)),
    FountainSource(
        testDescription: "page breaks, songs and outlines",
        bytes: Array(
            """
            ===

            ===

            # One

            ##### Five

            = Not of a scene.

            BOB
            ~la
            ~la

            ~alone

            ~once more

            [[note]]
            ===
            > mid <
            > dle <

            Empty.



            Lines.

            ===
            """.utf8)),
    FountainSource(
        testDescription: "notes between songs, behind numbers, and omitted scenes",
        bytes: Array(
            """
            ~la

            [[sung?]]

            ~la

            INT. A - DAY #8# [[prop: gun]]

            .OMITTED #9#

            /*
            INT. B - DAY #9#

            BOB
            Hi.
            */

            [[cut in May]]

            INT. C - DAY #10#

            End.
            """.utf8)),
]

@Test(arguments: own + fixtureSources)
func aScreenplayReadsBackFromFinalDraft(source: FountainSource) throws {
    let screenplay = Screenplay(fountain: source.bytes)
    let file = try FDXFormat().write(.screenplay(screenplay))
    let back = try #require(FDXFormat().read(file.bytes).screenplay)
    #expect(file.losses == [])
    let elements = back.elements.filter { !$0.text.hasPrefix("tagline:fdx") }
    #expect(elements.map(\.type) == screenplay.elements.map(\.type))
    #expect(elements.map(\.printing) == screenplay.elements.map(\.printing))
    #expect(elements.map(\.sceneNumber) == screenplay.elements.map(\.sceneNumber))
    #expect(elements.map(\.dual) == screenplay.elements.map(\.dual))
    #expect(elements.map(\.depth) == screenplay.elements.map(\.depth))
    func sorted(_ page: TitlePage) -> [TitlePage.Entry] { page.entries.sorted { $0.key < $1.key } }
    #expect(sorted(back.titlePage) == sorted(screenplay.titlePage))
    // What reads back needs nothing kept beside it.
    #expect(elements.count == back.elements.count)
}

extension Element {
    /// What prints in which style, with notes as they are.
    fileprivate var printing: [EmphasisRun] { emphasisRuns(of: text) }
}

@Test func aFileThatSaysNoMoreThanItsScriptKeepsNothing() throws {
    let file = try FDXFormat().write(.screenplay(Screenplay(fountain: Array("INT. A - DAY\n\nRain.".utf8))))
    let fountain = try FountainFormat().text(of: FDXFormat().read(file.bytes))
    #expect(fountain == "INT. A - DAY\n\nRain.\n")
}
