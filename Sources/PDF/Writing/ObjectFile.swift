import Deflate

/// The objects of a PDF file, and where each begins: "File Structure" in ISO 32000-1, 7.5.
struct ObjectFile {
    private var output = PDFSyntax()
    /// The first byte of each object, from object 1; nil for one that is not written yet.
    private var places: [Int?] = []

    init() {
        // A comment of four bytes above 127 says that the file is not text.
        output += "%PDF-1.7\n%\u{E9}\u{E9}\n"
    }

    /// The number of an object that is written later.
    mutating func reserve() -> Int {
        places.append(nil)
        return places.count
    }

    /// Writes the object `number`; `body` writes what stands in it.
    mutating func write(_ number: Int, _ body: (inout PDFSyntax) -> Void) {
        places[number - 1] = output.count
        output.number(number)
        output += " 0 obj\n"
        body(&output)
        output += "\nendobj\n"
    }

    /// Writes the object `number` as a stream of `bytes`; `entries` writes what its dictionary holds besides.
    mutating func writeStream(_ number: Int, _ bytes: [UInt8], _ entries: (inout PDFSyntax) -> Void = { _ in }) {
        let compressed = bytes.deflated()
        let content = compressed ?? bytes
        write(number) { output in
            output += "<</Length "
            output.number(content.count)
            if compressed != nil { output += "/Filter/FlateDecode" }
            entries(&output)
            output += ">>\nstream\n"
            output.append(content)
            output += "\nendstream"
        }
    }

    /// The whole file, with its table of objects.
    mutating func finish(catalog: Int, information: Int) -> [UInt8] {
        let table = output.count
        output += "xref\n0 "
        output.number(places.count + 1)
        output += "\n0000000000 65535 f \n"
        for place in places {
            guard let place else {
                output += "0000000000 00000 f \n"
                continue
            }
            // Ten digits; a line of the table has 20 bytes.
            let digits = String(place)
            output.append(repeatElement(UInt8(ascii: "0"), count: max(0, 10 - digits.utf8.count)))
            output.append(digits.utf8)
            output += " 00000 n \n"
        }
        output += "trailer\n<</Size "
        output.number(places.count + 1)
        output += "/Root "
        output.reference(catalog)
        output += "/Info "
        output.reference(information)
        output += ">>\nstartxref\n"
        output.number(table)
        output += "\n%%EOF\n"
        return output.bytes
    }
}
