/// The distinct characters that a chunk reads: as many as it has elements at most, however large the vocabulary.
struct ChunkSymbols {
    /// Ascending.
    let ids: [Int32]
    /// Which of `ids` each element reads.
    let places: [Int32]

    init(_ inputs: [Int32] = [], vocabulary: Int = 0) {
        var place = [Int32](repeating: -1, count: vocabulary)
        for id in inputs { place[Int(id)] = 0 }
        var ids: [Int32] = []
        for id in place.indices where place[id] == 0 {
            place[id] = Int32(ids.count)
            ids.append(Int32(id))
        }
        self.ids = ids
        places = inputs.map { place[Int($0)] }
    }
}
