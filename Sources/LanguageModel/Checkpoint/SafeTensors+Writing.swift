extension SafeTensors {
    /// A tensor to be written.
    struct Source {
        let name: String
        let shape: [Int]
        let type: NumberType
        /// Writes its numbers to as many bytes as they take.
        let write: (UnsafeMutableRawPointer) -> Void

        var size: Int { shape.reduce(type.size, *) }

        init(_ name: String, _ shape: [Int], _ type: NumberType, write: @escaping (UnsafeMutableRawPointer) -> Void) {
            (self.name, self.shape, self.type, self.write) = (name, shape, type, write)
        }

        /// Floats as they are.
        init(_ name: String, _ shape: [Int], _ values: UnsafePointer<Float>) {
            let size = shape.reduce(MemoryLayout<Float>.stride, *)
            self.init(name, shape, .f32) { $0.copyMemory(from: values, byteCount: size) }
        }
    }

    /// The bytes of a file with these tensors, their data in order and aligned to 64 bytes.
    static func file(metadata: [(key: String, value: String)], tensors: [Source]) -> [UInt8] {
        var parts = [
            "\"__metadata__\":{" + metadata.map { quoted($0.key) + ":" + quoted($0.value) }.joined(separator: ",") + "}"
        ]
        var offset = 0
        for tensor in tensors {
            let end = offset + tensor.size
            let shape = tensor.shape.map(String.init).joined(separator: ",")
            parts.append(
                quoted(tensor.name)
                    + ":{\"dtype\":\"\(tensor.type.rawValue)\",\"shape\":[\(shape)],\"data_offsets\":[\(offset),\(end)]}"
            )
            offset = end
        }
        var header = Array(("{" + parts.joined(separator: ",") + "}").utf8)
        while (8 + header.count) % 64 != 0 { header.append(UInt8(ascii: " ")) }
        let start = 8 + header.count
        return [UInt8](unsafeUninitializedCapacity: start + offset) { bytes, written in
            let file = UnsafeMutableRawBufferPointer(bytes)
            file.storeBytes(of: UInt64(header.count).littleEndian, as: UInt64.self)
            UnsafeMutableRawBufferPointer(rebasing: file[8...]).copyBytes(from: header)
            guard var place = file.baseAddress.map({ $0 + start }) else { return }
            for tensor in tensors {
                tensor.write(place)
                place += tensor.size
            }
            written = start + offset
        }
    }

    /// A string as JSON, all but printable ASCII escaped.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for unit in text.utf16 {
            switch unit {
            case 0x22: result += "\\\""
            case 0x5C: result += "\\\\"
            case 0x20..<0x7F: result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
            default:
                let digits = String(unit, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            }
        }
        return result + "\""
    }
}
