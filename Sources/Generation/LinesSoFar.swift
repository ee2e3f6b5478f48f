/// Lines while they are written side by side.
public struct LinesSoFar: Sendable {
    /// The place of the first of them among those that were asked for.
    let first: Int
    private let lanes: ArraySlice<Lane>

    init(_ lanes: [Lane], from first: Int) { self.init(lanes: lanes[...], first: first) }

    private init(lanes: ArraySlice<Lane>, first: Int) { (self.lanes, self.first) = (lanes, first) }

    /// What they read by now, put together anew each time.
    public var texts: [String] { lanes.map(\.text) }

    /// So many of them at most, from the first.
    public func prefix(_ count: Int) -> LinesSoFar { LinesSoFar(lanes: lanes.prefix(count), first: first) }
}
