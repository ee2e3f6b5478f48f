internal import CLibXML2

extension XMLElement {
    /// The root element of a document.
    ///
    /// Nothing outside the bytes is read, no entity but the five of XML itself exists, and a document type
    /// declaration is refused as soon as it begins. The encoding is the one that the document declares; without
    /// a declaration, UTF-8.
    ///
    /// - Throws: the first thing that is wrong, with its line; the limits are those of ``XMLLimits``.
    public init(xml bytes: [UInt8]) throws(XMLError) {
        guard bytes.count <= XMLLimits.bytes else {
            throw XMLError(.tooLarge(bytes: bytes.count, limit: XMLLimits.bytes))
        }
        guard !bytes.isEmpty else { throw XMLError(.malformed("document is empty"), line: 1) }
        do {
            self = try Reports.collect(as: XMLError.Reason.malformed) { reports throws(XMLError) in
                try XMLElement(xml: bytes, reports)
            }
        } catch {
            throw error.countingGraphemes(in: bytes)
        }
    }

    private init(xml bytes: [UInt8], _ reports: Reports) throws(XMLError) {
        // The parser copies what it is given, so the pointer need not outlive the call.
        let context = bytes.withUnsafeBytes {
            xmlCreateMemoryParserCtxt($0.bindMemory(to: CChar.self).baseAddress, Int32($0.count))
        }
        guard let context else { throw XMLError(.outOfMemory) }
        defer {
            // After an error libxml2 reads on in silence, and a document of its own takes the entities that it meets.
            xmlFreeDoc(context.pointee.myDoc)
            xmlFreeParserCtxt(context)
        }
        let builder = TreeBuilder(context, reports)
        withExtendedLifetime(builder) { _ = xmlParseDocument(context) }
        if let error = builder.error ?? reports.errors.first { throw error }
        guard let root = builder.root else { throw XMLError(.malformed("document has no root element"), line: 1) }
        self = root
    }
}

extension XMLError {
    /// The error with its column counted in grapheme clusters; libxml2 counts characters.
    fileprivate func countingGraphemes(in bytes: [UInt8]) -> XMLError {
        guard let line, let column else { return self }
        let lines = bytes.split(separator: 0x0A, maxSplits: line, omittingEmptySubsequences: false)
        guard lines.indices.contains(line - 1) else { return self }
        let text = String(decoding: lines[line - 1], as: UTF8.self)
        var error = self
        error.column = String(String.UnicodeScalarView(text.unicodeScalars.prefix(column - 1))).count + 1
        return error
    }
}
