/// The notes and boneyards in an element's text, taken out so that the rest can be read for emphasis.
struct Asides {
    /// Stands in `text` for an aside: the object replacement character, which is there for this.
    static let placeholder: Unicode.Scalar = "\u{FFFC}"

    /// What a placeholder stands for.
    enum Aside: Equatable {
        case note(String)
        case boneyard(String)
        /// The character itself, which was typed.
        case typed

        /// What stands between the marks; nil where there are none.
        var text: String? {
            switch self {
            case .note(let text), .boneyard(let text): text
            case .typed: nil
            }
        }
    }

    /// The text with a placeholder for every aside.
    private(set) var text = ""
    /// What each placeholder stands for, in their order.
    private(set) var list: [Aside] = []

    init(_ source: String) {
        let bytes = Array(source.utf8)
        var (start, index) = (0, 0)
        /// The marks that were looked for in vain, so that many open ones cost one search.
        var missing: Set<[UInt8]> = []
        while index < bytes.count {
            guard Self.firstBytes.contains(bytes[index]),
                let mark = Self.marks.first(where: { bytes[index...].starts(with: $0.opening) })
            else {
                index += 1
                continue
            }
            let inside = index + mark.opening.count
            guard !missing.contains(mark.closing), let end = Self.index(of: mark.closing, in: bytes, from: inside)
            else {
                missing.insert(mark.closing)
                index += 1
                continue
            }
            text += String(decoding: bytes[start..<index], as: UTF8.self)
            text.unicodeScalars.append(Self.placeholder)
            list.append(mark.aside(String(decoding: bytes[inside..<end], as: UTF8.self)))
            (start, index) = (end + mark.closing.count, end + mark.closing.count)
        }
        text += String(decoding: bytes[start...], as: UTF8.self)
    }

    /// What opens an aside, what closes it, and what it is with a text inside.
    private struct Mark {
        var opening: [UInt8]
        var closing: [UInt8]
        var aside: @Sendable (String) -> Aside
    }

    /// A placeholder in the source is an aside that ends where it begins.
    private static let marks = [
        Mark(opening: Array("[[".utf8), closing: Array("]]".utf8)) { .note($0) },
        Mark(opening: Array("/*".utf8), closing: Array("*/".utf8)) { .boneyard($0) },
        Mark(opening: Array(String(placeholder).utf8), closing: []) { _ in .typed },
    ]

    private static let firstBytes = marks.map { $0.opening[0] }

    private static func index(of mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        (start...bytes.count).first { bytes[$0...].starts(with: mark) }
    }
}
