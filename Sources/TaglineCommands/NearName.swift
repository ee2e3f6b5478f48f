import Corpora

/// The name that was probably meant where there is none of that name.
enum NearName {
    /// The name with the fewest letters to change, the first of several: one letter, or two of at least five behind the
    /// same first; nil where none is as near.
    static func of(_ word: String, among names: [String]) -> String? {
        let typed = letters(of: word)
        guard typed.count > 2 else { return nil }
        var distance = EditDistance()
        let near = names.compactMap { name -> (name: String, distance: Int)? in
            let wanted = letters(of: name)
            let limit = typed.count > 4 && typed.first == wanted.first ? 2 : 1
            return distance.between(typed, wanted, atMost: limit).map { (name, $0) }
        }
        return near.min { $0.distance < $1.distance }?.name
    }

    private static func letters(of word: String) -> [Int] { word.lowercased().unicodeScalars.map { Int($0.value) } }
}
