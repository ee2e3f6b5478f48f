import CLibXML2

/// Why a document could not be read or written.
public struct XMLError: Error, CustomStringConvertible {
    public var line: Int
    public var description: String
}

/// The root element's name of `text`.
public func rootName(of text: String) throws -> String {
    var text = text
    let document = text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { chars in
            xmlReadMemory(
                chars.baseAddress, Int32(chars.count), nil, "UTF-8",
                Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
        }
    }
    guard let document else {
        let e = xmlGetLastError().pointee
        throw XMLError(line: Int(e.line), description: String(cString: e.message))
    }
    defer { xmlFreeDoc(document) }
    return String(cString: xmlDocGetRootElement(document).pointee.name)
}

/// `<draft><p>text</p></draft>`, written by xmlTextWriter.
public func draft(_ text: String) -> String {
    let buffer = xmlBufferCreate()
    defer { xmlBufferFree(buffer) }
    let writer = xmlNewTextWriterMemory(buffer, 0)
    defer { xmlFreeTextWriter(writer) }
    xmlTextWriterSetIndent(writer, 1)
    xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil)
    xmlTextWriterStartElement(writer, "draft")
    xmlTextWriterWriteElement(writer, "p", text)
    xmlTextWriterEndElement(writer)
    xmlTextWriterEndDocument(writer)
    xmlTextWriterFlush(writer)
    return String(cString: xmlBufferContent(buffer))
}
