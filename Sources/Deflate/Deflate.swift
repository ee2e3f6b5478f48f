internal import CZlib

extension [UInt8] {
    /// The bytes compressed, in zlib's own wrapping (RFC 1950), which is what PDF's filter `FlateDecode` reads;
    /// nil where there is no memory for it.
    public func deflated() -> [UInt8]? {
        var size = compressBound(uLong(count))
        let compressed = [UInt8](unsafeUninitializedCapacity: Int(size)) { output, written in
            let status = compress2(output.baseAddress, &size, self, uLong(count), Self.compressionLevel)
            written = status == Z_OK ? Int(size) : 0
        }
        return compressed.isEmpty ? nil : compressed
    }

    /// On pages of a script, 6 takes half as long again to save a twenty-fifth.
    private static var compressionLevel: Int32 { 4 }
}
