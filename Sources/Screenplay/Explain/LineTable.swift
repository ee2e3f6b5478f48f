/// Where the lines of a file begin, by every kind of line end.
struct LineTable {
    private let starts: [Int]
    private let end: Int

    init(_ bytes: [UInt8]) {
        end = bytes.count
        starts = bytes.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer)
            var index = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            var starts = [index]
            while index < bytes.endIndex {
                index = bytes.nextSign(from: index)
                guard index < bytes.endIndex else { break }
                guard let ending = LineEnding(at: index, in: bytes) else {
                    index += 1
                    continue
                }
                index += ending.length
                starts.append(index)
            }
            return starts
        }
    }

    /// The number of the line that holds the byte at `offset`, from 1.
    func line(of offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return max(low, 1)
    }

    /// The bytes of a line, its line end included; none for a line that is not there.
    func range(ofLine number: Int) -> Range<Int> {
        guard starts.indices.contains(number - 1) else { return end..<end }
        return starts[number - 1]..<(starts.indices.contains(number) ? starts[number] : end)
    }
}
