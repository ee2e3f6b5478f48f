import Charts
import Drafts
import Screenplay

/// What `stats` shows of a script, for people.
struct FiguresReport {
    let figures: ScriptFigures
    /// Rows shown of each table; JSON and CSV have all.
    private static let shown = 20

    init(_ figures: ScriptFigures) {
        self.figures = figures
    }

    var text: String {
        var text = TaglineCommands.table(summary)
        for (title, table) in [("", characters), ("", locations), ("longest speeches\n", speeches), ("", meetings)] {
            if let table { text += "\n" + title + table.text }
        }
        return text
    }

    private var summary: [(String, String)] {
        let settings = SceneHeading.Setting.allCases.map { ($0.rawValue, figures.scenes(set: $0)) }
        let parts = DayPart.allCases.map { ($0.rawValue, figures.scenes(by: $0)) }
        func list(_ counts: [(String, Int)], unsaid: Int) -> String {
            (counts + [("not said", unsaid)]).filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        }
        let dialogue = figures.scenes.reduce(0) { $0 + $1.dialogueSeconds }
        return [
            ("scenes", "\(figures.headed.count)"),
            ("set", list(settings, unsaid: figures.scenes(set: nil))),
            ("by day", list(parts, unsaid: figures.scenes(by: nil))),
            ("characters", "\(figures.characters.count), \(counted(figures.speeches, "speech", "speeches"))"),
            ("pages", figures.pages.map { "\($0)" } ?? ""),
            ("words", "\(figures.words), \(percent(figures.dialogueShare)) of them spoken"),
            (
                "duration",
                "\(clock(figures.seconds)), speech \(clock(dialogue)), action \(clock(figures.seconds - dialogue))\n"
                    + DurationModel.summary
            ),
        ].filter { !$0.1.isEmpty }
    }

    private var characters: TextTable? {
        var table = TextTable([
            ("character", .left), ("speeches", .right), ("lines", .right), ("words", .right), ("share", .right),
            ("scenes", .right), ("duration", .right),
        ])
        for character in figures.characters.prefix(Self.shown) {
            let share = figures.dialogueWords == 0 ? 0 : Double(character.words) / Double(figures.dialogueWords)
            table.append([
                shortened(character.name, to: 28), "\(character.speeches)", "\(character.lines)",
                "\(character.words)", percent(share), "\(character.scenes.count)", clock(character.seconds),
            ])
        }
        return figures.characters.isEmpty ? nil : table
    }

    private var locations: TextTable? {
        var table = TextTable([
            ("location", .left), ("set", .left), ("scenes", .right), ("words", .right), ("duration", .right),
        ])
        for location in figures.locations.prefix(Self.shown) {
            table.append([
                shortened(location.name, to: 40), location.settings.map(\.rawValue).joined(separator: " "),
                "\(location.scenes)", "\(location.words)", clock(location.seconds),
            ])
        }
        return figures.locations.isEmpty ? nil : table
    }

    private var speeches: TextTable? {
        var table = TextTable([
            ("line", .right), ("character", .left), ("words", .right), ("duration", .right), ("begins", .left),
        ])
        for speech in figures.longestSpeeches.prefix(5) {
            table.append([
                "\(speech.line)", shortened(figures.speaker(of: speech), to: 28), "\(speech.words)",
                clock(speech.seconds), shortened(speech.text, to: 40),
            ])
        }
        return figures.longestSpeeches.isEmpty ? nil : table
    }

    private var meetings: TextTable? {
        var table = TextTable([("meet", .left), ("", .left), ("scenes", .right)])
        for meeting in figures.meetings.prefix(Self.shown) {
            table.append([
                shortened(figures.characters[meeting.first].name, to: 28),
                shortened(figures.characters[meeting.second].name, to: 28), "\(meeting.scenes)",
            ])
        }
        return figures.meetings.isEmpty ? nil : table
    }

    private func percent(_ share: Double) -> String { decimal(100 * share, places: 1) + " %" }
}

/// Seconds as people read them: `1:05`, `1:52:10`.
func clock(_ seconds: Double) -> String {
    let whole = Int(exactly: seconds.rounded()) ?? 0
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    return (hours > 0 ? "\(hours):\(two(minutes))" : "\(minutes)") + ":" + two(whole % 60)
}
