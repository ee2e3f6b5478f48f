internal import CZlib

extension ArraySlice<UInt8> {
    /// What bare deflated bytes (RFC 1951) hold; nil where they are damaged, or hold more or less than `size` bytes.
    ///
    /// No more than `size` bytes are ever taken up.
    func inflated(to size: Int) -> [UInt8]? {
        guard let available = UInt32(exactly: count), let room = UInt32(exactly: size) else { return nil }
        var stream = z_stream()
        // A negative window is one without a header around it.
        let status = inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var isWhole = false
        // One byte more than there should be: an empty buffer has no address, and what comes too much shows.
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { output, written in
            withUnsafeBytes { input in
                stream.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
                stream.avail_in = available
                stream.next_out = output.baseAddress
                stream.avail_out = room + 1
                isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.total_out == size
            }
            written = Int(stream.total_out)
        }
        return isWhole ? bytes : nil
    }

    /// The checksum that zip keeps of a file's bytes, CRC-32.
    var crc32: UInt32 {
        withUnsafeBytes { bytes in
            UInt32(truncatingIfNeeded: CZlib.crc32_z(0, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count))
        }
    }
}
