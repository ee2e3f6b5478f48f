/// Halves of notes and boneyards in a line that found no partner, and so are plain text: the first of each kind.
struct OpenMarks {
    /// Where `[[`, `/*` and `*/` stand in the file.
    private(set) var note: Int?
    private(set) var boneyard: Int?
    private(set) var boneyardEnd: Int?

    init(in entry: ReadingLog.Entry, of reading: ScriptReading) {
        let bytes = reading.bytes
        var start = entry.range.lowerBound
        for end in reading.spans(in: entry).map(\.range) + [entry.textEnd..<entry.textEnd] {
            // A mark between the notes and boneyards found no partner, or it would be in one.
            for index in start..<max(start, end.lowerBound - 1) {
                switch (bytes[index], bytes[index + 1]) {
                case (UInt8(ascii: "["), UInt8(ascii: "[")): note = note ?? index
                case (UInt8(ascii: "/"), UInt8(ascii: "*")): boneyard = boneyard ?? index
                case (UInt8(ascii: "*"), UInt8(ascii: "/")): boneyardEnd = boneyardEnd ?? index
                default: break
                }
            }
            start = end.upperBound
        }
    }
}
