import CSV
import Testing

struct CSVWriterTests {
    private func text(_ rows: [[String]], _ writer: CSVWriter = CSVWriter()) -> String {
        var writer = writer
        for row in rows { writer.append(row) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `cells are quoted where they must be`() {
        #expect(
            text([["a", "b,c", "say \"no\""], [" d", "e\nf", ""], ["春天", "👩‍👩‍👧", "e\u{301}"]])
                == "a,\"b,c\",\"say \"\"no\"\"\"\r\n\" d\",\"e\nf\",\r\n春天,👩‍👩‍👧,e\u{301}\r\n")
        #expect(text([["a,b", "c\td"]], CSVWriter(separator: .tab)) == "a,b\t\"c\td\"\r\n")
        #expect(text([["a", ""]], CSVWriter(quoting: .all)) == "\"a\",\"\"\r\n")
    }

    @Test func `what a spreadsheet would compute is text where that is asked for`() {
        let row = ["=1+1", "+49", "-20 %", "@here", "a=b", "\tx", "＝1"]
        #expect(text([row], CSVWriter(guardsFormulas: true)) == "'=1+1,'+49,'-20 %,'@here,a=b,'\tx,'＝1\r\n")
        #expect(text([["=1+1"]]) == "=1+1\r\n")
    }

    @Test func `what is written reads back`() throws {
        let alphabet = ["a", ",", "\"", "\n", "\r\n", "春", " ", "", "e\u{301}"]
        var (rows, state) = ([[String]](), UInt64(7))
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<500 {
            rows.append((0..<3).map { _ in (0..<next(6)).map { _ in alphabet[next(alphabet.count)] }.joined() })
        }
        var reader = CSVReader(Array(text(rows).utf8))
        for row in rows { #expect(try reader.next()?.cells == row) }
        #expect(try reader.next() == nil)
    }
}
