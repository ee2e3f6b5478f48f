import Testing
import XMLTree

#if canImport(Glibc)
    import Glibc
#endif

private func read(_ text: String) throws(XMLError) -> XMLElement { try XMLElement(xml: Array(text.utf8)) }

@Test func aDocumentIsReadWithNamespacesAttributesAndText() throws {
    let root = try read(
        """
        <?xml version="1.0"?><!-- said aside -->
        <s:script xmlns:s="urn:s" lang="汉语" xml:space="preserve">
         <p>a&amp;b <b>c</b><![CDATA[ <d> ]]></p><?gone?>
        </s:script>
        """)
    #expect(
        root
            == XMLElement(
                "script", namespace: "urn:s",
                attributes: [
                    XMLAttribute("lang", "汉语"),
                    XMLAttribute("space", "preserve", namespace: XMLAttribute.xmlNamespace),
                ],
                children: [
                    .text("\n "),
                    .element(
                        XMLElement(
                            "p",
                            children: [
                                .text("a&b "), .element(XMLElement("b", children: [.text("c")])), .text(" <d> "),
                            ])),
                    .text("\n"),
                ]))
    #expect(root[attribute: "lang"] == "汉语")
    #expect(root[attribute: "space"] == nil)
    #expect(root.elements.map(\.line) == [3])
    #expect(root.elements[0].text == "a&b  <d> ")
}

/// A namespace is an attribute's value.
@Test func anAmpersandInANamespaceIsReadAsOne() throws {
    let root = try read("<a xmlns='urn:a&amp;1' xmlns:b='urn:b&#38;amp;2' b:c='3'/>")
    #expect(
        root
            == XMLElement(
                "a", namespace: "urn:a&1", attributes: [XMLAttribute("c", "3", namespace: "urn:b&amp;2")]))
    #expect(try XMLElement(xml: root.xml()) == root)
}

@Test func lineEndsAreReadAsLineFeedsButEscapedOnesStay() throws {
    #expect(try read("<p>a\r\nb\rc&#13;d\n</p>").text == "a\nb\nc\rd\n")
}

@Test(
    arguments: [
        ("UTF-8", [UInt8]("<p>é🎬e\u{301}</p>".utf8)),
        ("UTF-8 with byte order mark", [0xEF, 0xBB, 0xBF] + Array("<p>é🎬e\u{301}</p>".utf8)),
        ("UTF-16", [0xFF, 0xFE] + "<p>é🎬e\u{301}</p>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    ] as [(String, [UInt8])])
func anEncodingIsRecognised(name: String, bytes: [UInt8]) throws {
    #expect(Array(try XMLElement(xml: bytes).text.unicodeScalars) == Array("é🎬e\u{301}".unicodeScalars))
}

@Test func aDeclaredEncodingIsFollowed() throws {
    let bytes = Array(#"<?xml version="1.0" encoding="ISO-8859-1"?><p>"#.utf8) + [0xE9] + Array("</p>".utf8)
    #expect(try XMLElement(xml: bytes).text == "é")
}

private let billionLaughs =
    "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n <!ENTITY lol0 \"lol\">\n"
    + (1...9).map { "<!ENTITY lol\($0) \"\(String(repeating: "&lol\($0 - 1);", count: 10))\">\n" }.joined()
    + "]>\n<lolz a=\"&lol9;\">&lol9;</lolz>"

@Test(arguments: [
    billionLaughs,
    "<?xml version=\"1.0\"?>\n<!DOCTYPE p [<!ENTITY file SYSTEM \"file:///etc/hostname\">]><p>&file;</p>",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE p SYSTEM \"http://localhost:1/p.dtd\"><p/>",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE p [<!ENTITY % outside SYSTEM \"http://localhost:1/\"> %outside;]><p/>",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE FinalDraft><FinalDraft/>",
])
func aDocumentTypeIsRefusedAsSoonAsItBegins(document: String) {
    #expect(throws: XMLError(.documentType, line: 2)) { try read(document) }
}

@Test func nestingIsLimited() throws {
    func nested(_ depth: Int) -> String {
        String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    _ = try read(nested(256))
    #expect(throws: XMLError(.tooDeep(limit: 256), line: 1)) { try read(nested(257)) }
    #expect(throws: XMLError(.tooDeep(limit: 256), line: 1)) { try read(nested(10_000)) }
    #expect(throws: XMLError(.tooDeep(limit: 256), line: 1)) { try read(String(repeating: "<a>", count: 1_000_000)) }
}

@Test func sizeIsLimited() {
    let count = XMLLimits.bytes + 1
    #expect(throws: XMLError(.tooLarge(bytes: count, limit: XMLLimits.bytes))) {
        try XMLElement(xml: [UInt8](repeating: 0x20, count: count))
    }
}

@Test(
    arguments: [
        ("", 1, nil, "document is empty"),
        ("   \n", 2, 1, "start tag expected, '<' not found"),
        ("no mark-up", 1, 1, "start tag expected, '<' not found"),
        ("<a>\n <b>", 2, 5, "premature end of data in tag b line 2"),
        ("<a>\n  <b></a>", 2, 10, "opening and ending tag mismatch: b line 2 and a"),
        ("<a>\n<!-- 👩‍👩‍👧 汉 e\u{301} --><b x='1' x='2'/></a>", 2, 29, "attribute x redefined"),
        ("<a>&nbsp;</a>", 1, 10, "entity 'nbsp' not defined"),
        ("<a>&#12;</a>", 1, 9, "xmlParseCharRef: invalid xmlChar value 12"),
        ("<a>\u{0C}</a>", 1, 4, "PCDATA invalid Char value 12"),
        ("<p:a/>", 1, nil, "namespace prefix p on a is not defined"),
        ("<a/><b/>", 1, 5, "extra content at the end of the document"),
    ] as [(String, Int, Int?, String)])
func whatIsWrongIsSaidWithItsPlace(document: String, line: Int, column: Int?, message: String) {
    #expect(throws: XMLError(.malformed(message), line: line, column: column)) { try read(document) }
}

@Test(arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80]] as [[UInt8]])
func bytesThatAreNoUTF8AreRefused(bytes: [UInt8]) {
    let error = #expect(throws: XMLError.self) {
        try XMLElement(xml: Array("<a>\n<b>text".utf8) + bytes + Array("</b></a>".utf8))
    }
    #expect(error?.line == 2)
}

@Test func bytesThatDoNotFitTheDeclaredEncodingAreRefused() {
    let head = Array(#"<?xml version="1.0" encoding="GB18030"?><p>"#.utf8)
    #expect(throws: XMLError.self) { try XMLElement(xml: head + [0xFF, 0xFF, 0x81] + Array("</p>".utf8)) }
    #expect(throws: XMLError.self) {
        try XMLElement(xml: Array(#"<?xml version="1.0" encoding="X-UNKNOWN"?><p/>"#.utf8))
    }
}

#if canImport(Glibc)
    /// After the first error libxml2 keeps the entities it reads, some 13 KB a document.
    @Test func nothingIsKeptOfABrokenDocumentType() async {
        await #expect(processExitsWith: .success) {
            let document = ##"<!-- -- --><!DOCTYPE a [<!ENTITY e "x"><!ENTITY f ""##
            func peakMegabytes() -> Int {
                var usage = rusage()
                getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
                return usage.ru_maxrss / 1024
            }
            func readOften(_ times: Int) { for _ in 0..<times { _ = try? XMLElement(xml: Array(document.utf8)) } }
            readOften(100)
            let before = peakMegabytes()
            readOften(4_000)
            precondition(peakMegabytes() < before + 25)
        }
    }
#endif
