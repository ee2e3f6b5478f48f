import Screenplay

/// A script's file as text: UTF-8, whatever encoding its bytes are in.
struct ScriptFile {
    let path: String
    /// The encoding that the project keeps for it; nil where the file tells its own.
    private let kept: TextEncoding?
    /// The encoding that the file was in when it was read last.
    private(set) var encoding: TextEncoding

    init(_ path: String, kept: TextEncoding?) {
        (self.path, self.kept) = (path, kept)
        encoding = kept ?? .utf8
    }

    /// The file's text.
    mutating func read() throws -> [UInt8] {
        let bytes = try InputFile.read(path)
        encoding = kept ?? TextEncoding(of: bytes)
        do throws(TextEncodingError) {
            return try encoding.decoded(bytes)
        } catch {
            throw ProjectError.encoding(path: path, error)
        }
    }

    /// Puts a text in the place of the file's.
    func write(_ text: [UInt8]) throws {
        let bytes: [UInt8]
        do throws(TextEncodingError) {
            bytes = try encoding.encoded(text)
        } catch {
            throw ProjectError.encoding(path: path, error)
        }
        try AtomicFile.write(bytes, to: path)
    }
}
