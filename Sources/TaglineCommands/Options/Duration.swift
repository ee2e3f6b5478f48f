import ArgumentParser

/// A length of time as typed: `90s`, `10m`, `1h30m`.
struct Duration: ExpressibleByArgument {
    let seconds: Double

    init?(argument: String) {
        var (rest, sum) = (argument[...], 0.0)
        for (unit, size) in [("h", 3600), ("m", 60), ("s", 1)] as [(Character, Double)] {
            guard let end = rest.firstIndex(of: unit) else { continue }
            guard let number = Double(rest[..<end]), number >= 0 else { return nil }
            sum += number * size
            rest = rest[end...].dropFirst()
        }
        guard rest.isEmpty, sum > 0, sum <= 30 * 86_400 else { return nil }
        seconds = sum
    }
}
