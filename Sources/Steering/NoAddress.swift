internal import Measures

/// A line without web addresses but those that are given: no letter or digit follows a full stop at once, unless there.
///
/// What is left counts on X by its scalars alone, so that a limit in ``MeasureUnit/x`` is looked ahead for as easily as
/// one in columns. A given address stands as often as it is given, no more and no less, and apart from other words:
/// ``discount`` is what the line weighs less by it.
public struct NoAddress: Constraint {
    private let words: [Word]

    /// A given word with a full stop inside.
    private struct Word {
        /// As it is compared.
        var scalars: [Unicode.Scalar]
        /// Whether dashes and the marks of any script would be part of it.
        let hasProtocol: Bool
        /// How much less it weighs than its characters; less than none where it weighs more.
        let discount: Int
        var count = 1
    }

    /// One way to read the text so far.
    fileprivate struct Reading: Hashable, Sendable {
        var place = Place.free(isAfterStop: false, mayBegin: true)
        /// How often each of the given words was read.
        var counts: [Int]
    }

    fileprivate enum Place: Hashable, Sendable {
        /// In text of the line's own, where a given word may begin or not.
        case free(isAfterStop: Bool, mayBegin: Bool)
        /// In a given word, or at its end.
        case inside(Int, read: Int)
        /// Among the marks behind a given word; whether nothing but more of them, and white space, may follow.
        case behind(isClosed: Bool)
    }

    public struct State: Hashable, Sendable {
        fileprivate var readings: [Reading]
    }

    /// - Parameter texts: that the line holds, none of them part of another. Where two can stand one upon the other with
    ///   the same address, they do.
    public init(except texts: [String] = []) {
        var words: [Word] = []
        var surroundings: [[Surroundings]] = []
        for (scalars, beside) in texts.flatMap(Self.dottedWords(in:)) {
            let text = String(String.UnicodeScalarView(scalars))
            let folded = scalars.flatMap { $0.folded() }
            if let place = words.firstIndex(where: { $0.scalars == folded }) {
                let isShared = surroundings[place].contains { $0.fits(beside) }
                surroundings[place].append(beside)
                if !isShared { words[place].count += 1 }
            } else {
                let discount = xWeight(of: text, addressesCount: false) - xWeight(of: text)
                words.append(Word(scalars: folded, hasProtocol: text.contains("://"), discount: discount))
                surroundings.append([beside])
            }
        }
        self.words = words
    }

    /// What stands beside a word in a text, as it is compared.
    private struct Surroundings {
        let before: [Unicode.Scalar]
        let after: [Unicode.Scalar]

        /// Whether both can be those of one word in one line.
        func fits(_ other: Surroundings) -> Bool {
            let (before, after) = (before.reversed(), after)
            let (otherBefore, otherAfter) = (other.before.reversed(), other.after)
            return zip(before, otherBefore).allSatisfy { $0 == $1 } && zip(after, otherAfter).allSatisfy { $0 == $1 }
        }
    }

    /// What the given addresses weigh less on X than their characters.
    public var discount: Int { words.reduce(0) { $0 + $1.count * $1.discount } }

    public var name: String { "the rule against web addresses" }

    public var hasFewStates: Bool { true }

    public var start: State { State(readings: [Reading(counts: Array(repeating: 0, count: words.count))]) }

    public func next(_ state: State, _ scalar: Unicode.Scalar) -> State? {
        var readings: [Reading] = []
        for reading in state.readings {
            for following in following(reading, scalar) where !readings.contains(following) {
                readings.append(following)
            }
        }
        return readings.isEmpty ? nil : State(readings: readings)
    }

    public func accepts(_ state: State) -> Bool {
        state.readings.contains { reading in
            guard let reading = ended(reading) else { return false }
            return words.indices.allSatisfy { words[$0].discount == 0 || reading.counts[$0] == words[$0].count }
        }
    }

