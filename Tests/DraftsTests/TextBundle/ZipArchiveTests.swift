import Deflate
import Testing

struct ZipArchiveTests {
    private static let text = Array(String(repeating: "INT. 咖啡馆 — ☕️ e\u{301}\r\n", count: 500).utf8)

    private func error(_ zip: ZipFile, limit: Int = 1 << 20) -> ZipError? {
        error(zip.bytes, limit: limit)
    }

    private func error(_ bytes: [UInt8], limit: Int = 1 << 20) -> ZipError? {
        do throws(ZipError) {
            let archive = try ZipArchive(bytes)
            for entry in archive.entries { _ = try archive.bytes(of: entry, limit: limit) }
            return nil
        } catch {
            return error
        }
    }

    @Test func `files come out as they were put in`() throws {
        let files = [
            ("a/text.md", Self.text, true), ("a/empty", [], true), ("再见.txt", Self.text, false), ("a/", [], false),
        ]
        let entries = files.map { ZipFile.Entry(name: $0.0, bytes: $0.1, isDeflated: $0.2) }
        // A comment can hold what looks like the end of another archive.
        let archive = try ZipArchive(ZipFile(entries: entries, comment: ZipFile(entries: []).bytes + [1]).bytes)
        #expect(archive.entries.map(\.name) == files.map(\.0))
        for (entry, file) in zip(archive.entries, files) {
            #expect(try archive.bytes(of: entry, limit: Self.text.count) == file.1)
        }
    }

    @Test func `an archive without files is one`() throws {
        #expect(try ZipArchive(ZipFile(entries: []).bytes).entries == [])
    }

    @Test func `what an archive says wrong of a file is one error`() {
        func entry(_ change: (inout ZipFile.Entry) -> Void) -> ZipFile {
            var entry = ZipFile.Entry(name: "a", bytes: Self.text)
            change(&entry)
            return ZipFile(entries: [entry])
        }
        #expect(error(entry { $0.checksum = 1 }) == .damaged("a"))
        #expect(error(entry { $0.size = UInt32(Self.text.count - 1) }) == .damaged("a"))
        #expect(error(entry { $0.size = UInt32(Self.text.count + 1) }) == .damaged("a"))
        #expect(error(entry { $0.size = 0 }) == .damaged("a"))
        #expect(error(entry { $0.method = 0 }) == .damaged("a"))
        #expect(error(entry { $0.method = 12 }) == .unsupported(.method(12)))
        #expect(error(entry { $0.flags = 1 }) == .encrypted("a"))
        #expect(error(entry { $0.size = .max }) == .unsupported(.zip64))
        #expect(error(entry { _ in }, limit: Self.text.count - 1) == .tooLarge("a", limit: Self.text.count - 1))
        // A gigabyte from nothing is refused before there is memory for it.
        #expect(
            error(
                entry {
                    $0.bytes = []
                    $0.size = 1 << 30
                }, limit: 1 << 31) == .damaged("a"))
    }

    @Test func `what is no archive is one error`() {
        #expect(error([]) == .noArchive)
        #expect(error(Array("INT. BAR - NIGHT, and more text than an archive needs".utf8)) == .noArchive)
    }

    @Test func `an archive that is cut off or changed anywhere is an error or the same files`() throws {
        let whole = ZipFile(entries: [ZipFile.Entry(name: "a", bytes: Array("Rain. Rain. Rain.".utf8))]).bytes
        for length in 0..<whole.count { #expect(error(Array(whole.prefix(length))) != nil, "\(length) bytes") }
        for index in whole.indices {
            for bit in 0..<8 {
                var changed = whole
                changed[index] ^= 1 << bit
                guard let archive = try? ZipArchive(changed), let entry = archive.entries.first else { continue }
                if let bytes = try? archive.bytes(of: entry, limit: 1 << 20) {
                    #expect(bytes == Array("Rain. Rain. Rain.".utf8), "byte \(index), bit \(bit)")
                }
            }
        }
    }
}
