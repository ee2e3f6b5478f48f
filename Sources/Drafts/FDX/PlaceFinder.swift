/// Finds the places of an old list in a new one, most of which is the same.
///
/// An item is found again where it stands between the same two neighbours; else where one of them is the same; else
/// where nothing else in the new list says what it does. Of several the nearest is taken to where it should be, after
/// what was found before it.
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
        let both = { (place: Place) in [UInt64(place.hash), UInt64(place.before), UInt64(place.after)] }
        let below = { (place: Place) in [UInt64(place.hash), UInt64(place.after)] }
        let above = { (place: Place) in [UInt64(place.hash), UInt64(place.before)] }
        finder.find(wanted, by: both, &found)
        finder.find(wanted, by: below, &found)
        finder.find(wanted, by: above, &found)
        finder.find(wanted, by: { [UInt64($0.hash)] }, onlyUnique: true, &found)
        return found
    }

    private init(_ places: [Place]) {
        self.places = places
        isTaken = Array(repeating: false, count: places.count)
    }

    private mutating func find(
        _ wanted: [Place], by key: (Place) -> [UInt64], onlyUnique: Bool = false, _ found: inout [Place: Int]
    ) {
        guard wanted.contains(where: { found[$0] == nil }) else { return }
        var candidates: [[UInt64]: [Int]] = [:]
        for (index, place) in places.enumerated() where onlyUnique || !isTaken[index] {
            candidates[key(place), default: []].append(index)
        }
        var shift = 0
        for place in wanted {
            if let index = found[place] {
                shift = index - place.index
                continue
            }
            guard let indices = candidates[key(place)], !onlyUnique || indices.count == 1,
                let index = nearest(to: place.index + shift, in: indices)
            else { continue }
            found[place] = index
            isTaken[index] = true
            shift = index - place.index
        }
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
