/// Finds the places of an old list in a new one, most of which is the same.
///
/// First come items that nothing else in the new list is like, if a neighbour is the same: they tell how far the others
/// have moved. Those are sought where they should be after that, with a neighbour; then wherever both neighbours are
/// the same, or one, the nearest first; at last those that are the only ones of their kind.
struct PlaceFinder {
    private let places: [Place]
    private var isTaken: [Bool]

    /// How many places that are taken are passed over in either direction: more are only met in lists of one item
    /// over and over.
    private static let reach = 8

    /// - Returns: for each of the old places the index in the new list, and none twice.
    static func indices(of wanted: [Place], in places: [Place]) -> [Place: Int] {
        var finder = PlaceFinder(places)
        var found: [Place: Int] = [:]
        let alone = { (place: Place) in [UInt64(place.hash)] }
        finder.find(wanted, by: alone, where: { $2 == 1 && $0.hasNeighbour(of: $1) }, &found)
        finder.findInPlace(wanted, &found)
        finder.find(wanted, by: { [UInt64($0.hash), UInt64($0.before), UInt64($0.after)] }, &found)
        finder.find(wanted, by: { [UInt64($0.hash), UInt64($0.after)] }, &found)
        finder.find(wanted, by: { [UInt64($0.hash), UInt64($0.before)] }, &found)
        finder.find(wanted, by: alone, where: { $2 == 1 }, &found)
        return found
    }

    private init(_ places: [Place]) {
        self.places = places
        isTaken = Array(repeating: false, count: places.count)
    }

    /// Takes what stands where it should after what was found before it.
    private mutating func findInPlace(_ wanted: [Place], _ found: inout [Place: Int]) {
        var shift = 0
        for place in wanted {
            let expected = found[place] ?? place.index + shift
            if found[place] == nil {
                guard places.indices.contains(expected), !isTaken[expected], places[expected].hash == place.hash,
                    places[expected].hasNeighbour(of: place)
                else { continue }
                take(expected, for: place, &found)
            }
            shift = expected - place.index
        }
    }

    /// Takes the nearest of those that have the same key.
    ///
    /// - Parameter isFit: given the old place, the new one and how many have the key.
    private mutating func find(
        _ wanted: [Place], by key: (Place) -> [UInt64], where isFit: (Place, Place, Int) -> Bool = { _, _, _ in true },
        _ found: inout [Place: Int]
    ) {
        guard wanted.contains(where: { found[$0] == nil }) else { return }
        var candidates: [[UInt64]: [Int]] = [:]
        for (index, place) in places.enumerated() { candidates[key(place), default: []].append(index) }
        var shift = 0
        for place in wanted {
            if found[place] == nil {
                guard let indices = candidates[key(place)],
                    let index = nearest(to: place.index + shift, in: indices),
                    isFit(place, places[index], indices.count)
                else { continue }
                take(index, for: place, &found)
            }
            if let index = found[place] { shift = index - place.index }
        }
    }

    private mutating func take(_ index: Int, for place: Place, _ found: inout [Place: Int]) {
        found[place] = index
        isTaken[index] = true
    }

    /// The free index that is nearest to `expected`, of ascending ones.
    private func nearest(to expected: Int, in indices: [Int]) -> Int? {
        var (low, high) = (0, indices.count)
        while low < high {
            let middle = (low + high) / 2
            if indices[middle] < expected { low = middle + 1 } else { high = middle }
        }
        let around = max(0, low - Self.reach)..<min(indices.count, low + Self.reach)
        return indices[around].filter { !isTaken[$0] }.min { abs($0 - expected) < abs($1 - expected) }
    }
}
