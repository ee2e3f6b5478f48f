/// How loud each of several voices is in a line: `ANNA:0.7 MARK:0.3`.
struct Volumes {
    private(set) var all: [(role: String, volume: Double)] = []

    /// The loudest; the first of several.
    var loudest: String? { all.max { $0.volume < $1.volume }?.role }

    /// Sets voices by words such as `ANNA:0.7`; a volume of 0 takes a voice out.
    ///
    /// - Throws: ``Failure`` for a word that is no volume.
    mutating func set(_ words: [String]) throws(Failure) {
        for word in words {
            guard let (role, volume) = Self.volume(word) else {
                throw Failure("\(word): write a voice and its volume, as ANNA:0.7; volumes are 0 to 10")
            }
            if let place = all.firstIndex(where: { $0.role == role }) {
                all[place].volume = volume
            } else {
                all.append((role, volume))
            }
        }
        all.removeAll { $0.volume == 0 }
    }

    /// A word such as `ANNA:0.7`; nil for any other.
    static func volume(_ word: String) -> (role: String, volume: Double)? {
        guard let colon = word.lastIndex(of: ":"), colon > word.startIndex,
            let volume = Double(word[word.index(after: colon)...]), (0...10).contains(volume)
        else { return nil }
        return (String(word[..<colon]), volume)
    }
}
