/// Reads a template's tags, without recursion.
struct TemplateParser {
    private typealias Node = Template.Node

    private enum Kind { case field, section, inverted, end, template, comment }

    /// A section whose end is not read yet, and what it holds so far.
    private struct Open {
        var tag: Template.Tag
        var isInverted: Bool
        var nodes: [Node] = []
    }

    private let source: TemplateSource
    /// How far the source is read.
    private var index = 0
    private var nodes: [Node] = []
    private var open: [Open] = []

    static func nodes(of source: TemplateSource) throws(TemplateError) -> [Template.Node] {
        var parser = TemplateParser(source)
        while let start = parser.find("{", from: parser.index) { try parser.readTag(at: start) }
        parser.appendText(upTo: source.bytes.count)
        if let section = parser.open.last {
            throw source.error(.unclosedSection(section.tag.name), at: section.tag.offset)
        }
        return parser.nodes
    }

    private init(_ source: TemplateSource) {
        self.source = source
    }

    private mutating func readTag(at start: Int) throws(TemplateError) {
        let (kind, name, end) = try tag(at: start)
        let line = kind == .field ? nil : lineHoldingOnly(start..<end)
        appendText(upTo: line?.lowerBound ?? start)
        index = line?.upperBound ?? end
        let tag = Template.Tag(name: name, offset: start)
        switch kind {
        case .comment: break
        case .field: append(.field(tag))
        case .template: append(.template(tag, withinLine: line == nil))
        case .section, .inverted:
            guard open.count < Template.depthLimit else {
                throw source.error(.nestedTooDeep(limit: Template.depthLimit), at: start)
            }
            open.append(Open(tag: tag, isInverted: kind == .inverted))
        case .end:
            guard let section = open.last, section.tag.name == name else {
                throw source.error(.strayEnd(name, open: open.last?.tag.name), at: start)
            }
            open.removeLast()
            append(.section(section.tag, inverted: section.isInverted, section.nodes))
        }
    }

    /// What the tag at `start` is, its name, and where it ends.
    private func tag(at start: Int) throws(TemplateError) -> (Kind, name: String, end: Int) {
        let bytes = source.bytes
        guard let close = find("}", from: start + 2) else { throw source.error(.unclosedTag, at: start) }
        var inside = Self.trimmed(bytes[(start + 2)..<close])
        var kind = Kind.field
        switch Unicode.Scalar(inside.first ?? UInt8(ascii: " ")) {
        case "!": return (.comment, "", close + 2)
        case "#": kind = .section
        case "^": kind = .inverted
        case "/": kind = .end
        case ">": kind = .template
        case "{", "&": throw source.error(.unescaped, at: start)
        case let mark where "=<$%@*".unicodeScalars.contains(mark):
            throw source.error(.unsupported(mark: String(mark)), at: start)
        default: break
        }
        if kind != .field { inside = Self.trimmed(inside.dropFirst()) }
        guard !inside.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "{") }) else {
            throw source.error(.unclosedTag, at: start)
        }
        guard !inside.isEmpty else { throw source.error(.emptyTag, at: start) }
        return (kind, String(decoding: inside, as: UTF8.self), close + 2)
    }

    /// The next place where `brace` stands twice.
    private func find(_ brace: Unicode.Scalar, from start: Int) -> Int? {
        let byte = UInt8(ascii: brace)
        var index = start
        while index + 1 < source.bytes.count {
            if source.bytes[index] == byte, source.bytes[index + 1] == byte { return index }
            index += 1
        }
        return nil
    }

    /// The line, with its end, that a tag stands in with nothing but spaces beside it.
    private func lineHoldingOnly(_ tag: Range<Int>) -> Range<Int>? {
        let bytes = source.bytes
        var start = tag.lowerBound
        while start > 0, Self.isSpace(bytes[start - 1]) { start -= 1 }
        guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
        var end = tag.upperBound
        while end < bytes.count, Self.isSpace(bytes[end]) { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
        guard end == bytes.count || bytes[end] == UInt8(ascii: "\n") else { return nil }
        return start..<min(end + 1, bytes.count)
    }

    private mutating func appendText(upTo end: Int) {
        guard index < end else { return }
        append(.text(String(decoding: source.bytes[index..<end], as: UTF8.self)))
        index = end
    }

    private mutating func append(_ node: Node) {
        if open.isEmpty { nodes.append(node) } else { open[open.count - 1].nodes.append(node) }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let head = bytes.drop(while: isSpace)
        return head.dropLast(head.reversed().prefix(while: isSpace).count)
    }
}
