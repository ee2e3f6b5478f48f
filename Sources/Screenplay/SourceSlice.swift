/// Where a title page or an element stands in the file it was read from, and which part of those bytes still holds.
struct SourceSlice: Sendable {
    private(set) var file: SourceFile
    /// All its bytes: what stands in front of it and belongs to nothing else, then its own lines with their line ends.
    private(set) var range: Range<Int>
    /// Where its own lines begin.
    let bodyStart: Int
    /// Whether the blank lines in front of it are still as read.
    var leadStands = true
    /// Whether its own lines still say what it says.
    var bodyStands = true

    init(_ file: SourceFile, _ range: Range<Int>, bodyStart: Int) {
        self.file = file
        self.range = range
        self.bodyStart = bodyStart
    }

    var stands: Bool { leadStands && bodyStands }
    var all: ArraySlice<UInt8> { file.bytes[range] }
    var lead: ArraySlice<UInt8> { file.bytes[range.lowerBound..<bodyStart] }
    var body: ArraySlice<UInt8> { file.bytes[bodyStart..<range.upperBound] }

    /// Whether white space stands in front of its first line.
    var isIndented: Bool {
        body.withUnsafeBufferPointer { !$0.isEmpty && Bytes($0).whiteSpaceLength(at: 0) > 0 }
    }

    /// Whether they are the last bytes of the file, and no line end is among them.
    var endsInOpenLine: Bool {
        range.upperBound == file.bytes.count && !file.bytes.endsInLineEnd
    }

    /// Takes the bytes at the same place of another file, which are the same.
    mutating func move(to other: SourceFile) { file = other }

    mutating func extend(to end: Int) {
        range = range.lowerBound..<end
    }

    /// Whether these bytes come right after those of `other` in one file.
    func follows(_ other: SourceSlice) -> Bool {
        file === other.file && range.lowerBound == other.range.upperBound
    }
}
