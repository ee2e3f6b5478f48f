import Testing

@testable import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct JournalTests {
    /// A journal of five records, one of them with bytes that are no text, and where each record ends in it.
    private static func sample() throws -> (bytes: [UInt8], records: [JournalRecord], ends: [Int]) {
        var texts: [[UInt8]] = [Array("A\n".utf8)]
        var records: [JournalRecord] = []
        let inserted: [[UInt8]] = [
            Array("雨 \"rain\"\n\u{0}".utf8), [0xFF, 0xFE], Array("👩🏽 e\u{301}\u{2028}/".utf8), [0x0A],
        ]
        let origins: [Origin] = [.human, .file, .model(hash: "ab12", seed: .max), .command("beats add 雨")]
        for (text, origin) in zip(inserted, origins) {
            let splice = Splice(offset: 1, removed: [], inserted: text, origin: origin)
            var next = texts[texts.count - 1]
            _ = splice.apply(to: &next)
            let before = ContentHash(of: texts[texts.count - 1])
            records.append(
                JournalRecord(script: "场", event: .change(.write, splice, before: before, after: ContentHash(of: next)))
            )
            texts.append(next)
        }
        records.append(JournalRecord(script: "场", event: .saved(ContentHash(of: texts[texts.count - 1]))))
        var bytes: [UInt8] = []
        var ends: [Int] = []
        for record in records {
            bytes += try JournalLine.encode(record)
            ends.append(bytes.count)
        }
        return (bytes, records, ends)
    }

    private static func steps(_ records: ArraySlice<JournalRecord>) -> [Splice] {
        records.compactMap { if case .change(_, let splice, _, _) = $0.event { splice } else { nil } }
    }

    private func splices(_ journal: Journal) -> [Splice] {
        journal.histories.values.flatMap { $0.chains.flatMap { $0.steps.map(\.splice) } }
    }

    @Test func `a record is one line that people can read`() throws {
        let splice = Splice(offset: 4, removed: [0x61], inserted: [0xFF], origin: .model(hash: "7c1e", seed: 41))
        let event = JournalRecord.Event.change(
            .undo, splice, before: ContentHash(of: []), after: ContentHash(of: [0x61]))
        let line = try JournalLine.encode(JournalRecord(script: "diner", event: event))
        #expect(
            String(decoding: line, as: UTF8.self) == """
                ef23f3db0134be3b {"after":"af63dc4c8601ec8c","before":"cbf29ce484222325","inserted":{"base64":"/w=="},\
                "kind":"undo","offset":4,"origin":{"by":"model","model":"7c1e","seed":41},"removed":"a","script":"diner"}

                """)
    }

    @Test func `a change that goes with the one before it says so, and what is not known in a record is passed over`()
        throws
    {
        let splice = Splice(offset: 0, removed: [], inserted: [0x61], origin: .human, isJoined: true)
        let event = JournalRecord.Event.change(
            .write, splice, before: ContentHash(of: []), after: ContentHash(of: [0x61]))
        let record = JournalRecord(script: "diner", event: event)
        let line = try JournalLine.encode(record).dropLast()
        #expect(String(decoding: line, as: UTF8.self).contains(#""joined":true"#))
        #expect(JournalLine.decode(line[...]) == record)
        // So does an earlier program read what is new to it.
        let json = Array(String(decoding: line.dropFirst(17), as: UTF8.self).replacing("joined", with: "later").utf8)
        let later = JournalLine.decode((Array(ContentHash(of: json).hex.utf8) + [0x20] + json)[...])
        guard case .change(_, let read, _, _)? = later?.event else {
            Issue.record("the record was not read")
            return
        }
        #expect(read.inserted == [0x61] && !read.isJoined)
    }

    @Test func `the hash is FNV-1a`() {
        // Test vectors of draft-eastlake-fnv, appendix C.
        #expect(ContentHash(of: []).hex == "cbf29ce484222325")
        #expect(ContentHash(of: Array("a".utf8)).hex == "af63dc4c8601ec8c")
        #expect(ContentHash(of: Array("foobar".utf8)).hex == "85944171f73967e8")
        #expect(ContentHash(hex: "0000000000000001")?.hex == "0000000000000001")
        #expect(ContentHash(hex: "+000000000000001") == nil)
    }

    @Test func `records come back as they were written, whatever bytes they hold`() throws {
        let (bytes, records, _) = try Self.sample()
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        #expect(lines.map { JournalLine.decode($0) } == records)
    }

    @Test func `a journal cut anywhere keeps every whole record and takes the next`() throws {
        let folder = try TemporaryFolder()
        let (bytes, records, ends) = try Self.sample()
        let path = folder.file("journal")
        for length in 0...bytes.count {
            try AtomicFile.write(Array(bytes[..<length]), to: path)
            let journal = try Journal(path: path)
            // A record is whole without its newline, too.
            let whole = ends.count { $0 - 1 <= length }
            let torn = length - (whole == 0 ? 0 : ends[whole - 1])
            #expect(splices(journal) == Self.steps(records[..<whole]))
            #expect(journal.recovery == (torn > 0 ? [.journalCut(bytes: torn)] : []))
            try journal.append([records[records.count - 1]])
            let again = try Journal(path: path)
            #expect(again.recovery == [])
            #expect(splices(again) == Self.steps(records[..<whole]))
        }
    }

    @Test(arguments: 0..<8)
    func `a flipped bit is named and costs no record but its own`(bit: Int) throws {
        let folder = try TemporaryFolder()
        let (bytes, records, ends) = try Self.sample()
        let path = folder.file("journal")
        let newline = UInt8(ascii: "\n")
        for position in bytes.indices {
            var damaged = bytes
            damaged[position] ^= 1 << bit
            try AtomicFile.write(damaged, to: path)
            let record = ends.count { $0 <= position }
            var kept = records
            kept.remove(at: record)
            var recovery = [Recovery.damagedRecord(line: record + 1)]
            if position == bytes.count - 1 {
                // Without its newline the last record is one that was torn.
                recovery = [.journalCut(bytes: bytes.count - ends[ends.count - 2])]
            } else if bytes[position] == newline {
                // Without its newline a record runs into the next one.
                kept.remove(at: record)
            } else if damaged[position] == newline {
                recovery.append(.damagedRecord(line: record + 2))
            }
            let journal = try Journal(path: path)
            #expect(journal.recovery == recovery, "bit \(bit) of byte \(position)")
            #expect(splices(journal) == Self.steps(kept[...]))
        }
    }

    @Test func `a write that fails half-way leaves the journal as it was`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("journal")
        let journal = try Journal(path: path)
        let record = JournalRecord(script: "a", event: .saved(ContentHash(of: [])))
        try journal.append([record])
        let before = try InputFile.read(path)
        let long = JournalRecord(script: String(repeating: "a", count: FileSizeLimit.bytes), event: record.event)
        try FileSizeLimit.enforced {
            #expect(throws: FileError(.write, path, code: EFBIG)) { try journal.append([record, long]) }
        }
        #expect(try InputFile.read(path) == before)
        try journal.append([record])
        #expect(try InputFile.read(path) == before + before)
        #expect(Array(journal.histories.keys) == ["a"])
    }

    @Test(arguments: ["", "\n\n", "garbage", "0123456789abcdef {}\n", String(repeating: "[", count: 100_000)])
    func `what is no journal is no crash`(text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "journal")
        let journal = try Journal(path: folder.file("journal"))
        #expect(journal.histories.isEmpty)
        #expect(journal.recovery.isEmpty == text.isEmpty)
    }
}
