import Testing
import XMLTree

private let schema = """
    <element name="script" xmlns="http://relaxng.org/ns/structure/1.0"
        datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <zeroOrMore>
        <element name="scene"><attribute name="number"><data type="positiveInteger"/></attribute><text/></element>
      </zeroOrMore>
    </element>
    """

private func faults(_ document: String, _ schema: String = schema) throws -> [XMLError] {
    try RelaxNGSchema(schema).faults(of: Array(document.utf8))
}

@Test func aDocumentThatFitsHasNoFaults() throws {
    #expect(try faults("<script><scene number='1'>汉 &lt;</scene><scene number='2'/></script>") == [])
}

@Test func faultsAreListedWithLineAndMessage() throws {
    let lines = String(repeating: "\n", count: 70_000)
    #expect(
        try faults("<script>\(lines)<scene number='0'/></script>") == [
            XMLError(.invalid("type positiveInteger doesn't allow value '0'"), line: 70_001),
            XMLError(.invalid("element scene failed to validate attributes"), line: 70_001),
        ])
}

@Test func aDocumentThatCannotBeReadIsAnErrorNotAFault() {
    #expect(throws: XMLError(.documentType, line: 1)) { try faults("<!DOCTYPE script><script/>") }
    #expect(throws: XMLError(.malformed("document is empty"), line: 1)) { try faults("") }
}

@Test func aSchemaThatIsNoneIsRefused() {
    #expect(throws: XMLError(.schema("unexpected node b is not a pattern"), line: 1)) {
        try faults("<script/>", "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'><b/></element>")
    }
    #expect(throws: XMLError.self) { try faults("<script/>", "") }
}

@Test(arguments: ["include", "externalRef"])
func aSchemaThatReadsFurtherFilesIsRefused(element: String) {
    let text = "<grammar xmlns='http://relaxng.org/ns/structure/1.0'>\n<\(element) href='/etc/hostname'/></grammar>"
    #expect(throws: XMLError(.schema("<\(element)> is not followed; write it all in one file"), line: 2)) {
        try faults("<script/>", text)
    }
}
