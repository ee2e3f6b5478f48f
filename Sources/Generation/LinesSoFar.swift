/// Lines while they are written side by side.
public struct LinesSoFar: Sendable {
    /// The place of the first of them among those that were asked for.
    let first: Int
    private var lanes: ArraySlice<Lane>
    private var spelling: ScriptSpelling?

    init(_ lanes: [Lane], from first: Int) { (self.lanes, self.first) = (lanes[...], first) }

    /// What they read by now, put together anew each time.
    public var texts: [String] { lanes.map { spelling?.spelling($0.text) ?? $0.text } }

    /// So many of them at most, from the first.
    public func prefix(_ count: Int) -> LinesSoFar {
        var some = self
        some.lanes = lanes.prefix(count)
        return some
    }

    /// The same as a script spells them.
    func spelled(by spelling: ScriptSpelling) -> LinesSoFar {
        var spelled = self
        spelled.spelling = spelling
        return spelled
    }
}
