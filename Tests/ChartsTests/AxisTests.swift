import Charts
import Testing

struct AxisTests {
    @Test(
        "Ticks stand at round numbers inside the range",
        arguments: [
            (0.0...10, 6, ["0", "2", "4", "6", "8", "10"]), (0.0...1, 6, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
            (1.98...2.31, 7, ["2.00", "2.05", "2.10", "2.15", "2.20", "2.25", "2.30"]),
            (0.0...0.003, 5, ["0.000", "0.001", "0.002", "0.003"]),
            (0.0...5900, 6, ["0", "1 k", "2 k", "3 k", "4 k", "5 k"]),
            (0.0...27e6, 6, ["0", "5 M", "10 M", "15 M", "20 M", "25 M"]),
            (-3.0...3, 6, ["-3", "-2", "-1", "0", "1", "2", "3"]),
            (42.0...47, 1, ["45"]),
        ] as [(ClosedRange<Double>, Int, [String])])
    func ticks(_ range: ClosedRange<Double>, _ count: Int, _ labels: [String]) {
        let axis = Axis("x", over: range, count: count)
        #expect(axis.ticks.map(\.label) == labels)
        #expect(axis.range == range)
        #expect(Axis.roundNumbers(in: range, count: count) == axis.ticks)
    }

    @Test("A tick's label is its position", arguments: [2.0, 0.5, 1e-4, 300])
    func positions(_ end: Double) {
        for tick in Axis("x", over: 0...end).ticks {
            #expect(abs((Double(tick.label) ?? -1) - tick.position) < end * 1e-9)
        }
    }

    @Test(
        "A widened axis begins and ends with a tick",
        arguments: [
            (1.98...2.31, 1.9...2.4), (2.0...3, 2.0...3), (0.0...0, 0.0...0.2), (2.0...2, 2.0...2.5),
            (-1.5 ... -0.2, -1.5...0),
        ] as [(ClosedRange<Double>, ClosedRange<Double>)])
    func widened(_ values: ClosedRange<Double>, _ range: ClosedRange<Double>) {
        let axis = Axis("y", over: values, widened: true)
        #expect(abs(axis.range.lowerBound - range.lowerBound) < 1e-9)
        #expect(abs(axis.range.upperBound - range.upperBound) < 1e-9)
        #expect(axis.ticks.first?.position == axis.range.lowerBound)
        #expect(axis.ticks.last?.position == axis.range.upperBound)
    }
}
