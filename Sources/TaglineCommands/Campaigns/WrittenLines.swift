import Campaign

/// The lines that were found for one slot.
struct WrittenLines {
    var variants: [Variant] = []
    /// Why lines are missing that were asked for, each with the slot's name and their numbers.
    var missing: [String] = []
    /// What was left out that an ad need not have.
    var notes: [String] = []
}
