import CKernels

/// 48 bits of a SHA-256, so that a double holds them.
struct Fingerprint {
    let value: UInt64

    init(_ bytes: UnsafeRawBufferPointer) {
        var digest = [UInt8](repeating: 0, count: 32)
        tl_sha256(bytes.baseAddress, bytes.count, &digest)
        value = digest.prefix(6).reduce(0) { $0 << 8 | UInt64($1) }
    }

    init(_ text: String) {
        self = Array(text.utf8).withUnsafeBytes { Fingerprint($0) }
    }

    init(_ parameters: Parameters) {
        self.init(UnsafeRawBufferPointer(start: parameters.buffer.base, count: parameters.count * 4))
    }

    init(_ text: EncodedText) {
        self.init(
            [
                text.characters.withUnsafeBytes { Fingerprint($0) },
                text.tagSetOfCharacter.withUnsafeBytes { Fingerprint($0) },
                text.lines.withUnsafeBytes { Fingerprint($0) },
                text.works.withUnsafeBytes { Fingerprint($0) },
                Fingerprint("\(text.tagSets) \(text.lineEnd)"),
            ].map { "\($0.value)" }.joined(separator: " "))
    }

    /// Of what decides the course of a run; a rank may have as many threads as it likes.
    init(_ options: TrainingOptions) {
        var options = options
        (options.threads, options.corpora) = (0, [])
        self.init("\(options)")
    }
}
