/// The words that the lines of a subject use far more often than other lines do, by which a line tells what it is about.
///
/// A subject is a value of the tag `category`.
public struct SubjectWords: Sendable, Equatable {
    /// A word that tells of a subject.
    public struct Word: Sendable, Equatable {
        /// In lower case.
        public let text: String
        /// How many in a hundred of its uses are in lines of the subject.
        public let share: Int

        public init(_ text: String, share: Int) {
            (self.text, self.share) = (text, share)
        }
    }

    /// A subject a line, its words behind it, each with its share: `bakery⇥crust 92⇥loaf 88`.
    let lines: String

    /// A word that has so large a share tells of nothing else.
    private static let ownShare = 80

    init(lines: String) {
        self.lines = lines
    }

    public init(_ words: [String: [Word]] = [:]) {
        lines = words.sorted { $0.key < $1.key }.map { subject, words in
            ([subject] + words.map { "\($0.text) \($0.share)" }).joined(separator: "\t")
        }.joined(separator: "\n")
    }

    /// How many subjects have words.
    public var count: Int { entries.count }

    /// The words of a subject, the most telling first.
    public subscript(subject: String) -> [Word] {
        entries.first { $0[0] == subject }.map(Self.words) ?? []
    }

    /// The words that tell of other subjects and of nothing else; none where the subject is unknown.
    public func foreign(to subject: String) -> [String] {
        let own = Set(self[subject].map(\.text))
        guard !own.isEmpty else { return [] }
        return entries.filter { $0[0] != subject }.flatMap(Self.words)
            .filter { $0.share >= Self.ownShare && !own.contains($0.text) }.map(\.text)
    }

    private var entries: [[Substring]] {
        lines.split(separator: "\n").map { $0.split(separator: "\t") }.filter { !$0.isEmpty }
    }

    private static func words(of entry: [Substring]) -> [Word] {
        entry.dropFirst().compactMap { field in
            let parts = field.split(separator: " ")
            guard parts.count == 2, let share = Int(parts[1]) else { return nil }
            return Word(String(parts[0]), share: share)
        }
    }
}
