public import Screenplay

extension Screenplay {
    /// Writes the document as `tagline convert --to json` prints it: `titlePage`, `elements` and, where the script ends
    /// in what a Final Draft file says beyond it, that as the lines `fdx`.
    func write(to json: inout JSONText) {
        let remainder = elements.last.flatMap { $0.isRemainder ? $0 : nil }
        json.open("{")
        json.startMember(named: "titlePage")
        json.open("[")
        for entry in titlePage.entries {
            json.startItem()
            entry.write(to: &json)
        }
        json.close("]")
        json.startMember(named: "elements")
        json.open("[")
        let signs = ElementSigns(in: &json)
        let count = elements.count - (remainder == nil ? 0 : 1)
        // Lines of Fountain touch where no blank one stands between.
        let isFountain = elements.first?.sourceRange != nil
        var index = 0
        forEachLentElement { element in
            guard index < count else { return }
            // Elements are looked at themselves only where that matters: it takes longer than writing them.
            let blankLines =
                element.type == .lyrics || !isFountain
                ? elements[index].toldBlankLines(after: index > 0 ? elements[index - 1] : nil)
                : element.blankBefore >= 2 ? element.blankBefore : nil
            index += 1
            json.startItem()
            element.write(to: &json, signs, blankLines: blankLines)
        }
        json.close("]")
        if let remainder {
            json.startMember(named: "fdx")
            json.append(remainder.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) })
        }
        json.close("}")
    }

    /// The document that ``write(to:)`` writes. Either key may be absent, but not both.
    public init(json root: JSONCursor) throws(JSONError) {
        var entries: [TitlePage.Entry] = []
        let titlePage = try root.member("titlePage")
        for entry in try titlePage?.array() ?? [] {
            entries.append(
                TitlePage.Entry(
                    key: try entry.required("key").string(), values: try entry.member("values")?.strings() ?? []))
        }
        var elements: [Element] = []
        let list = try titlePage == nil ? root.required("elements") : root.member("elements")
        for element in try list?.array() ?? [] { elements.append(try Element(json: element, after: elements.last)) }
        if let lines = try root.member("fdx")?.strings() {
            elements.append(Element(.boneyard, lines.joined(separator: "\n")))
        }
        self.init(titlePage: TitlePage(entries: entries), elements: elements)
    }
}

extension TitlePage.Entry {
    fileprivate func write(to json: inout JSONText) {
        json.open("{")
        json.startMember(named: "key")
        json.append(quoting: key)
        json.startMember(named: "values")
        json.append(values)
        json.close("}")
    }
}

/// What every element has beside its text, kept for a document.
private struct ElementSigns {
    /// By the types' places: `{ "type": "action", "text": `.
    let heads: [JSONText.Kept]
    let name: JSONText.Kept
    let noExtensions: JSONText.Kept
    let line: JSONText.Kept
    let tail: JSONText.Kept

    init(in json: inout JSONText) {
        func head(_ type: ElementType, _ json: inout JSONText) {
            json.open("{")
            json.startMember(named: "type")
            json.append(quoting: type.rawValue)
            json.startMember(named: "text")
        }
        func text(_ json: inout JSONText) {
            head(.action, &json)
            json.append(quoting: "")
        }
        heads = ElementType.allCases.map { type in json.keep { head(type, &$0) } }
        name = json.keep(after: text) { $0.startMember(named: "name") }
        noExtensions = json.keep(after: text) {
            $0.startMember(named: "extensions")
            $0.append([])
        }
        line = json.keep(after: text) { $0.startMember(named: "line") }
        tail = json.keep(after: text) { $0.close("}") }
    }
}

extension ElementType {
    /// Its place among all types.
    fileprivate var place: Int {
        switch self {
        case .sceneHeading: 0
        case .action: 1
        case .character: 2
        case .dialogue: 3
        case .parenthetical: 4
        case .lyrics: 5
        case .transition: 6
        case .centered: 7
        case .pageBreak: 8
        case .section: 9
        case .synopsis: 10
        case .note: 11
        case .boneyard: 12
        }
    }
}

extension LentElement {
    /// Keys that say nothing are left out: `forced` and `dual` where false, `blankBefore` where it need not be told.
    fileprivate func write(to json: inout JSONText, _ signs: ElementSigns, blankLines: Int?) {
        json.open(with: signs.heads[type.place])
        json.append(quoting: text)
        if forced { json.append(true, named: "forced") }
        if dual { json.append(true, named: "dual") }
        if let sceneNumber {
            json.startMember(named: "sceneNumber")
            json.append(quoting: sceneNumber)
        }
        if type == .character {
            withName { name, extensions in
                json.append(signs.name)
                json.append(quoting: name)
                guard !extensions.isEmpty else { return json.append(signs.noExtensions) }
                json.startMember(named: "extensions")
                json.open("[")
                for text in extensions {
                    json.startItem()
                    json.append(quoting: text)
                }
                json.close("]")
            }
        }
        if type == .section { json.append(depth, named: "depth") }
        if line > 0 {
            json.append(signs.line)
            json.append(line)
        }
        if let blankLines { json.append(blankLines, named: "blankBefore") }
        json.close(with: signs.tail)
    }
}

extension Element {
    /// A cue's `name` and `extensions` are not read: its `text` says them.
    fileprivate init(json element: JSONCursor, after previous: Element?) throws(JSONError) {
        let type = try element.required("type")
        guard let known = ElementType(rawValue: try type.string()) else {
            throw type.mismatch("one of " + ElementType.allCases.map(\.rawValue).joined(separator: " "))
        }
        let text = try element.member("text")
        self.init(known, try text?.string() ?? "")
        if let text, known == .pageBreak, !self.text.isEmpty { throw text.mismatch("empty in a pageBreak") }
        forced = try element.member("forced")?.bool() ?? false
        if known == .character { dual = try element.member("dual")?.bool() ?? false }
        if known == .sceneHeading { sceneNumber = try element.member("sceneNumber")?.string() }
        if known == .section { depth = try element.member("depth")?.integer(in: ElementLimits.depth) ?? 1 }
        line = try element.member("line")?.integer(in: ElementLimits.line) ?? 0
        blankBefore =
            try element.member("blankBefore")?.integer(in: ElementLimits.blankBefore)
            ?? impliedBlankLines(after: previous)
    }
}

extension JSONText {
    fileprivate mutating func append(_ values: [String]) {
        open("[")
        for value in values {
            startItem()
            append(quoting: value)
        }
        close("]")
    }

    fileprivate mutating func append(_ number: Int, named key: StaticString) {
        startMember(named: key)
        append(number)
    }

    fileprivate mutating func append(_ value: Bool, named key: StaticString) {
        startMember(named: key)
        append(value ? "true" : "false")
    }
}
