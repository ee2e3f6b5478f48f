/// Lines while they are written side by side.
public struct LinesSoFar: Sendable {
    /// The place of the first of them among those that were asked for.
    let first: Int
    private var lanes: ArraySlice<Lane>
    private var spelling: ScriptSpelling?
    private var prefix = ""

    init(_ lanes: [Lane], from first: Int) { (self.lanes, self.first) = (lanes[...], first) }

    /// What they read by now, put together anew each time.
    public var texts: [String] {
        lanes.map { lane in
            guard let spelling else { return lane.text }
            let written = lane.scalars.dropFirst(prefix.unicodeScalars.count)
            return prefix + spelling.spelling(String(String.UnicodeScalarView(written)), after: prefix)
        }
    }

    /// So many of them at most, from the first.
    public func prefix(_ count: Int) -> LinesSoFar {
        var some = self
        some.lanes = lanes.prefix(count)
        return some
    }

    /// The same as a script spells them, but for what they begin with.
    func spelled(by spelling: ScriptSpelling, behind prefix: String) -> LinesSoFar {
        var spelled = self
        (spelled.spelling, spelled.prefix) = (spelling, prefix)
        return spelled
    }
}
