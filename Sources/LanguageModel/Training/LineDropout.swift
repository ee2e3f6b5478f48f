/// What lines lose in one epoch, decided for each alone: by the epoch's seed and by which line it is.
struct LineDropout {
    private let tags: Float
    private let context: Float
    private let workSeed: UInt64
    private let tagSeed: UInt64
    private let contextSeed: UInt64

    /// - Parameters:
    ///   - tags: the share of works, and of the lines of the others, that lose their tags.
    ///   - context: the share of lines that begin as if nothing stood before them.
    init(tags: Float, context: Float, seed: UInt64) {
        (self.tags, self.context) = (tags, context)
        var random = RandomSource(seed: seed)
        (workSeed, tagSeed, contextSeed) = (random.next(), random.next(), random.next())
    }

    func losesTags(line: Int, in lines: LineTable) -> Bool {
        RandomSource.uniform(workSeed, Int(lines[line].work)) < tags || RandomSource.uniform(tagSeed, line) < tags
    }

    /// Whether nothing before the line counts, as at the beginning of a work.
    func losesContext(line: Int, in lines: LineTable) -> Bool {
        lines.beginsWork(line) || RandomSource.uniform(contextSeed, line) < context
    }
}
