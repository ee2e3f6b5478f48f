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
        let count = elements.count - (remainder == nil ? 0 : 1)
        var index = 0
        forEachLentElement { element in
            guard index < count else { return }
            // Elements are looked at themselves only where that matters: it takes longer than writing them.
            let blankLines =
                element.type == .lyrics
                ? elements[index].toldBlankLines(after: index > 0 ? elements[index - 1] : nil)
                : element.blankBefore >= 2 ? element.blankBefore : nil
            index += 1
            json.startItem()
            element.write(to: &json, blankLines: blankLines)
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

extension LentElement {
    /// Keys that say nothing are left out: `forced` and `dual` where false, `blankBefore` where it need not be told.
    fileprivate func write(to json: inout JSONText, blankLines: Int?) {
        json.open("{")
        json.startMember(named: "type")
        json.append("\"")
        json.append(verbatim: type.rawValue)
        json.append("\"")
        json.startMember(named: "text")
        json.append(quoting: text)
        if forced { json.append(true, named: "forced") }
        if dual { json.append(true, named: "dual") }
        if let sceneNumber {
            json.startMember(named: "sceneNumber")
            json.append(quoting: sceneNumber)
        }
        if type == .character {
            withName { name, extensions in
                json.startMember(named: "name")
                json.append(quoting: name)
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
        if line > 0 { json.append(line, named: "line") }
        if let blankLines { json.append(blankLines, named: "blankBefore") }
        json.close("}")
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
