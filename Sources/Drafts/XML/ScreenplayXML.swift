import Screenplay
import XMLTree

/// A screenplay as XML: what `Templates/schemas/screenplay.rng` describes.
enum ScreenplayXML {
    static let namespace = "urn:tagline:screenplay:1"

    /// What a cue and its lines stand in. It says nothing that the order of the elements does not say, but which lyrics
    /// are part of it.
    private static let speech = "speech"

    static func element(of screenplay: Screenplay, _ losses: inout Losses) -> XMLElement {
        var root = XMLElement("screenplay", namespace: namespace, attributes: [.preservingSpace])
        if !screenplay.titlePage.entries.isEmpty {
            root.children.append(.element(element(of: screenplay.titlePage, &losses)))
        }
        for run in screenplay.blocks {
            var children: [XMLNode] = []
            for index in run {
                losses.place = Loss(at: screenplay.elements[index], index)
                let previous = index > 0 ? screenplay.elements[index - 1] : nil
                children.append(.element(element(of: screenplay.elements[index], after: previous, &losses)))
            }
            if screenplay.elements[run.lowerBound].type == .character {
                children = [.element(XMLElement(speech, namespace: namespace, children: children))]
            }
            root.children += children
        }
        return root
    }

    private static func element(of titlePage: TitlePage, _ losses: inout Losses) -> XMLElement {
        var page = XMLElement("titlePage", namespace: namespace)
        for entry in titlePage.entries {
            losses.place = Loss("")
            losses.place.key = entry.key
            var element = XMLElement(
                "entry", namespace: namespace, attributes: [XMLAttribute("key", losses.xml(entry.key))])
            for value in entry.values {
                element.children.append(
                    .element(XMLElement("value", namespace: namespace, children: [.text(losses.xml(value))])))
            }
            page.children.append(.element(element))
        }
        return page
    }

    private static func element(
        of element: Element, after previous: Element?, _ losses: inout Losses
    ) -> XMLElement {
        var attributes: [XMLAttribute] = []
        if element.forced { attributes.append(XMLAttribute("forced", "true")) }
        switch element.type {
        case .sceneHeading:
            if let number = element.sceneNumber { attributes.append(XMLAttribute("sceneNumber", losses.xml(number))) }
        case .character:
            attributes.append(XMLAttribute("name", losses.xml(element.name)))
            if element.dual { attributes.append(XMLAttribute("dual", "true")) }
        case .section: attributes.append(XMLAttribute("depth", String(max(1, element.depth))))
        default: break
        }
        if element.line > 0 { attributes.append(XMLAttribute("line", String(element.line))) }
        if let blankLines = element.toldBlankLines(after: previous) {
            attributes.append(XMLAttribute("blankBefore", String(blankLines)))
        }
        return XMLElement(
            element.type.rawValue, namespace: namespace, attributes: attributes,
            children: element.text.isEmpty ? [] : [.text(losses.xml(element.text))])
    }

    static func screenplay(from root: XMLElement) throws(DraftError) -> Screenplay {
        var screenplay = Screenplay()
        for child in try root.onlyElements() {
            switch child.namespace == namespace ? child.name : "" {
            case "titlePage": screenplay.titlePage.entries += try entries(from: child)
            case speech:
                for part in try child.onlyElements() {
                    screenplay.elements.append(try element(from: part, in: child, after: screenplay.elements.last))
                }
            default: screenplay.elements.append(try element(from: child, in: root, after: screenplay.elements.last))
            }
        }
        return screenplay
    }

    private static func entries(from page: XMLElement) throws(DraftError) -> [TitlePage.Entry] {
        var entries: [TitlePage.Entry] = []
        for child in try page.onlyElements() {
            guard child.name == "entry", child.namespace == namespace else { throw child.unexpected(in: page) }
            var entry = TitlePage.Entry(key: try child.required("key"), values: [])
            for value in try child.onlyElements() {
                guard value.name == "value", value.namespace == namespace else { throw value.unexpected(in: child) }
                entry.values.append(try value.onlyText())
            }
            entries.append(entry)
        }
        return entries
    }

    /// A cue's `name` is not read: its text says it.
    private static func element(
        from child: XMLElement, in parent: XMLElement, after previous: Element?
    ) throws(DraftError) -> Element {
        guard child.namespace == namespace, let type = ElementType(rawValue: child.name) else {
            throw child.unexpected(in: parent)
        }
        var element = Element(type, try child.onlyText())
        guard type != .pageBreak || element.text.isEmpty else {
            throw DraftError(.unexpectedText(in: child.name), line: child.line)
        }
        element.forced = try child.bool("forced")
        if type == .character { element.dual = try child.bool("dual") }
        if type == .sceneHeading { element.sceneNumber = child[attribute: "sceneNumber"] }
        if type == .section { element.depth = try child.integer("depth", in: ElementLimits.depth) ?? 1 }
        element.line = try child.integer("line", in: ElementLimits.line) ?? 0
        element.blankBefore =
            try child.integer("blankBefore", in: ElementLimits.blankBefore)
            ?? element.impliedBlankLines(after: previous, isInSpeech: parent.name == speech)
        return element
    }
}
