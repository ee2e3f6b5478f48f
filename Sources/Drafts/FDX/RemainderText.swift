import XMLTree

/// A remainder as the text of a boneyard, one line an item.
///
///     tagline:fdx 1
///     What Final Draft says and Fountain cannot; …
///     root <FinalDraft DocumentType="Script" Template="No" Version="5"/>
///     part <Content/>
///     part <Revisions ActiveSet="1" …>…</Revisions>
///     title 9f3c02d1 <TitlePage>…</TitlePage>
///     12.9f3c02d1.a1b2.c3d4 = <Paragraph Type="Action"><Text RevisionID="1">57</Text></Paragraph>
///     note 0.811c9dc5.0.0 = <ScriptNote Color="#6363A7A7EFEF" Range="-20,0">…</ScriptNote>
///
/// A place is that of a ``Place``, or `end`. After `=` numbers count the script's words, after `!` the words stand
/// there, `+` adds a paragraph, `-` leaves one out. No line can end the boneyard: `*/` is escaped in it.
enum RemainderText {
    private static let mark = "tagline:fdx "
    /// With the version of this form.
    static let firstLine = mark + "1"
    private static let explanation =
        "What Final Draft says and Fountain cannot: it goes back into the file by `tagline convert --to fdx`."

    /// - Throws: for XML that could not be written; that of a file which was read can.
    static func text(of remainder: Remainder) throws(XMLError) -> String {
        var lines = [firstLine, explanation]
        if remainder.notesInside { lines.append("notes inside") }
        if let root = remainder.root { lines.append("root " + (try root.xmlOnOneLine())) }
        for part in remainder.parts { lines.append("part " + (try part.xmlOnOneLine())) }
        if let hash = remainder.titlePageHash {
            lines.append("title " + String(hash, radix: 16))
            if let page = remainder.titlePage { lines[lines.count - 1] += " " + (try page.xmlOnOneLine()) }
        }
        for item in remainder.paragraphs { lines.append(try line(of: item)) }
        for item in remainder.notes { lines.append("note " + (try line(of: item))) }
        return lines.joined(separator: "\n").replacing("*/", with: "&#42;/")
    }

    private static func line(of item: Remainder.Item) throws(XMLError) -> String {
        let place = item.place.map(\.description) ?? "end"
        let (sign, element): (String, XMLElement?) =
            switch item.change {
            case .dressed(let element): ("=", element)
            case .replaced(let element): ("!", element)
            case .preceded(let element): ("+", element)
            case .left: ("-", nil)
            }
        guard let element else { return "\(place) \(sign)" }
        return "\(place) \(sign) " + (try element.xmlOnOneLine())
    }

    /// Whether a boneyard's text says a remainder, of this version or another.
    static func isOne(_ text: String) -> Bool { text.hasPrefix(mark) }

    /// Reads a boneyard's text; nil where it is another's.
    static func remainder(from text: String) -> Remainder? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard isOne(text) else { return nil }
        var remainder = Remainder()
        guard lines[0] == firstLine else {
            remainder.unreadable = Array(lines.indices)
            return remainder
        }
        for (number, line) in lines.enumerated().dropFirst() where number > 1 || line != explanation {
            if !remainder.read(line, number: number) { remainder.unreadable.append(number) }
        }
        return remainder
    }

    /// The change that a line says after its place.
    fileprivate static func change(_ words: ArraySlice<Substring>) -> Remainder.Change? {
        if words.count == 1, words.first == "-" { return .left }
        guard words.count == 2, let element = element(words[words.startIndex + 1]) else { return nil }
        switch words[words.startIndex] {
        case "=": return .dressed(element)
        case "!": return .replaced(element)
        case "+": return .preceded(element)
        default: return nil
        }
    }

    fileprivate static func element(_ text: Substring) -> XMLElement? {
        try? XMLElement(xml: Array(text.utf8)).canonical
    }
}

extension Remainder {
    /// Reads a line.
    ///
    /// - Returns: whether it says something.
    fileprivate mutating func read(_ line: Substring, number: Int) -> Bool {
        let words = line.split(separator: " ", maxSplits: 1)
        guard words.count == 2 else { return false }
        switch words[0] {
        case "notes":
            notesInside = words[1] == "inside"
            return notesInside
        case "root":
            root = RemainderText.element(words[1])
            return root != nil
        case "part":
            guard let part = RemainderText.element(words[1]) else { return false }
            parts.append(part)
        case "title":
            let words = words[1].split(separator: " ", maxSplits: 1)
            guard let hash = UInt32(words[0], radix: 16) else { return false }
            titlePageHash = hash
            titlePage = words.count > 1 ? RemainderText.element(words[1]) : nil
            return words.count == 1 || titlePage != nil
        case "note":
            guard let item = Self.item(words[1], number) else { return false }
            notes.append(item)
        default:
            guard let item = Self.item(line, number) else { return false }
            paragraphs.append(item)
        }
        return true
    }

    private static func item(_ line: Substring, _ number: Int) -> Item? {
        let words = line.split(separator: " ", maxSplits: 2)
        let place = words.first.flatMap { Place(String($0)) }
        guard words.count > 1, place != nil || words[0] == "end" else { return nil }
        return RemainderText.change(words.dropFirst()).map { Item(place: place, change: $0, line: number) }
    }
}
