internal import CLibXML2

/// A RELAX NG schema in XML syntax, as text.
public struct RelaxNGSchema: Sendable {
    /// The namespace of RELAX NG's own elements (https://relaxng.org/spec-20011203.html).
    private static let namespace = "http://relaxng.org/ns/structure/1.0"

    private let bytes: [UInt8]

    /// - Throws: what keeps the schema from being used. It must stand alone: `include` and `externalRef`,
    ///   which read further files, are refused.
    public init(_ text: String) throws(XMLError) {
        bytes = Array(text.utf8)
        var rest = [try XMLElement(xml: bytes)]
        while let element = rest.popLast() {
            if element.namespace == Self.namespace, ["include", "externalRef"].contains(element.name) {
                throw XMLError(
                    .schema("<\(element.name)> is not followed; write it all in one file"), line: element.line)
            }
            rest += element.elements
        }
        _ = try Reports.collect(as: XMLError.Reason.schema) { [bytes] reports throws(XMLError) in
            xmlRelaxNGFree(try Self.compile(bytes, reports))
        }
    }

    /// Where `document` differs from what the schema describes; empty where it is valid. At most a hundred places.
    ///
    /// - Throws: for a document that cannot be read at all, as ``XMLElement/init(xml:)`` does.
    public func faults(of document: [UInt8]) throws(XMLError) -> [XMLError] {
        _ = try XMLElement(xml: document)
        return try Reports.collect(as: XMLError.Reason.invalid) { reports throws(XMLError) in
            let schema = try Self.compile(bytes, reports)
            defer { xmlRelaxNGFree(schema) }
            let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
            let tree = document.withUnsafeBytes {
                xmlReadMemory($0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), nil, nil, Int32(options))
            }
            guard let tree, let context = xmlRelaxNGNewValidCtxt(schema) else { throw XMLError(.outOfMemory) }
            defer {
                xmlRelaxNGFreeValidCtxt(context)
                xmlFreeDoc(tree)
            }
            let result = xmlRelaxNGValidateDoc(context, tree)
            if result != 0, reports.errors.isEmpty { return [XMLError(.invalid("no reason was given"))] }
            return result == 0 ? [] : reports.errors
        }
    }

    private static func compile(_ bytes: [UInt8], _ reports: Reports) throws(XMLError) -> xmlRelaxNGPtr {
        let schema: xmlRelaxNGPtr? = bytes.withUnsafeBytes {
            let start = $0.bindMemory(to: CChar.self).baseAddress
            guard let context = xmlRelaxNGNewMemParserCtxt(start, Int32($0.count)) else { return nil }
            defer { xmlRelaxNGFreeParserCtxt(context) }
            return xmlRelaxNGParse(context)
        }
        guard let schema else { throw reports.errors.first ?? XMLError(.outOfMemory) }
        return schema
    }
}
