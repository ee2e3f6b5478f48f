import CSV
import Testing

struct CSVRecordsTests {
    private enum Answer: Equatable {
        case rows([CSVReader.Row])
        case error(CSVError)
    }

    private func whole(_ text: String) -> Answer {
        var reader = CSVReader(Array(text.utf8))
        var rows: [CSVReader.Row] = []
        do throws(CSVError) {
            while let row = try reader.next() { rows.append(row) }
            return .rows(rows)
        } catch {
            return .error(error)
        }
    }

    private func byLines(_ text: String) -> Answer {
        var records = CSVRecords()
        var rows: [CSVReader.Row] = []
        var lines = Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        do throws(CSVError) {
            for line in lines {
                if let row = try records.add(Array(line).span) { rows.append(row) }
            }
            try records.finish()
            return .rows(rows)
        } catch {
            return .error(error)
        }
    }

    /// Offsets are counted from a row's own beginning there, so places are compared as lines alone.
    private func places(_ answer: Answer) -> [String] {
        switch answer {
        case .rows(let rows): rows.map { "\($0.line) \($0.cells)" }
        case .error(let error): ["\(error.line):\(error.column) \(error)"]
        }
    }

    @Test(arguments: [
        "a,b\r\nc,d\r\n", "a,b\nc,d",
        "\"a,b\",\"\"\n\"\"\"c\"\"\",\" d \"", "\"a\r\nb\",c\r\n\nd,e\n", "标题\n\"春\n\n天\",😀\n",
        "a;b\nc;d,e\n", "\u{FEFF}a\tb\r\nc\td;e\r\n", "sep=;\na\nb;c\n",
        "sep=;\r\na;b", "sep=;", "\"a;b;c\n;\",d\ne,f;g\n",
        "a,b\nc,\"d\n", "a\nb\"c\"", "x\n\"a\nb\" ,c", "a\n\n\"b\n\"\"\nc\"\"\n\",d\n", "",
    ])
    func `rows come line by line as they come from the whole`(text: String) {
        #expect(places(byLines(text)) == places(whole(text)))
    }

    @Test func `an open quote does not take in a whole file`() {
        var records = CSVRecords()
        let line = Array(repeating: UInt8(ascii: "x"), count: 1 << 16)
        var error: CSVError?
        _ = try? records.add([UInt8(ascii: "\"")].span)
        for _ in 0..<100 where error == nil {
            do throws(CSVError) {
                if try records.add(line.span) != nil { Issue.record("a row out of nothing") }
            } catch let found {
                error = found
            }
        }
        #expect(error != nil && error?.line == 1)
    }
}
