/// A line that is not much like any of given lines, by the edits that lead from one to the other.
///
/// The similarity of two lines is 1 - d / n: d counts the scalars that must be inserted, deleted or replaced (Levenshtein
/// 1966), n the scalars of the longer line. Case does not count where a scalar's lower case is one scalar. A line that is
/// the same but for case is never right.
///
/// The automaton's state is a row of the table of distances for each line (Wagner and Fischer 1974).
public struct EditSimilarityLimit: Constraint {
    private let lines: [[Unicode.Scalar]]
    private let labels: Set<Unicode.Scalar>
    /// The least distance in hundredths of the longer line's length.
    private let share: Int
    /// Scalars that every line has by demand, which say nothing of how alike two are.
    private let demanded: Int

    /// Distances are counted as far as this.
    private static let most = Int(UInt16.max)

    /// For each line, one after the other, the distance of each of its beginnings from the text so far.
    public struct State: Hashable, Sendable {
        fileprivate var length = 0
        fileprivate var rows: [UInt16]
    }

    /// - Parameters:
    ///   - percent: the greatest similarity in hundredths, 1 to 99.
    ///   - phrases: that stand in every line by demand: n counts so many scalars less.
    public init(to lines: some Sequence<String>, atMost percent: Int, except phrases: [String] = []) {
        self.lines = lines.map { $0.unicodeScalars.map(Self.folded) }
        labels = Set(self.lines.joined())
        share = 100 - min(max(percent, 1), 99)
        demanded = phrases.reduce(0) { $0 + $1.unicodeScalars.count }
    }

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first ?? scalar : scalar
    }

    public var name: String { "the similarity rule" }

    public var remembersText: Bool { true }

    public var start: State {
        State(rows: lines.flatMap { line in (0...line.count).map { UInt16(min($0, Self.most)) } })
    }

    /// Never nil: what goes on long enough becomes different.
    public func next(_ state: State, _ scalar: Unicode.Scalar) -> State? {
        var state = state
        let scalar = Self.folded(scalar)
        state.length += 1
        var place = 0
        for line in lines {
            var diagonal = Int(state.rows[place])
            var last = min(diagonal + 1, Self.most)
            state.rows[place] = UInt16(last)
            for label in line {
                place += 1
                let above = Int(state.rows[place])
                last = min(diagonal + (label == scalar ? 0 : 1), above + 1, last + 1, Self.most)
                state.rows[place] = UInt16(last)
                diagonal = above
            }
            place += 1
        }
        return state
    }

    public func accepts(_ state: State) -> Bool {
        var end = -1
        return lines.allSatisfy { line in
            end += line.count + 1
            return Int(state.rows[end]) >= leastDistance(line.count, state.length)
        }
    }

    private func leastDistance(_ length: Int, _ other: Int) -> Int {
        let counted = max(length, other) - demanded
        return min(max((share * counted + 99) / 100, 1), Self.most)
    }

    /// As many as would do if none of them stood in the line.
    public func leastScalars(after state: State) -> Int {
        var (least, start) = (0, 0)
        for line in lines {
            let row = state.rows[start...start + line.count]
            start += line.count + 1
            while greatestDistance(row, after: least) < leastDistance(line.count, state.length + least) { least += 1 }
        }
        return least
    }

    /// How far a text can come to be from a line by so many scalars more: what is left of the two, once both have been
    /// read as far as some beginning of the line, differs by no more than the longer rest.
    private func greatestDistance(_ row: ArraySlice<UInt16>, after count: Int) -> Int {
        if count == 0 { return row.last.map { Int($0) } ?? 0 }
        var greatest = Self.most
        for (read, distance) in row.enumerated() {
            greatest = min(greatest, Int(distance) + max(count, row.count - 1 - read))
        }
        return greatest
    }

    /// The scalar in lower case where it stands in a line.
    public func kind(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let folded = Self.folded(scalar)
        return labels.contains(folded) ? folded : nil
    }
}
