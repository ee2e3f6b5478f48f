import Testing
import XMLTree

private func written(_ element: XMLElement) throws -> String { String(decoding: try element.xml(), as: UTF8.self) }

@Test func aTreeIsWrittenIndentedWithoutTouchingText() throws {
    let tree = XMLElement(
        "script", namespace: "urn:s",
        attributes: [XMLAttribute("space", "preserve", namespace: XMLAttribute.xmlNamespace)],
        children: [
            .element(
                XMLElement(
                    "scene", namespace: "urn:s", attributes: [XMLAttribute("title", "\"A\" & <B>\t\n\r'")],
                    children: [
                        .element(XMLElement("p", namespace: "urn:s", children: [.text("  a < b && c ]]>\r\n\td  ")])),
                        .element(XMLElement("empty", namespace: "urn:s")),
                    ])),
            .element(
                XMLElement(
                    "p", namespace: "urn:s",
                    children: [
                        .text("汉字 "),
                        .element(
                            XMLElement(
                                "b", attributes: [XMLAttribute("n", "1", namespace: "urn:other")],
                                children: [.element(XMLElement("i")), .element(XMLElement("i"))])),
                        .text("👩‍👩‍👧e\u{301}"),
                    ])),
        ])
    let expected = """
        <?xml version="1.0" encoding="UTF-8"?>
        <script xmlns="urn:s" xml:space="preserve">
          <scene title="&quot;A&quot; &amp; &lt;B&gt;&#9;&#10;&#13;'">
            <p>  a &lt; b &amp;&amp; c ]]&gt;&#13;
        \td  </p>
            <empty/>
          </scene>
          <p>汉字 <b xmlns="" xmlns:a0="urn:other" a0:n="1"><i/><i/></b>👩‍👩‍👧e\u{301}</p>
        </script>

        """
    #expect(try written(tree) == expected)

    let back = try XMLElement(xml: Array(expected.utf8))
    #expect(back.elements == tree.elements.map(indented))
    #expect(try back.xml() == Array(expected.utf8))
}

/// The scene as it reads back, with the indentation that the writer gave it.
private func indented(_ element: XMLElement) -> XMLElement {
    guard element.name == "scene" else { return element }
    var element = element
    element.children = [.text("\n    "), element.children[0], .text("\n    "), element.children[1], .text("\n  ")]
    return element
}

@Test(arguments: (0...0x1F).map { UInt32($0) } + [0x7F, 0x85, 0x2028, 0xFFFD, 0xFFFE, 0xFFFF, 0x10FFFF])
func aCharacterIsWrittenSoThatItReadsBackOrRefused(code: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(code))
    let text = "a\(scalar)b"
    let tree = XMLElement(
        "a", children: [.element(XMLElement("b", attributes: [XMLAttribute("c", text)], children: [.text(text)]))])
    if scalar.isXMLCharacter {
        let back = try XMLElement(xml: tree.xml()).elements[0]
        #expect(Array(back.text.utf8) == Array(text.utf8))
        #expect(back[attribute: "c"].map { Array($0.utf8) } == Array(text.utf8))
    } else {
        #expect(throws: XMLError(.forbiddenCharacter(scalar, path: "/a/b"))) { try tree.xml() }
    }
}

/// U+04FB came to Unicode after the fourth edition of XML 1.0.
@Test(arguments: ["a", "_", "a-1.b·", "ӻace", "名", "e\u{301}", "\u{10000}"])
func aNameThatReadsIsWritten(name: String) throws {
    let tree = XMLElement("a", attributes: [XMLAttribute(name, "1")], children: [.element(XMLElement(name))])
    let written = try tree.xml()
    #expect(try XMLElement(xml: written).elements.map(\.name) == [name])
    #expect(try XMLElement(xml: written).xml() == written)
}

@Test(arguments: ["", "a b", "1a", "a:b", "<", "·a", "\u{301}", "a\u{37E}"])
func aNameThatIsNoneIsRefused(name: String) {
    #expect(throws: XMLError(.invalidName(name, path: "/a/" + name))) {
        try XMLElement("a", children: [.element(XMLElement(name))]).xml()
    }
    #expect(throws: XMLError(.invalidName(name, path: "/a"))) {
        try XMLElement("a", attributes: [XMLAttribute(name, "")]).xml()
    }
}

@Test func whatCouldNotBeReadBackIsNotWritten() throws {
    func nested(_ depth: Int) -> XMLElement {
        (1..<depth).reduce(XMLElement("a")) { inner, _ in XMLElement("a", children: [.element(inner)]) }
    }
    _ = try XMLElement(xml: nested(256).xml())
    #expect(throws: XMLError(.tooDeep(limit: 256))) { try nested(257).xml() }
}

@Test func errorsReadAsSentences() {
    #expect(
        XMLError(.forbiddenCharacter("\u{0C}", path: "/a/b")).description
            == "the character U+000C in /a/b cannot stand in XML; remove it")
}
