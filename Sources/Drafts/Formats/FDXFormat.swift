import Screenplay
import XMLTree

/// Final Draft's XML.
///
/// What a file says beyond its script travels as a boneyard at the script's end and goes back when it is written.
public struct FDXFormat: DraftReader, DraftWriter {
    public let name = "fdx"
    public let endings = ["fdx"]

    public init() {}

    public func read(_ bytes: [UInt8]) throws(DraftError) -> Draft { try readNotingLosses(bytes).draft }

    public func readNotingLosses(_ bytes: [UInt8]) throws(DraftError) -> (draft: Draft, losses: [Loss]) {
        let root: XMLElement
        do throws(XMLError) { root = try XMLElement(xml: bytes) } catch { throw DraftError(error) }
        var losses = Losses()
        let screenplay = try Screenplay(keepingAllOf: FDXDocument(root), &losses)
        return (.screenplay(screenplay), losses.list)
    }

    /// The script is read back from what is written to see what comes back.
    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        guard case .screenplay(let screenplay) = draft else {
            throw DraftError(.cannotHold(format: name, kind: "campaign"))
        }
        var losses = Losses()
        var script = screenplay
        // What was kept finds its places by what a file of Fountain says, wherever the script comes from.
        if screenplay.remainderIndex != nil { script = Screenplay(fountain: screenplay.fountain) }
        let boneyard = script.remainderIndex.map { (index: $0, element: script.elements.remove(at: $0)) }
        script = script.holdable(&losses)
        let remainder = boneyard.flatMap { RemainderText.remainder(from: $0.element.text) }
        let plain = PlainDocument(script, notesInside: remainder?.notesInside ?? false)
        var document = plain.document
        losses.add(script.signed.losses(in: Screenplay(document).signed), passing: boneyard?.index)
        if let remainder, let (index, element) = boneyard {
            let (merged, unfit) = remainder.merged(with: plain)
            document = merged
            losses.note(unfit, remainder.unreadable, in: element, index)
        }
        do throws(XMLError) {
            return DraftFile(bytes: try document.element.xml(), losses: losses.list)
        } catch {
            throw DraftError(error)
        }
    }
}

extension Screenplay {
    /// The script with U+FFFD for every character that XML cannot hold, each noted.
    fileprivate func holdable(_ losses: inout Losses) -> Screenplay {
        var script = self
        script.titlePage.entries = titlePage.entries.map { entry in
            losses.place = Loss("")
            losses.place.key = entry.key
            return TitlePage.Entry(key: losses.xml(entry.key), values: entry.values.map { losses.xml($0) })
        }
        for (index, element) in elements.enumerated() {
            losses.place = Loss(at: element, index)
            script.elements[index].text = losses.xml(element.text)
            script.elements[index].sceneNumber = element.sceneNumber.map { losses.xml($0) }
        }
        return script
    }
}

extension Screenplay {
    /// The script with what its texts say instead of how that is typed, to be compared. The entries of the title page
    /// are sorted: Final Draft gives each its place on the page.
    fileprivate var signed: Screenplay {
        func signature(_ text: String) -> String {
            // Most texts have no marks, and say what is typed.
            if !text.utf8.contains(where: Self.mayMark) { return text }
            return StyledText(fountain: text).visible(.all, nests: true).signature
        }
        var script = self
        script.titlePage.entries = titlePage.entries.map {
            TitlePage.Entry(key: $0.key, values: $0.values.map(signature))
        }.sorted { $0.key.lowercased() < $1.key.lowercased() }
        for (index, element) in elements.enumerated() where ![.note, .boneyard].contains(element.type) {
            script.elements[index].text = signature(element.text)
        }
        // A scene that was taken out is compared element by element, too.
        for index in omittedHeadings.map({ $0 + 1 }) {
            let scene = SceneOmission.scene(in: elements[index])?.elements ?? []
            let texts = scene.map { "\($0.type.rawValue) \($0.sceneNumber ?? "") \(signature($0.text))" }
            script.elements[index].text = texts.joined(separator: "\n")
        }
        return script
    }

    /// Whether a byte can be part of a mark of emphasis, an escape, or what opens a note or boneyard.
    private static func mayMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "/"): true
        default: false
        }
    }
}

extension Losses {
    /// Adds losses of a script that an element was taken out of.
    fileprivate mutating func add(_ losses: [Loss], passing taken: Int?) {
        for loss in losses {
            place = loss
            if let taken, let element = loss.element, element >= taken { place.element = element + 1 }
            note(loss.what)
        }
    }

    /// Notes what was kept of a Final Draft file and fits the script no more, at the line of the boneyard that says it.
    fileprivate mutating func note(
        _ unfit: [Remainder.Item], _ unreadable: [Int], in boneyard: Element, _ index: Int
    ) {
        let start = Loss(at: boneyard, index)
        func turn(to line: Int) {
            place = start
            place.line = start.line.map { $0 - boneyard.line + boneyard.textLine + line }
        }
        for item in unfit {
            turn(to: item.line)
            note("the script has changed where Final Draft has \(item.change.summary)")
        }
        for line in unreadable {
            turn(to: line)
            note("this line of what Final Draft has cannot be read")
        }
    }
}

extension Remainder.Change {
    /// The start tag, cut off after 80 characters.
    fileprivate var summary: String {
        guard let element else { return "nothing" }
        let attributes = element.attributes.map { " \($0.name)=\"\($0.value)\"" }.joined()
        let tag = "<" + element.name + attributes
        return tag.unicodeScalars.count > 80 ? String(tag.unicodeScalars.prefix(80)) + "…>" : tag + ">"
    }
}
