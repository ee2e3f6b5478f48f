import LanguageModel
import Measures
import XMLTree

/// A play in TEI, as the large collections of plays have it (https://tei-c.org/release/doc/tei-p5-doc/en/html/DR.html).
///
/// A speech (`sp`) is a line of dialogue: its `speaker`, or the `who` of one without, is the role; lines of verse (`l`)
/// keep their ends; a stage direction in it stands in square brackets, and one between speeches is a direction. The
/// heads of acts and scenes are headings. The header, notes, lists of the cast and what the printer added are left out.
enum TEIFile: WholeFile {
    static func lines(of file: [UInt8], work: String) throws(CorpusFileError) -> [SourceLine] {
        let root: XMLElement
        do { root = try XMLElement(xml: file) } catch { throw CorpusFileError(error) }
        guard ["TEI", "TEI.2", "teiCorpus"].contains(root.name) else {
            throw CorpusFileError(line: root.line, reason: .otherRoot(root.name, wanted: "TEI"))
        }
        var reader = TEIReader(work: work)
        reader.read(root)
        return reader.lines
    }
}

private struct TEIReader {
    let work: String
    var lines: [SourceLine] = []

    /// What is not part of the play, or says again what stands beside it.
    private static let leftOut: Set = [
        "teiHeader", "note", "castList", "fw", "figure", "titlePage", "bibl", "listBibl", "sic", "orig", "abbr", "del",
        "surplus",
    ]
    /// What ends a line of text, besides an end of line that is marked as such.
    private static let blocks: Set = ["l", "lg", "p", "ab", "lb", "quote"]

    /// Reads what stands in an element outside of speeches; depth is bounded by ``XMLLimits``.
    mutating func read(_ element: XMLElement) {
        for child in element.elements where !Self.leftOut.contains(child.name) {
            switch child.name {
            case "sp": readSpeech(child)
            case "stage": add(nil, "direction", text(of: child), child)
            case "head": add(nil, "heading", text(of: child), child)
            default: read(child)
            }
        }
    }

    private mutating func readSpeech(_ speech: XMLElement) {
        let speaker = speech.elements.first { $0.name == "speaker" }.map { text(of: $0) } ?? ""
        let who = (speech[attribute: "who"] ?? "").split(separator: " ").first?.drop { $0 == "#" } ?? ""
        // A speaker's name ends in a full stop or a colon in print.
        let name = speaker.reversed().drop { ".:。：".contains($0) || $0.isWhitespace }.reversed()
        let role = name.isEmpty ? String(who) : String(name)
        var spoken = ""
        collect(speech, into: &spoken)
        add(role.isEmpty ? nil : role, "dialogue", Self.tidied(spoken), speech)
    }

    private func text(of element: XMLElement) -> String {
        var text = ""
        collect(element, into: &text)
        return text.collapsed
    }

    /// Adds an element's text, its lines ended by line feeds and its other white space made spaces.
    private func collect(_ element: XMLElement, into text: inout String) {
        for node in element.children {
            switch node {
            case .text(let piece):
                text += String(piece.map { $0.isWhitespace ? " " : $0 })
            case .element(let child):
                if Self.leftOut.contains(child.name) || child.name == "speaker" { continue }
                if Self.blocks.contains(child.name) { text += "\n" }
                if child.name == "stage" {
                    text += " " + SourceLine.bracketed(self.text(of: child)) + " "
                } else {
                    collect(child, into: &text)
                }
                if Self.blocks.contains(child.name) { text += "\n" }
            }
        }
    }

    /// A speech without empty lines; a direction goes on in the line that follows it.
    private static func tidied(_ text: String) -> String {
        var lines: [String] = []
        for line in text.split(separator: "\n").map(\.collapsed) where !line.isEmpty {
            if let last = lines.last, isDirections(last) {
                lines[lines.count - 1] += " " + line
            } else {
                lines.append(line)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Whether a line is nothing but what stands in brackets.
    private static func isDirections(_ line: String) -> Bool {
        var depth = 0
        return line.allSatisfy { character in
            if character == "[" { depth += 1 }
            defer { if character == "]" { depth -= 1 } }
            return depth > 0 || character == " "
        }
    }

    private mutating func add(_ role: String?, _ kind: String, _ text: String, _ element: XMLElement) {
        guard !text.isEmpty else { return }
        lines.append(
            SourceLine(
                TaggedLine(work: work, role: role, tags: ["kind": kind], text: text), number: element.line))
    }
}
