import Charts

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Chart {
    /// Loss and validation loss of one or several runs in bits a character, with the learning rate behind them.
    ///
    /// - Parameter runs: at least one entry among them.
    init(of runs: [TrainingRun], by scale: CurveScale) {
        let end = runs.flatMap(\.entries).map(scale.value).max() ?? 0
        let unit = scale.unit(upTo: end)
        let x = Axis(unit.title, over: 0...max(end / unit.size, 1e-9), count: 9)
        let alone = runs.count == 1 ? runs[0] : nil
        self.init(
            title: alone.map { "Training of \($0.name)" } ?? "\(runs.count) training runs", x: x,
            y: Axis("bits a character", over: Self.bits(of: runs), count: 8, widened: true),
            top: alone.map { Self.second(scale == .time ? .steps : .time, of: $0, along: scale, unit.size) },
            right: Self.learningRates(of: runs),
            lines: runs.enumerated().flatMap { index, run in
                Self.lines(of: run, color: alone == nil ? index : nil) { scale.value($0) / unit.size }
            })
    }

    private static func bits(_ nats: Double) -> Double { nats / log(2) }

    /// The range of losses. The first twentieth of a run is left out: there the loss falls off a cliff that would
    /// flatten all the rest.
    private static func bits(of runs: [TrainingRun]) -> ClosedRange<Double> {
        let losses = runs.flatMap { run in
            run.entries.dropFirst(run.entries.count / 20).flatMap { [$0.loss, $0.validLoss ?? $0.loss] }
        }.filter(\.isFinite).map(bits)
        return (losses.min() ?? 0)...(losses.max() ?? 1)
    }

    private static func learningRates(of runs: [TrainingRun]) -> Axis? {
        let highest = runs.flatMap(\.entries).compactMap(\.learningRate).max() ?? 0
        return highest > 0 ? Axis("learning rate", over: 0...highest, count: 5, widened: true) : nil
    }

    /// Round numbers of a second scale, at the places where a run was when it reached them.
    private static func second(
        _ scale: CurveScale, of run: TrainingRun, along first: CurveScale, _ size: Double
    ) -> Axis {
        let unit = scale.unit(upTo: run.entries.map(scale.value).max() ?? 0)
        let places = [(0, 0)] + run.entries.map { (scale.value($0) / unit.size, first.value($0) / size) }
        let ticks = Axis.roundNumbers(in: 0...max(places.last?.0 ?? 0, 1e-9), count: 9).compactMap { tick in
            position(of: tick.position, in: places).map { Axis.Tick($0, tick.label) }
        }
        return Axis(unit.title, range: 0...1, ticks: ticks)
    }

    /// Where `value` lies among `places`, pairs that ascend, by the straight line between neighbours.
    private static func position(of value: Double, in places: [(Double, Double)]) -> Double? {
        guard let after = places.firstIndex(where: { $0.0 >= value }) else { return nil }
        guard after > 0 else { return places[after].1 }
        let (from, to) = (places[after - 1], places[after])
        return from.1 + (to.1 - from.1) * (value - from.0) / (to.0 - from.0)
    }

    /// - Parameter color: the run's own where there are several; alone, each of its lines has one.
    private static func lines(
        of run: TrainingRun, color: Int?, at place: (TrainingEntry) -> Double
    ) -> [ChartLine] {
        func points(_ value: (TrainingEntry) -> Double?) -> [ChartLine.Point] {
            run.entries.compactMap { entry in value(entry).map { ChartLine.Point(place(entry), $0) } }
        }
        let valid = points { $0.validLoss.map(bits) }
        let loss = points { bits($0.loss) }
        let name = visible(run.name)
        let best = valid.map(\.y).min().map { "\(rounded($0, 3))" }
        let last = loss.last.map { "\(rounded($0.y, 3))" } ?? ""
        let names: (rate: String?, loss: String?, valid: String)
        if color == nil {
            names = ("learning rate", "loss \(last)", "validation, best \(best ?? "")")
        } else {
            names = (nil, best == nil ? "\(name), loss \(last)" : nil, "\(name), validation, best \(best ?? "")")
        }
        return [
            ChartLine(names.rate, .faint, color: color ?? 2, points: points(\.learningRate)),
            ChartLine(names.loss, .thin, color: color ?? 0, points: loss),
            ChartLine(names.valid, .dotted, color: color ?? 1, points: valid),
        ].filter { !$0.points.isEmpty }
    }
}
