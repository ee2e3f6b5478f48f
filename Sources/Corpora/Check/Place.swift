/// A line of one of the files that are checked.
struct Place: Comparable {
    var file: Int
    /// From 1; nil where the whole file is meant.
    var line: Int?

    static func < (one: Place, other: Place) -> Bool {
        (one.file, one.line ?? 0) < (other.file, other.line ?? 0)
    }
}
