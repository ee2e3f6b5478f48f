/// Why a font file cannot be used, and where.
public struct FontError: Error, Equatable, Sendable {
    public enum Reason: Equatable, Sendable {
        /// The bytes do not begin as a font does.
        case notAFont
        /// The file has fewer faces than the one asked for, counted from 0.
        case noFace(Int, of: Int)
        case missingTable(String)
        /// A table or a glyph ends before what it says it holds.
        case cutShort
        case malformed(String)
        /// The font is sound, but uses what is not read here.
        case unsupported(String)
        /// The font's maker does not allow it to be put into documents.
        case embeddingForbidden
    }

    public var reason: Reason
    /// The byte in the file, from 0; nil where the whole file is meant.
    public var offset: Int?

    public init(_ reason: Reason, at offset: Int? = nil) {
        self.reason = reason
        self.offset = offset
    }
}

extension FontError: CustomStringConvertible {
    public var description: String {
        let place = offset.map { " at byte \($0)" } ?? ""
        return switch reason {
        case .notAFont: "this is no TrueType or OpenType font"
        case .noFace(let face, let count): "the font file has \(count) faces, and face \(face) is asked for"
        case .missingTable(let name): "the font has no table '\(name)'"
        case .cutShort: "the font is cut short\(place)"
        case .malformed(let what): "the font's \(what) is malformed\(place)"
        case .unsupported(let what): "the font uses \(what), which cannot be embedded; choose another font"
        case .embeddingForbidden: "the font's licence forbids embedding; choose another font"
        }
    }
}
