internal import CLibXML2

/// Builds the tree from what the parser calls out, one element after the other, without recursion.
final class TreeBuilder {
    private(set) var root: XMLElement?
    /// Why this builder, rather than libxml2, stopped the parser.
    private(set) var error: XMLError?

    private let context: xmlParserCtxtPtr
    private let reports: Reports
    /// The elements that are open, the innermost last.
    private var open: [XMLElement] = []
    private var text = ""

    /// Becomes the receiver of everything that `context` reads; the caller keeps it alive while the parser runs.
    init(_ context: xmlParserCtxtPtr, _ reports: Reports) {
        self.context = context
        self.reports = reports
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.startElementNs = { builder, name, _, namespace, _, _, count, _, attributes in
            TreeBuilder.from(builder)?.start(name, namespace, attributes, Int(count))
        }
        handler.endElementNs = { builder, _, _, _ in TreeBuilder.from(builder)?.end() }
        handler.characters = { builder, start, count in
            guard let start else { return }
            TreeBuilder.from(builder)?.text += String(
                decoding: UnsafeBufferPointer(start: start, count: Int(count)), as: UTF8.self)
        }
        // The same function tells libxml2 to take no white space for ignorable.
        handler.ignorableWhitespace = handler.characters
        handler.internalSubset = { builder, _, _, _ in TreeBuilder.from(builder)?.stop(.documentType) }
        context.pointee.sax.pointee = handler
    }

    private static func from(_ pointer: UnsafeMutableRawPointer?) -> TreeBuilder? {
        pointer.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(
        _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
    ) {
        guard open.count < XMLLimits.depth else { return stop(.tooDeep(limit: XMLLimits.depth)) }
        flushText()
        var element = XMLElement(name.map { String(cString: $0) } ?? "", namespace: namespace.map(Self.value))
        element.line = line
        // Five pointers an attribute: name, prefix, namespace, start and end of the value.
        for field in stride(from: 0, to: 5 * count, by: 5) {
            guard let attributes, let name = attributes[field],
                let start = attributes[field + 3], let end = attributes[field + 4]
            else { continue }
            element.attributes.append(
                XMLAttribute(
                    String(cString: name), Self.value(UnsafeBufferPointer(start: start, count: end - start)),
                    namespace: attributes[field + 2].map(Self.value)))
        }
        open.append(element)
    }

    /// A namespace, which an attribute named.
    private static func value(_ text: UnsafePointer<xmlChar>) -> String {
        value(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
    }

    /// An attribute's value. Where entities are not to be substituted, libxml2 hands over every `&` as `&#38;`,
    /// and no other reference.
    private static func value(_ bytes: UnsafeBufferPointer<xmlChar>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var value: [UInt8] = []
        var index = 0
        while index < bytes.count {
            value.append(bytes[index])
            index += bytes[index] == UInt8(ascii: "&") ? 5 : 1
        }
        return String(decoding: value, as: UTF8.self)
    }

    private func end() {
        flushText()
        guard let element = open.popLast() else { return }
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(.element(element))
        }
    }

    private func flushText() {
        guard !text.isEmpty, !open.isEmpty else { return }
        open[open.count - 1].children.append(.text(text))
        text = ""
    }

    private func stop(_ reason: XMLError.Reason) {
        if error == nil, reports.errors.isEmpty { error = XMLError(reason, line: line) }
        xmlStopParser(context)
    }

    private var line: Int { context.pointee.input.map { Int($0.pointee.line) } ?? 0 }
}
