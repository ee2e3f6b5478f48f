import Drafts
import Projects
import Screenplay

/// A file of Fountain: its text, and the encoding to write it back in.
struct FountainFile {
    /// UTF-8, and any bytes that are not.
    let text: [UInt8]
    let encoding: TextEncoding

    /// Reads a file, or standard input for `-`.
    ///
    /// - Parameter encoding: nil for the one that the file tells: UTF-16 by its byte order mark, else UTF-8.
    init(_ path: String, encoding: TextEncoding?) throws(Failure) {
        let bytes = try failing { try InputFile.read(path) }
        let encoding = encoding ?? TextEncoding(of: bytes)
        if !DraftFiles.isFountain(path), bytes.withoutMark.starts(with: "<?xml".utf8) {
            throw Failure(
                "this is XML, and Fountain is read here; name its format with --from, or make it Fountain with "
                    + "`tagline convert --from fdx --to fountain`", file: DraftFiles.name(path))
        }
        text = try failing(in: DraftFiles.name(path)) { try encoding.decoded(bytes) }
        self.encoding = encoding
    }

    /// What to write of a draft's file: Fountain in its encoding, any other format as it is.
    ///
    /// - Parameters:
    ///   - encoding: what Fountain is written in.
    ///   - other: what the script was read in.
    ///   - name: what diagnostics call the script.
    static func bytes(
        of file: DraftFile, _ format: any DraftFormat, in encoding: TextEncoding, from other: TextEncoding,
        named name: String
    ) throws(Failure) -> [UInt8] {
        guard format is FountainFormat else { return file.bytes }
        return try failing(in: name) { try encoding.encoded(encoding.marked(file.bytes, from: other)) }
    }

    /// What to write of a script of a project, in the encoding of its file; in UTF-8 where that lacks a character,
    /// which is told.
    static func exported(
        _ file: DraftFile, _ format: any DraftFormat, in encoding: TextEncoding, named name: String
    ) throws(Failure) -> [UInt8] {
        guard format is FountainFormat else { return file.bytes }
        do throws(TextEncodingError) {
            return try encoding.encoded(encoding.marked(file.bytes, from: encoding))
        } catch {
            guard case .unencodable = error.reason else { throw Failure(error, file: name) }
            Console.shared.diagnose(
                "\(visible(name)): \(encoding.rawValue) lacks characters of it; it is written as UTF-8")
            return TextEncoding.utf8.marked(file.bytes, from: encoding)
        }
    }
}

extension [UInt8] {
    /// The bytes behind a byte order mark of UTF-8.
    fileprivate var withoutMark: ArraySlice<UInt8> { starts(with: [0xEF, 0xBB, 0xBF]) ? self[3...] : self[...] }
}
