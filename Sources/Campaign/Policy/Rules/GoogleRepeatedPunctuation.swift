/// No mark of punctuation twice in a row: "flowers!!". Source: Google Ads policy 14847994.
///
/// Three full stops, and the doubled ellipsis of Chinese, are one mark.
struct GoogleRepeatedPunctuation: GoogleRule {
    let name = "google.punct.repeat"

    func objection(to line: Line) -> Objection? {
        var run = ""
        for character in line.text + " " {
            if "!?.,;:！？。，；：…".contains(character) {
                run.append(character)
                continue
            }
            if isRepeated(run) { return .error("“\(run)” repeats punctuation; keep one mark") }
            run = ""
        }
        return nil
    }

    /// Whether a run of marks holds one of them twice, or an exclamation and a question mark.
    private func isRepeated(_ run: String) -> Bool {
        if run.count < 2 || ["...", "……"].contains(run) { return false }
        let marks = run.map { character -> Character in
            switch character {
            case "?", "！", "？": "!"
            default: character
            }
        }
        return Set(marks).count < marks.count
    }
}
