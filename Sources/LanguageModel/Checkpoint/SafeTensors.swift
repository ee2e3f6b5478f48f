/// A safetensors file: the length of a JSON header in 8 bytes, the header, then the tensors' bytes.
///
/// The format: https://github.com/huggingface/safetensors#format.
struct SafeTensors {
    struct Entry: Equatable {
        var type: String
        var shape: [Int]
        /// Bytes from the header's end.
        var offsets: Range<Int>
    }

    private(set) var metadata: [String: String] = [:]
    private(set) var entries: [String: Entry] = [:]
    /// The tensors' bytes.
    let data: UnsafeRawBufferPointer

    /// A header may take this many bytes, as in the format's own reader.
    private static let headerLimit = 100_000_000

    /// Reads the header; no tensor is touched.
    ///
    /// - Throws: ``CheckpointError`` where the file is cut short or the header is not sound.
    init(_ file: UnsafeRawBufferPointer) throws(CheckpointError) {
        guard file.count >= 8 else { throw .cutShort(expected: 8, found: file.count) }
        let length = UInt64(littleEndian: file.loadUnaligned(as: UInt64.self))
        guard length <= UInt64(Self.headerLimit) else { throw .badHeader("it says it takes \(length) bytes") }
        let dataStart = 8 + Int(length)
        guard file.count >= dataStart else { throw .cutShort(expected: dataStart, found: file.count) }
        data = UnsafeRawBufferPointer(rebasing: file[dataStart...])
        var reader = HeaderReader(UnsafeRawBufferPointer(rebasing: file[8..<dataStart]))
        var (metadata, entries): ([String: String], [String: Entry]) = ([:], [:])
        try reader.object { reader, name throws(CheckpointError) in
            if name == "__metadata__" {
                try reader.object { reader, key throws(CheckpointError) in metadata[key] = try reader.string() }
            } else {
                entries[name] = try Self.entry(&reader)
            }
        }
        try reader.end()
        (self.metadata, self.entries) = (metadata, entries)
        let end = entries.values.lazy.map(\.offsets.upperBound).max() ?? 0
        guard end <= data.count else {
            let (expected, overflow) = end.addingReportingOverflow(dataStart)
            throw .cutShort(expected: overflow ? .max : expected, found: file.count)
        }
    }

    private static func entry(_ reader: inout HeaderReader) throws(CheckpointError) -> Entry {
        var type: String?
        var shape: [Int]?
        var offsets: [Int]?
        func numbers(_ reader: inout HeaderReader) throws(CheckpointError) -> [Int] {
            var numbers: [Int] = []
            try reader.list { reader throws(CheckpointError) in numbers.append(try reader.integer()) }
            return numbers
        }
        try reader.object { reader, key throws(CheckpointError) in
            switch key {
            case "dtype": type = try reader.string()
            case "shape": shape = try numbers(&reader)
            case "data_offsets": offsets = try numbers(&reader)
            default: throw reader.damaged("a tensor has a type, a shape and offsets, and nothing else")
            }
        }
        guard let type, let shape, let offsets else {
            throw reader.damaged("a tensor lacks its type, shape or offsets")
        }
        guard offsets.count == 2, offsets[0] <= offsets[1] else { throw reader.damaged("two offsets are expected") }
        return Entry(type: type, shape: shape, offsets: offsets[0]..<offsets[1])
    }

    /// Checks that the tensors are of their types, as large as their shapes say, and fill the file one after the other.
    ///
    /// - Parameter type: the type of the tensor of a name.
    func checkLayout(_ type: (_ name: String) -> NumberType) throws(CheckpointError) {
        let ordered = entries.sorted { one, other in
            (one.value.offsets.lowerBound, one.value.offsets.upperBound, one.key)
                < (other.value.offsets.lowerBound, other.value.offsets.upperBound, other.key)
        }
        var end = 0
        for (name, entry) in ordered {
            let type = type(name)
            guard entry.type == type.rawValue else { throw .wrongType(tensor: name, type: entry.type) }
            var size = type.size
            for dimension in entry.shape {
                let (product, overflow) = size.multipliedReportingOverflow(by: dimension)
                guard !overflow else { throw .wrongOffsets(tensor: name) }
                size = product
            }
            guard entry.offsets.lowerBound == end, entry.offsets.count == size else {
                throw .wrongOffsets(tensor: name)
            }
            end = entry.offsets.upperBound
        }
        guard end == data.count else { throw .bytesLeftOver(data.count - end) }
    }
}
