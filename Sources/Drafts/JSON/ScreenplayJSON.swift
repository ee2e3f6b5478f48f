public import Screenplay

extension Screenplay {
    /// The document as `tagline convert --to json` prints it: `titlePage`, `elements` and, where the script ends in what
    /// a Final Draft file says beyond it, that as the lines `fdx`.
    public var json: JSONValue {
        let remainder = remainderIndex.flatMap { $0 == elements.count - 1 ? elements[$0] : nil }
        var members = [
            JSONValue.Member(
                "titlePage",
                .array(
                    titlePage.entries.map {
                        ["key": .string($0.key), "values": .array($0.values.map(JSONValue.string))]
                    })),
            JSONValue.Member("elements", .array(elements.dropLast(remainder == nil ? 0 : 1).map(\.json))),
        ]
        if let remainder {
            let lines = remainder.text.split(separator: "\n", omittingEmptySubsequences: false)
            members.append(JSONValue.Member("fdx", .array(lines.map { .string(String($0)) })))
        }
        return .object(members)
    }

    /// The document that ``json`` describes. Either key may be absent, but not both.
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

extension Element {
    /// Keys that say nothing are left out: `forced` and `dual` where false, `blankBefore` below two.
    fileprivate var json: JSONValue {
        var members = [JSONValue.Member("type", .string(type.rawValue)), JSONValue.Member("text", .string(text))]
        if forced { members.append(JSONValue.Member("forced", true)) }
        if dual { members.append(JSONValue.Member("dual", true)) }
        if let sceneNumber { members.append(JSONValue.Member("sceneNumber", .string(sceneNumber))) }
        if type == .character {
            members.append(JSONValue.Member("name", .string(name)))
            members.append(JSONValue.Member("extensions", .array(extensions.map(JSONValue.string))))
        }
        if type == .section { members.append(JSONValue.Member("depth", .integer(depth))) }
        if line > 0 { members.append(JSONValue.Member("line", .integer(line))) }
        if blankBefore >= 2 { members.append(JSONValue.Member("blankBefore", .integer(blankBefore))) }
        return .object(members)
    }

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
