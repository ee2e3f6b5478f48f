import CZlib
import Testing

/// A PDF file read back: its objects by number. Knows only what the table of objects says, and checks it.
struct PDFReading {
    struct Object {
        /// Everything before the stream.
        var text: String
        /// The stream, decompressed; nil where there is none.
        var stream: [UInt8]?
        var streamText: String { String(decoding: stream ?? [], as: UTF8.self) }
    }

    var objects: [Int: Object] = [:]
    var trailer = ""

    init(_ bytes: [UInt8]) throws {
        #expect(bytes.starts(with: Array("%PDF-1.7\n".utf8)))
        #expect(bytes.suffix(6).elementsEqual("%%EOF\n".utf8))
        let end = try #require(bytes.place(of: "startxref\n", backwards: true))
        let table = try #require(bytes.number(at: end + 10))
        let count = try #require(bytes.number(at: table + 7))
        #expect(bytes[table...].starts(with: Array("xref\n0 \(count)\n0000000000 65535 f \n".utf8)))
        let entries = table + "xref\n0 \(count)\n".utf8.count
        for number in 1..<count {
            let entry = Array(bytes[entries + 20 * number..<entries + 20 * number + 20])
            #expect(entry.suffix(10).elementsEqual(" 00000 n \n".utf8), "object \(number) is free")
            let place = try #require(entry.number(at: 0))
            objects[number] = try Self.object(number, bytes, place)
        }
        let trailer = entries + 20 * count
        #expect(bytes[trailer...].starts(with: Array("trailer\n".utf8)))
        self.trailer = String(decoding: bytes[trailer..<end], as: UTF8.self)
    }

    private static func object(_ number: Int, _ bytes: [UInt8], _ place: Int) throws -> Object {
        let head = Array("\(number) 0 obj\n".utf8)
        #expect(bytes[place...].starts(with: head), "object \(number) is not where the table says")
        let start = place + head.count
        let end = try #require(bytes.place(of: "\nendobj\n", from: start))
        guard let stream = bytes.place(of: ">>\nstream\n", from: start, to: end) else {
            return Object(text: String(decoding: bytes[start..<end], as: UTF8.self))
        }
        let text = String(decoding: bytes[start..<stream + 2], as: UTF8.self)
        let length = try #require(text.number(after: "/Length "))
        let content = Array(bytes[(stream + 10)...].prefix(length))
        let rest = bytes[(stream + 10 + length)...]
        #expect(rest.starts(with: Array("\nendstream\nendobj\n".utf8)), "the length of \(number) is wrong")
        let isCompressed = text.contains("/Filter/FlateDecode")
        return Object(text: text, stream: isCompressed ? try inflated(content) : content)
    }

    private static func inflated(_ bytes: [UInt8]) throws -> [UInt8] {
        var size = uLong(4 << 20)
        var status = Z_OK
        let output = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            status = uncompress(buffer.baseAddress, &size, bytes, uLong(bytes.count))
            count = Int(size)
        }
        try #require(status == Z_OK)
        return Array(output[...])
    }

    /// The objects that can be reached from the trailer.
    var reachable: Set<Int> {
        var found: Set<Int> = []
        var open = trailer.references
        while let next = open.popLast() {
            if found.insert(next).inserted { open += objects[next]?.text.references ?? [] }
        }
        return found
    }

    func objects(_ mark: String) -> [Object] {
        objects.keys.sorted().compactMap { objects[$0] }.filter { $0.text.contains(mark) }
    }

    /// The contents of the pages in their order.
    var contents: [String] {
        pages.map { page in
            page.text.number(after: "/Contents ").flatMap {
                objects[$0]?.stream.map { String(decoding: $0, as: Latin1.self) }
            }
                ?? ""
        }
    }

    var pages: [Object] {
        let kids = objects("/Type/Pages").first?.text ?? ""
        let list = kids.split(separator: "/Kids[").last.map(String.init) ?? ""
        return list.references.compactMap { objects[$0] }
    }
}

/// Bytes as the characters of the same numbers.
enum Latin1 {
    typealias Encoded = [UInt8]
}

extension String {
    init(decoding bytes: [UInt8], as: Latin1.Type) {
        self = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// The whole number after the first `key`.
    func number(after key: String) -> Int? {
        let bytes = Array(utf8)
        return bytes.place(of: key).flatMap { bytes.number(at: $0 + key.utf8.count) }
    }

    /// The numbers of all objects that are referred to, as in `12 0 R`.
    var references: [Int] {
        let words = split { !$0.isNumber && $0 != "R" }
        return words.indices.dropFirst(2).compactMap {
            words[$0] == "R" && words[$0 - 1] == "0" ? Int(words[$0 - 2]) : nil
        }
    }
}

extension [UInt8] {
    func place(of text: String, from start: Int = 0, to end: Int? = nil, backwards: Bool = false) -> Int? {
        let wanted = Array(text.utf8)
        let end = (end ?? count) - wanted.count
        guard start <= end else { return nil }
        let places = start...end
        let matches = { (place: Int) in
            self[place] == wanted[0] && self[place..<place + wanted.count].elementsEqual(wanted)
        }
        return backwards ? places.last(where: matches) : places.first(where: matches)
    }

    func number(at place: Int) -> Int? {
        Int(String(decoding: self[place...].prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
    }
}
