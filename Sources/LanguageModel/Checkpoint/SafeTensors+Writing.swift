import CKernels

extension SafeTensors {
    /// The bytes of a file with these tensors, their data in order and aligned to 64 bytes.
    ///
    /// - Parameter type: what the floats become in the file.
    static func file(
        metadata: [(key: String, value: String)], tensors: [(name: String, shape: [Int], values: UnsafePointer<Float>)],
        type: WeightType = .f32
    ) -> [UInt8] {
        var parts = [
            "\"__metadata__\":{" + metadata.map { quoted($0.key) + ":" + quoted($0.value) }.joined(separator: ",") + "}"
        ]
        var offset = 0
        for tensor in tensors {
            let end = offset + tensor.shape.reduce(type.size, *)
            let shape = tensor.shape.map(String.init).joined(separator: ",")
            parts.append(
                quoted(tensor.name)
                    + ":{\"dtype\":\"\(type.name)\",\"shape\":[\(shape)],\"data_offsets\":[\(offset),\(end)]}")
            offset = end
        }
        var header = Array(("{" + parts.joined(separator: ",") + "}").utf8)
        while (8 + header.count) % 64 != 0 { header.append(UInt8(ascii: " ")) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(8 + header.count + offset)
        withUnsafeBytes(of: UInt64(header.count).littleEndian) { bytes.append(contentsOf: $0) }
        bytes += header
        for tensor in tensors {
            let count = tensor.shape.reduce(1, *)
            switch type {
            case .f32: bytes.append(contentsOf: UnsafeRawBufferPointer(start: tensor.values, count: 4 * count))
            case .bf16:
                bytes += [UInt8](unsafeUninitializedCapacity: 2 * count) { half, written in
                    tl_narrow_bf16(count, tensor.values, half.baseAddress)
                    written = 2 * count
                }
            }
        }
        return bytes
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
