import ArgumentParser

/// A length of time as typed: `90s`, `10m`, `1h`.
struct Duration: ExpressibleByArgument {
    let seconds: Double

    init?(argument: String) {
        let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600]
        guard let unit = argument.last.flatMap({ units[$0] }), let number = Double(argument.dropLast()) else {
            return nil
        }
        guard number > 0, number * unit <= 30 * 86_400 else { return nil }
        seconds = number * unit
    }
}
