/// Works that follow one another, in groups of equally many, so that there are never more than a fixed number of
/// groups to be put into an order: every work is one until there are too many.
struct WorkGroups: Sendable {
    private let limit: Int
    private var starts: [(character: Int, line: Int)] = []
    private var worksOfGroup = 1
    private var works = 0

    /// Some megabytes of memory.
    static let limit = 1 << 18

    /// - Parameter limit: an even number.
    init(limit: Int = Self.limit) {
        self.limit = limit
    }

    var count: Int { starts.count }

    mutating func addWork(character: Int, line: Int) {
        if works % worksOfGroup == 0 {
            if starts.count == limit {
                starts = stride(from: 0, to: limit, by: 2).map { starts[$0] }
                worksOfGroup *= 2
            }
            starts.append((character, line))
        }
        works += 1
    }

    /// A group's characters and lines.
    func group(_ index: Int, of text: EncodedText) -> (characters: Range<Int>, lines: Range<Int>) {
        let start = starts[index]
        guard index + 1 < starts.count else {
            return (start.character..<text.characterCount, start.line..<text.lines.count)
        }
        let next = starts[index + 1]
        return (start.character..<next.character, start.line..<next.line)
    }
}
