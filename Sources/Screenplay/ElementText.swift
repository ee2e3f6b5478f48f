/// What an element says: a text of its own, or a stretch of its file that prints as it stands there.
///
/// Most elements' texts do, and a file has many: a string each would take half the time of reading.
enum ElementText: Sendable {
    case own(String)
    /// Valid UTF-8 in the file that the element was read from.
    case inFile(Range<Int>)
}
