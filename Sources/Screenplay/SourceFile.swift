/// The bytes of a file, shared by everything that was read from it.
final class SourceFile: Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }
}
