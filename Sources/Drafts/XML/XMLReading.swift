import XMLTree

/// What the readers of Tagline's own XML ask of an element; errors carry its line.
extension XMLElement {
    /// The element children.
    ///
    /// - Throws: for text between them other than white space, which nothing would keep.
    func onlyElements() throws(DraftError) -> [XMLElement] {
        guard text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else {
            throw DraftError(.unexpectedText(in: name), line: line)
        }
        return elements
    }

    /// The text of an element that holds nothing else.
    func onlyText() throws(DraftError) -> String {
        if let child = elements.first { throw child.unexpected(in: self) }
        return text
    }

    func unexpected(in parent: XMLElement) -> DraftError {
        DraftError(.unexpectedElement(name, in: parent.name), line: line)
    }

    func required(_ attribute: String) throws(DraftError) -> String {
        guard let value = self[attribute: attribute] else {
            throw DraftError(.missingAttribute(attribute, of: name), line: line)
        }
        return value
    }

    /// The attribute as a whole number in `range`; nil where it is absent.
    func integer<Number: FixedWidthInteger>(
        _ attribute: String, in range: ClosedRange<Number>
    ) throws(DraftError) -> Number? {
        guard let text = self[attribute: attribute] else { return nil }
        guard let value = Number(text), range.contains(value) else {
            throw wrong(attribute, "a whole number from \(range.lowerBound) to \(range.upperBound)", text)
        }
        return value
    }

    /// The attribute as an `xsd:boolean`; false where it is absent.
    func bool(_ attribute: String) throws(DraftError) -> Bool {
        switch self[attribute: attribute] {
        case nil, "false", "0": return false
        case "true", "1": return true
        case .some(let text): throw wrong(attribute, "true or false", text)
        }
    }

    /// The attribute as one of a type's names; nil where it is absent.
    func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ attribute: String
    ) throws(DraftError) -> Choice? {
        guard let text = self[attribute: attribute] else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw wrong(attribute, "one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "), text)
        }
        return choice
    }

    private func wrong(_ attribute: String, _ expected: String, _ found: String) -> DraftError {
        DraftError(.attribute(attribute, of: name, expected: expected, found: found), line: line)
    }
}

extension XMLAttribute {
    /// Says that white space in the document is text, to programs that would indent it.
    static let preservingSpace = XMLAttribute("space", "preserve", namespace: xmlNamespace)
}
