/// Bytes that are no UTF-8: they are kept, but nobody can read them.
struct InvalidUTF8: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        let bytes = script.reading.bytes
        guard let first = Self.firstInvalid(bytes) else { return [] }
        return [.warning("encoding", at: first, "the file is not UTF-8 from here on; save it as UTF-8")]
    }

    /// Where the first byte stands that belongs to no character.
    private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer)
            var index = 0
            while index < bytes.endIndex {
                if bytes[index] < 0x80 {
                    index += 1
                    continue
                }
                let (_, length) = bytes.scalar(at: index)
                if length == 1 { return index }
                index += length
            }
            return nil
        }
    }
}
