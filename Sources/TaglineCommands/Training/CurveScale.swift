import ArgumentParser

/// What a training curve runs along.
enum CurveScale: String, CaseIterable, ExpressibleByArgument {
    case time, steps, characters

    func value(_ entry: TrainingEntry) -> Double {
        switch self {
        case .time: entry.seconds
        case .steps: Double(entry.step)
        case .characters: Double(entry.characters)
        }
    }

    /// The scale's name and its unit, in the scale's own, that suits a run of so much.
    func unit(upTo end: Double) -> (title: String, size: Double) {
        switch self {
        case .time where end < 120: ("seconds", 1)
        case .time where end < 120 * 60: ("minutes", 60)
        case .time: ("hours", 3600)
        default: (rawValue, 1)
        }
    }
}
