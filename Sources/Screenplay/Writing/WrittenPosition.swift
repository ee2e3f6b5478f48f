/// Where an element is written.
struct WrittenPosition {
    /// What the reader takes the place for.
    var place: Place
    /// How many blank lines stand in front.
    var blankLines: Int
    /// Whether nothing at all stands in front, so that U+FEFF would be a byte order mark.
    var opensFile: Bool

    init(_ place: Place, blankLines: Int, opensFile: Bool = false) {
        self.place = place
        self.blankLines = blankLines
        self.opensFile = opensFile
    }
}
