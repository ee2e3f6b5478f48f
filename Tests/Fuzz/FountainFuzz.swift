import Screenplay

/// Reads whatever libFuzzer makes up as Fountain; see README.md beside this file.
///
/// Every file is a screenplay: it goes back byte for byte, each byte is in one element, and what looks at a script's
/// texts takes any.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFountain(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let screenplay = Screenplay(fountain: bytes)
    precondition(screenplay.fountain == bytes, "the file is written otherwise")
    var end: Int?
    for element in screenplay.elements {
        guard let range = element.sourceRange, !range.isEmpty else { fatalError("an element has no bytes") }
        precondition(end == nil || end == range.lowerBound, "elements do not stand one after another")
        end = range.upperBound
        for line in element.printingText.split(separator: "\n") { _ = emphasisRuns(of: String(line)) }
        _ = textPieces(of: element.text)
        precondition(element.type == .character || element.name.isEmpty && element.extensions.isEmpty)
    }
    var index = 0
    screenplay.forEachLentElement {
        precondition(screenplay.elements[index].text.utf8.elementsEqual($0.text), "the text is lent otherwise")
        index += 1
    }
    precondition(index == screenplay.elements.count, "an element is not lent")
    for finding in ScriptCheck.findings(in: bytes) {
        precondition(finding.line > 0 && finding.column > 0, "a finding has no place")
    }
    encodings(of: bytes)
    return 0
}

/// What an encoding can read it writes with the same bytes.
private func encodings(of bytes: [UInt8]) {
    for encoding in TextEncoding.allCases {
        guard let text = try? encoding.decoded(bytes) else { continue }
        guard let back = try? encoding.encoded(text) else { fatalError("\(encoding) cannot write what it read") }
        precondition(back == bytes, "\(encoding) writes other bytes than it read")
    }
}
