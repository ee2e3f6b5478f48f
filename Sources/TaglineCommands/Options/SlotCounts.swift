import ArgumentParser

/// How many lines slots get.
struct SlotCounts: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How many lines a slot gets, as headline=15; other slots get none.", valueName: "slot=count"))
    var slot: [Tag] = []

    /// The counts by slot, none where nothing is said.
    func counts() throws(Failure) -> [(slot: String, count: Int)] {
        var counts: [(slot: String, count: Int)] = []
        for tag in slot {
            guard let count = Int(tag.value) else {
                throw Failure("--slot \(tag.key)=\(tag.value): give a number of lines, as \(tag.key)=15")
            }
            counts.append((tag.key, count))
        }
        return counts
    }
}
