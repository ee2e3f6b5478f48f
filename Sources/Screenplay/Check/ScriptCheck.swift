/// What is probably not meant in a script.
public enum ScriptCheck {
    /// In the order in which they speak about a place.
    private static let rules: [any ScriptRule] = [
        InvalidUTF8(),
        TitlePageCut(),
        TitlePageKeys(),
        UnclosedMarks(),
        HeadingSpacing(),
        HeadingForm(),
        SceneNumbers(),
        LocationSpelling(),
        TransitionSpacing(),
        ClosingTransition(),
        CueSpelling(),
        SingleSpeech(),
        NearCue(),
        CaselessForm(),
        CueWithoutSpeech(),
        CueColon(),
        StaleContinued(),
        UnpairedCaret(),
        SpacesInSpeech(),
        OpenEmphasis(),
    ]

    /// Reads a script and checks it.
    ///
    /// - Returns: the findings in the order of their places.
    public static func findings(in bytes: [UInt8]) -> [ScriptFinding] {
        let script = CheckedScript(bytes)
        let remarks = rules.flatMap { $0.remarks(on: script) }
        let ordered = remarks.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
        var places = PlaceFinder(bytes)
        return ordered.map { _, remark in
            let place = places.place(of: remark.offset)
            return ScriptFinding(
                rule: remark.rule, level: remark.level, line: place.line, column: place.column, message: remark.message)
        }
    }
}
