extension PageProfile {
    /// Every layout, in the order in which messages list them.
    public static let all: [PageProfile] = [finalDraft, usLetter, a4, multicam, stagePlay]

    /// The layout of ``all`` that is called `name`, in any case.
    public static func named(_ name: String) -> PageProfile? {
        all.first { $0.name == name.lowercased() }
    }

    /// US Letter as Final Draft fills it: 54 lines, indents measured with scripts of known page ends.
    public static let finalDraft = PageProfile(
        name: "final-draft", paper: .letter, linesPerPage: 54,
        sceneHeading: PageColumn(left: 15, width: 61, spaceBefore: 2),
        action: PageColumn(left: 15, width: 61, spaceBefore: 1),
        speech: SpeechColumns(
            character: PageColumn(left: 35, width: 38, spaceBefore: 1), dialogue: PageColumn(left: 25, width: 35),
            parenthetical: PageColumn(left: 30, width: 26, hang: 1)),
        lyrics: PageColumn(left: 25, width: 35, spaceBefore: 1),
        transition: PageColumn(left: 55, width: 16, alignment: .right, spaceBefore: 1),
        centered: PageColumn(left: 15, width: 60, alignment: .center, spaceBefore: 1),
        dualLeft: dualSpeech(left: 15), dualRight: dualSpeech(left: 46.25),
        cutsActionAtSentences: true, blankLinesAreParagraphs: true)

    /// US Letter as most other programs fill it: 55 lines.
    public static let usLetter = common("us-letter", .letter, linesPerPage: 55)

    /// A4 with the columns of US Letter, so that lines wrap alike; the right margin is a quarter of an inch narrower.
    public static let a4 = common("a4", .a4, linesPerPage: 58)

    /// Comedy before an audience: dialogue is double-spaced.
    public static let multicam = PageProfile(
        name: "multicam", paper: .letter, linesPerPage: 54,
        sceneHeading: finalDraft.sceneHeading, action: finalDraft.action,
        speech: SpeechColumns(
            character: finalDraft.speech.character,
            dialogue: PageColumn(left: 22.5, width: 37, rowsPerLine: 2),
            parenthetical: PageColumn(left: 27.5, width: 28, hang: 1)),
        lyrics: PageColumn(left: 22.5, width: 37, spaceBefore: 1, rowsPerLine: 2),
        transition: PageColumn(left: 55, width: 17, alignment: .right, spaceBefore: 1),
        centered: finalDraft.centered, dualLeft: finalDraft.dualLeft, dualRight: finalDraft.dualRight,
        cutsActionAtSentences: true, blankLinesAreParagraphs: true)

    /// A play after the Dramatists Guild's modern format: dialogue from margin to margin, directions indented.
    public static let stagePlay = PageProfile(
        name: "stage-play", paper: .letter, linesPerPage: 54,
        sceneHeading: PageColumn(left: 15, width: 60, alignment: .center, spaceBefore: 2),
        action: PageColumn(left: 30, width: 45, spaceBefore: 1),
        speech: SpeechColumns(
            character: PageColumn(left: 40, width: 35, spaceBefore: 1), dialogue: PageColumn(left: 15, width: 60),
            parenthetical: PageColumn(left: 30, width: 45, hang: 1)),
        lyrics: PageColumn(left: 25, width: 50, spaceBefore: 1),
        transition: PageColumn(left: 15, width: 60, alignment: .right, spaceBefore: 1),
        centered: finalDraft.centered, dualLeft: finalDraft.dualLeft, dualRight: finalDraft.dualRight,
        cutsActionAtSentences: false, blankLinesAreParagraphs: false)

    private static func common(_ name: String, _ paper: PaperSize, linesPerPage: Int) -> PageProfile {
        PageProfile(
            name: name, paper: paper, linesPerPage: linesPerPage,
            sceneHeading: PageColumn(left: 15, width: 60, spaceBefore: 2),
            action: PageColumn(left: 15, width: 60, spaceBefore: 1),
            speech: SpeechColumns(
                character: PageColumn(left: 35, width: 38, spaceBefore: 1), dialogue: PageColumn(left: 25, width: 35),
                parenthetical: PageColumn(left: 30, width: 26, hang: 1)),
            lyrics: PageColumn(left: 25, width: 35, spaceBefore: 1),
            transition: PageColumn(left: 15, width: 60, alignment: .right, spaceBefore: 1),
            centered: PageColumn(left: 15, width: 60, alignment: .center, spaceBefore: 1),
            dualLeft: dualSpeech(left: 15), dualRight: dualSpeech(left: 46.25),
            cutsActionAtSentences: false, blankLinesAreParagraphs: false)
    }

    /// One of two speeches side by side, 29 columns wide.
    private static func dualSpeech(left: Double) -> SpeechColumns {
        SpeechColumns(
            character: PageColumn(left: left + 10, width: 19, spaceBefore: 1),
            dialogue: PageColumn(left: left, width: 29),
            parenthetical: PageColumn(left: left + 3, width: 26, hang: 1))
    }
}
