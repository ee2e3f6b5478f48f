/// What a check found, and the figures of what it read.
public struct CorpusReport: Sendable {
    /// In the order of the files and their lines.
    public internal(set) var findings: [CorpusFinding] = []
    public internal(set) var files = 0
    public internal(set) var statistics = CorpusStatistics()
    /// Lines that are nearly the same as another.
    public internal(set) var nearDuplicates = Share(limit: 0.02)
    /// Lines that begin with the same four words as another.
    public internal(set) var sharedOpenings = Share(limit: 0.01)
    /// Scripts in Fountain.
    public internal(set) var scripts = 0
    /// Those who speak in them, counted in each.
    public internal(set) var characters = 0
    /// The words that the list does not have, those that occur most first; nil where none was given.
    public internal(set) var unknownWords: [UnknownWord]?

    /// How many lines of those compared have something, and which part of them may.
    public struct Share: Equatable, Sendable {
        public internal(set) var lines = 0
        public internal(set) var compared = 0
        public let limit: Double

        /// 0 where no lines were compared.
        public var share: Double { compared == 0 ? 0 : Double(lines) / Double(compared) }
        public var isWithinLimit: Bool { share <= limit }

        /// Counts the lines that are in a pair, among so many.
        mutating func count(_ pairs: [(text: Int, earlier: Int)], of compared: Int) {
            lines = Set(pairs.flatMap { [$0.text, $0.earlier] }).count
            self.compared = compared
        }
    }

    public struct UnknownWord: Equatable, Sendable {
        public let word: String
        public let count: Int
        /// Where it stands first.
        public let file: String
        public let line: Int
    }
}