    private func following(_ reading: Reading, _ scalar: Unicode.Scalar) -> [Reading] {
        var all: [Reading] = []
        func add(_ place: Place, _ counts: [Int]) { all.append(Reading(place: place, counts: counts)) }
        switch reading.place {
        case .free(let isAfterStop, let mayBegin):
            if !isAfterStop || WordKind(scalar) == .other {
                add(Self.free(after: scalar, mayBegin), reading.counts)
            }
            guard mayBegin else { break }
            for word in words.indices where words[word].discount == 0 || reading.counts[word] < words[word].count {
                if let read = read(word, 0, scalar) { add(.inside(word, read: read), reading.counts) }
            }
        case .inside(let word, let count):
            if let read = read(word, count, scalar) { add(.inside(word, read: read), reading.counts) }
            if let ended = ended(reading) { all += following(ended, scalar) }
        case .behind(let isClosed):
            if isClosed ? scalar.properties.isWhitespace : scalar.endsAddress {
                add(Self.free(after: scalar, true), reading.counts)
            } else if scalar.follows {
                add(.behind(isClosed: isClosed || scalar == "."), reading.counts)
            }
        }
        return all
    }

    private static func free(after scalar: Unicode.Scalar, _ mayBegin: Bool) -> Place {
        let mayBegin = scalar.endsAddress || mayBegin && scalar.precedesAddress
        return .free(isAfterStop: scalar == ".", mayBegin: mayBegin)
    }

    /// How much of a word was read with one more scalar; nil where it goes on otherwise.
    private func read(_ word: Int, _ count: Int, _ scalar: Unicode.Scalar) -> Int? {
        let folded = scalar.folded()
        let rest = words[word].scalars.dropFirst(count)
        return !folded.isEmpty && rest.starts(with: folded) ? count + folded.count : nil
    }

    /// A reading with the given word that it is in read to its end; nil where it is not at its end.
    private func ended(_ reading: Reading) -> Reading? {
        guard case .inside(let word, let count) = reading.place else { return reading }
        guard count == words[word].scalars.count else { return nil }
        var counts = reading.counts
        if words[word].discount != 0 { counts[word] += 1 }
        return Reading(place: .behind(isClosed: words[word].hasProtocol), counts: counts)
    }

    /// The words of a text in which a letter or digit follows a full stop, without the marks around them, and what stands
    /// beside them.
    private static func dottedWords(in text: String) -> [(word: [Unicode.Scalar], beside: Surroundings)] {
        let all = Array(text.unicodeScalars)
        return all.split(whereSeparator: \.properties.isWhitespace).compactMap { word in
            var word = word
            while let first = word.first, WordKind(first) == .other, first.endsAddress || first.precedesAddress {
                word.removeFirst()
            }
            while let last = word.last, WordKind(last) == .other, last.endsAddress || last.follows {
                word.removeLast()
            }
            guard zip(word, word.dropFirst()).contains(where: { $0 == "." && WordKind($1) != .other }) else {
                return nil
            }
            let (before, after) = (all[..<word.startIndex], all[word.endIndex...])
            let beside = Surroundings(before: before.flatMap { $0.folded() }, after: after.flatMap { $0.folded() })
            return (Array(word), beside)
        }
    }

    /// What a scalar is to addresses; those of the given ones are themselves.
    public struct Kind: Hashable {
        fileprivate var folded: [Unicode.Scalar] = []
        fileprivate let flags: [Bool]
    }

    public func kind(of scalar: Unicode.Scalar) -> Kind {
        let flags = [
            WordKind(scalar) == .other, scalar == ".", scalar.endsAddress, scalar.follows, scalar.precedesAddress,
            scalar.properties.isWhitespace,
        ]
        let folded = scalar.folded()
        let isGiven = words.contains { word in folded.contains(where: word.scalars.contains) }
        return Kind(folded: isGiven ? folded : [], flags: flags)
    }
}

extension Unicode.Scalar {
    /// Whether an address ends before it and whatever follows is no part of the address: white space, dashes, letters and
    /// marks of scripts that write no spaces.
    fileprivate var endsAddress: Bool {
        properties.isWhitespace || isUnspacedLetter || "—…。，！？：；、（）「」『』《》".unicodeScalars.contains(self)
    }

    /// Whether it may stand between an address and the space behind it, and is no part of the address.
    fileprivate var follows: Bool { ".,!?:;)]}'\"’”»".unicodeScalars.contains(self) }

    /// Whether an address may begin right after it.
    fileprivate var precedesAddress: Bool { "([{<'\"‘“„«¡¿".unicodeScalars.contains(self) }
}
