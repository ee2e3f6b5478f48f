/// A TrueType file read apart from the program's own reader; it must be sound.
struct TrueTypeReading {
    private let bytes: [UInt8]
    private var tables: [(tag: String, place: Int, size: Int)] = []

    struct Malformed: Error {}

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        for index in 0..<number(4, 2) {
            let record = 12 + 16 * index
            guard record + 16 <= bytes.count else { throw Malformed() }
            let tag = String(decoding: bytes[record..<record + 4], as: UTF8.self)
            let (place, size) = (number(record + 8, 4), number(record + 12, 4))
            guard place + size <= bytes.count else { throw Malformed() }
            tables.append((tag, place, size))
        }
    }

    var tags: [String] { tables.map(\.tag) }

    /// The sum of all words is the constant that the OpenType specification names.
    var isChecksumRight: Bool {
        let sum = stride(from: 0, to: bytes.count, by: 4).reduce(UInt32(0)) { $0 &+ UInt32(number($1, 4)) }
        return sum == 0xB1B0_AFBA
    }

    var glyphCount: Int { number(place("maxp") + 4, 2) }

    var advances: [Int] { (0..<glyphCount).map { number(place("hmtx") + 4 * $0, 2) } }

    func glyph(_ index: Int) -> [UInt8] {
        let (start, end) = (number(place("loca") + 4 * index, 4), number(place("loca") + 4 * index + 4, 4))
        return Array(bytes[(place("glyf") + start)..<(place("glyf") + end)])
    }

    private func place(_ tag: String) -> Int { tables.first { $0.tag == tag }?.place ?? 0 }

    private func number(_ place: Int, _ size: Int) -> Int {
        bytes[place..<place + size].reduce(0) { $0 << 8 | Int($1) }
    }
}
