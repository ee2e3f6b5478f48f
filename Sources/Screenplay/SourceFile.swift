/// The bytes of a file, shared by everything that was read from it.
final class SourceFile: Sendable {
    let bytes: [UInt8]
    /// Whether all of them are valid UTF-8, so that a stretch between two characters is a text.
    let isUTF8: Bool

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        isUTF8 = bytes.withUnsafeBufferPointer { Bytes($0).isUTF8 }
    }
}
