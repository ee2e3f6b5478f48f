/// Finds names that are nearly the same: one letter more, less, other, or two neighbours exchanged (Damerau 1964).
///
/// Two such names have a spelling in common with one letter left out, so that a table of those finds them without
/// comparing each with each (Garbe's symmetric delete, 2012).
struct SpellingIndex {
    /// Longer names are not looked at, and of the names only so many: no script has more, and a file made to hurt
    /// gets no further.
    private static let (longest, most) = (40, 4096)

    private var names: [(name: String, scalars: [Unicode.Scalar])] = []
    private var byDeletion: [UInt64: [Int]] = [:]

    /// - Parameter names: in the order in which they are to be found.
    init(_ names: [String]) {
        for name in names.prefix(Self.most) {
            let scalars = Array(name.uppercased().unicodeScalars)
            guard scalars.count <= Self.longest else { continue }
            for key in Self.deletions(of: scalars) { byDeletion[key, default: []].append(self.names.count) }
            self.names.append((name, scalars))
        }
    }

    /// The first of the names that is nearly `name`, and not the same but for case; nil where none is.
    func neighbour(of name: String) -> String? {
        let scalars = Array(name.uppercased().unicodeScalars)
        // Of three letters, every other name is near.
        guard scalars.count >= 4, scalars.count <= Self.longest else { return nil }
        var nearest: Int?
        for key in Self.deletions(of: scalars) {
            // The places ascend: the first that will do is the best of them.
            guard let place = byDeletion[key]?.first(where: { Self.isSlip(scalars, names[$0].scalars) }) else {
                continue
            }
            nearest = min(nearest ?? place, place)
        }
        return nearest.map { names[$0].name }
    }

    /// Numbers for the scalars as they are, and with each of them left out: polynomials with the scalars as
    /// coefficients. Other spellings may have the same number, so that what they find is looked at again.
    private static func deletions(of scalars: [Unicode.Scalar]) -> [UInt64] {
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        var tail: UInt64 = 0
        var power: UInt64 = 1
        // What stands behind each scalar, and the factor that what stands before it is moved up by.
        var behind: [(sum: UInt64, power: UInt64)] = []
        for scalar in scalars.reversed() {
            behind.append((tail, power))
            tail = tail &+ UInt64(scalar.value) &* power
            power = power &* factor
        }
        var keys = [tail]
        var head: UInt64 = 0
        for (scalar, behind) in zip(scalars, behind.reversed()) {
            keys.append(head &* behind.power &+ behind.sum)
            head = head &* factor &+ UInt64(scalar.value)
        }
        return keys
    }

    /// Whether one is the other with one slip. What differs must be part of a word, for ROOM A is not ROOM B, and no
    /// digit, for COP 1 is not COP 2.
    private static func isSlip(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
        let (short, long) = one.count <= other.count ? (one, other) : (other, one)
        guard short != long, long.count - short.count <= 1 else { return false }
        let front = zip(short, long).prefix { $0 == $1 }.count
        let back = zip(short[front...].reversed(), long[front...].reversed()).prefix { $0 == $1 }.count
        let (left, right) = (Array(short[front..<short.count - back]), Array(long[front..<long.count - back]))
        if (left + right).contains(where: { $0.properties.numericType != nil || $0 == "#" }) { return false }
        let hasLetterBeside =
            (front > 0 && long[front - 1].isWordPart) || (back > 0 && long[long.count - back].isWordPart)
        switch (left.count, right.count) {
        case (0, 1), (1, 1): return hasLetterBeside
        case (2, 2): return left[0] == right[1] && left[1] == right[0]
        default: return false
        }
    }
}
