import Charts
import Screenplay

/// A picture of a script.
enum ScriptPicture: String, CaseIterable {
    /// Who is on when: a row for each character, a bar for each scene with a speech.
    case cast
    /// Dialogue by character: a bar of words each.
    case dialogue
    /// Pace by scene: how long each plays, speech and action apart.
    case pace

    /// Those who say most; more rows would not fit a screen.
    private static let shown = 24

    func chart(of figures: ScriptFigures, called name: String) -> BarChart {
        switch self {
        case .cast: Self.cast(figures, name)
        case .dialogue: Self.dialogue(figures, name)
        case .pace: Self.pace(figures, name)
        }
    }

    private static func cast(_ figures: ScriptFigures, _ name: String) -> BarChart {
        let scenes = spans(of: figures)
        let bars = figures.characters.prefix(shown).enumerated().flatMap { row, character in
            character.scenes.map { scene in
                BarChart.Bar(
                    x: scenes[scene], y: Double(row) + 0.2...Double(row) + 0.8, color: row,
                    note: note(figures.scenes[scene]))
            }
        }
        return BarChart(
            title: "Who is on when: \(name)", x: minutes(upTo: scenes.last?.upperBound ?? 0), side: rows(figures),
            bars: bars)
    }

    private static func dialogue(_ figures: ScriptFigures, _ name: String) -> BarChart {
        let most = figures.characters.first?.words ?? 0
        let bars = figures.characters.prefix(shown).enumerated().map { row, character in
            BarChart.Bar(
                x: 0...Double(character.words), y: Double(row) + 0.2...Double(row) + 0.8, color: 0,
                note: "\(visible(character.name)): \(counted(character.words, "word")), "
                    + counted(character.speeches, "speech", "speeches"))
        }
        return BarChart(
            title: "Dialogue by character: \(name)", x: Axis("words", over: 0...Double(max(most, 1)), count: 9),
            side: rows(figures), bars: bars)
    }

    private static func pace(_ figures: ScriptFigures, _ name: String) -> BarChart {
        let scenes = spans(of: figures)
        let bars = zip(scenes, figures.scenes).flatMap { span, scene in
            [
                BarChart.Bar(x: span, y: 0...scene.dialogueSeconds, color: 0, note: note(scene)),
                BarChart.Bar(x: span, y: scene.dialogueSeconds...scene.seconds, color: 1, note: note(scene)),
            ].filter { $0.y.upperBound > $0.y.lowerBound }
        }
        let longest = figures.scenes.map(\.seconds).max() ?? 0
        return BarChart(
            title: "Pace by scene: \(name)", x: minutes(upTo: scenes.last?.upperBound ?? 0),
            side: .axis(Axis("seconds a scene", over: 0...max(longest, 1), count: 8, widened: true)), bars: bars,
            legend: [.init("speech", color: 0), .init("action", color: 1)])
    }

    /// From when to when each scene plays, in minutes.
    private static func spans(of figures: ScriptFigures) -> [ClosedRange<Double>] {
        var start = 0.0
        return figures.scenes.map { scene in
            let span = start...start + scene.seconds / 60
            start = span.upperBound
            return span
        }
    }

    private static func minutes(upTo end: Double) -> Axis { Axis("minutes", over: 0...max(end, 0.1), count: 9) }

    private static func rows(_ figures: ScriptFigures) -> BarChart.Side {
        .rows(figures.characters.prefix(shown).map { shortened(visible($0.name), to: 20) })
    }

    private static func note(_ scene: SceneFigures) -> String {
        let number = scene.number.map { visible($0) + " " } ?? ""
        return "\(number)\(scene.heading.map(visible) ?? "before the first scene"), \(clock(scene.seconds))"
    }
}
