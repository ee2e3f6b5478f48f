import CSV
import Charts
import Drafts
import Screenplay

/// One of the tables of `stats`, for a spreadsheet.
enum FiguresTable: String, CaseIterable {
    case scenes, characters, locations, speeches, meetings

    /// The table with its header; cells that a spreadsheet would compute are text.
    func csv(of figures: ScriptFigures) -> [UInt8] {
        var writer = CSVWriter(guardsFormulas: true)
        writer.append(header)
        for row in rows(of: figures) { writer.append(row) }
        return writer.bytes
    }

    /// The table for a page.
    func report(of figures: ScriptFigures) -> ReportTable {
        ReportTable(rawValue, columns: header, rows: rows(of: figures))
    }

    private var header: [String] {
        switch self {
        case .scenes:
            [
                "number", "heading", "line", "setting", "location", "day part", "characters", "speeches",
                "dialogue words", "action words", "seconds", "eighths",
            ]
        case .characters: ["character", "speeches", "lines", "words", "scenes", "seconds", "monologues"]
        case .locations: ["location", "settings", "scenes", "words", "seconds"]
        case .speeches: ["line", "character", "words", "seconds", "text"]
        case .meetings: ["character", "other", "scenes"]
        }
    }

    private func rows(of figures: ScriptFigures) -> [[String]] {
        func name(_ character: Int) -> String { figures.characters[character].name }
        func seconds(_ seconds: Double) -> String { decimal(seconds, places: 1) }
        return switch self {
        case .scenes:
            figures.scenes.map { scene in
                [
                    scene.number ?? "", scene.heading ?? "", "\(scene.line)", scene.setting?.rawValue ?? "",
                    scene.location, scene.dayPart?.rawValue ?? "",
                    scene.characters.map(name).joined(separator: ", "), "\(scene.speeches)",
                    "\(scene.dialogueWords)", "\(scene.actionWords)", seconds(scene.seconds),
                    scene.eighths.map { "\($0)" } ?? "",
                ]
            }
        case .characters:
            figures.characters.map { character in
                [
                    character.name, "\(character.speeches)", "\(character.lines)", "\(character.words)",
                    "\(character.scenes.count)", seconds(character.seconds), "\(character.monologues)",
                ]
            }
        case .locations:
            figures.locations.map { location in
                [
                    location.name, location.settings.map(\.rawValue).joined(separator: " "), "\(location.scenes)",
                    "\(location.words)", seconds(location.seconds),
                ]
            }
        case .speeches:
            figures.longestSpeeches.map { speech in
                [
                    "\(speech.line)", figures.speaker(of: speech), "\(speech.words)", seconds(speech.seconds),
                    speech.text,
                ]
            }
        case .meetings: figures.meetings.map { [name($0.first), name($0.second), "\($0.scenes)"] }
        }
    }
}
