import LanguageModel
import Measures
import XMLTree

/// Text holds no control characters and nothing that stands for bytes that were no text, and is in Normalization Form
/// C: a model would learn two spellings of one letter as two letters.
struct Encoding: CorpusRule {
    func remarks(on line: TaggedLine) -> [Remark] {
        ([line.text, line.role ?? ""] + line.tags.values.sorted()).flatMap { Self.remarks(on: $0) }
    }

    private static func remarks(on text: String) -> [Remark] {
        var remarks: [Remark] = []
        if let scalar = text.unicodeScalars.first(where: isForbidden) {
            remarks.append(.error("encoding", "the character \(scalar.codePoint) stands for nothing; take it out"))
        }
        if !text.isComposed {
            remarks.append(
                .error("encoding", "a letter and its mark are two characters where one exists; write it in NFC"))
        }
        return remarks
    }

    /// Whether bytes are UTF-8.
    static func isText(_ bytes: ArraySlice<UInt8>) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    static let notText = Remark.error("encoding", CorpusFileError(line: nil, reason: .notText).description)

    /// Control characters but tabs and line ends, the replacement character, byte order marks and noncharacters.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFD, 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
