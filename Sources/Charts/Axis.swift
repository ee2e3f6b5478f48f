#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An axis: what it counts, from where to where, and the places with a number.
public struct Axis: Equatable, Sendable {
    public struct Tick: Equatable, Sendable {
        public var position: Double
        public var label: String

        public init(_ position: Double, _ label: String) {
            self.position = position
            self.label = label
        }
    }

    public var title: String
    public var range: ClosedRange<Double>
    public var ticks: [Tick]

    public init(_ title: String, range: ClosedRange<Double>, ticks: [Tick]) {
        self.title = title
        self.range = range
        self.ticks = ticks
    }

    /// An axis over all of `values`, with about `count` ticks at round numbers.
    ///
    /// - Parameters:
    ///   - values: finite numbers.
    ///   - widened: whether the axis goes on to the next tick on both sides.
    public init(_ title: String, over values: ClosedRange<Double>, count: Int = 6, widened: Bool = false) {
        let span = Self.span(of: values)
        let step = Self.roundStep(atLeast: (span > 0 ? span : max(abs(values.upperBound), 1)) / Double(max(count, 1)))
        var (low, high) = ((values.lowerBound / step).rounded(.up), (values.upperBound / step).rounded(.down))
        var range = values
        if widened || span == 0 {
            (low, high) = ((values.lowerBound / step).rounded(.down), (values.upperBound / step).rounded(.up))
            if low == high { high += 1 }
            range = low * step...high * step
        }
        self.init(title, range: range, ticks: Self.positions(low, high, step).map { Tick($0, Self.label($0, step)) })
    }

    /// Round numbers in `values`, about `count` of them.
    public static func roundNumbers(in values: ClosedRange<Double>, count: Int) -> [Tick] {
        Axis("", over: values, count: count).ticks
    }

    /// Where `value` stands on the axis, 0 at its beginning and 1 at its end.
    func share(of value: Double) -> Double {
        (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    }

    /// How far apart the ends are; 0 where doubles hardly tell them apart.
    private static func span(of values: ClosedRange<Double>) -> Double {
        let span = values.upperBound - values.lowerBound
        let size = max(abs(values.lowerBound), abs(values.upperBound))
        return span > max(size * 1e-9, 1e-12) ? span : 0
    }

    /// 1, 2 or 5 times a power of ten.
    private static func roundStep(atLeast rough: Double) -> Double {
        let power = pow(10, floor(log10(rough)))
        // A hair less still counts as the same: 0.2 is not below a fifth of 1.
        let factor = [1, 2, 5].first { rough <= $0 * power * (1 + 1e-9) } ?? 10
        return factor * power
    }

    private static func positions(_ low: Double, _ high: Double, _ step: Double) -> [Double] {
        stride(from: low, through: high, by: 1).map { $0 * step }
    }

    /// A tick's number with the decimals that its distance to the next needs; thousands as k, millions as M.
    private static func label(_ value: Double, _ step: Double) -> String {
        for (size, letter) in [(1e6, " M"), (1e3, " k")] where step >= size {
            return value == 0
                ? "0" : decimal(value / size, places: step.truncatingRemainder(dividingBy: size) == 0 ? 0 : 1) + letter
        }
        let places = max(0, -floor(log10(step) + 1e-9))
        return places > 9 ? "\(value)" : decimal(value, places: Int(places))
    }
}
