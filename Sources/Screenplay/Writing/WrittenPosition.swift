/// Where an element is written.
struct WrittenPosition {
    /// What the reader takes the place for.
    var place: Place
    /// How many blank lines stand in front.
    var blankLines: Int

    init(_ place: Place, blankLines: Int) {
        self.place = place
        self.blankLines = blankLines
    }
}
