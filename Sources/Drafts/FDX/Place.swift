import Measures

/// Where something stood in a list, by what it said and what stood around it.
///
/// Written as `12.9f3c02d1.a1b2.c3d4`: the index, then hashes of the item, of the one before it and of the one after.
struct Place: Hashable {
    var index: Int
    var hash: UInt32
    var before: UInt16
    var after: UInt16

    /// Whether what stands before both is the same, or what stands after.
    func hasNeighbour(of other: Place) -> Bool { before == other.before || after == other.after }

    /// The places of all items of a list, each given by what it says.
    static func places(of says: [String]) -> [Place] {
        let hashes = says.map(\.fnv1a)
        return hashes.indices.map { index in
            Place(
                index: index, hash: hashes[index],
                before: index > 0 ? UInt16(truncatingIfNeeded: hashes[index - 1]) : 0,
                after: index + 1 < hashes.count ? UInt16(truncatingIfNeeded: hashes[index + 1]) : 0)
        }
    }
}

extension Place: LosslessStringConvertible {
    init?(_ description: String) {
        let parts = description.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, let index = Int32(parts[0]), index >= 0, let hash = UInt32(parts[1], radix: 16),
            let before = UInt16(parts[2], radix: 16), let after = UInt16(parts[3], radix: 16)
        else { return nil }
        self.init(index: Int(index), hash: hash, before: before, after: after)
    }

    var description: String {
        let hashes = [hash, UInt32(before), UInt32(after)].map { String($0, radix: 16) }
        return ([String(index)] + hashes).joined(separator: ".")
    }
}
