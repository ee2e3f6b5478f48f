import Projects
import Screenplay

/// An element of the open script, and the change that it came in with.
struct LineOrigin {
    /// As `/show` counts, from 1.
    let number: Int
    let element: Element
    /// The change that brought the element's text, by its number in `past`; nil for text from before the journal.
    let change: Int?
    let past: ScriptPast

    /// - Throws: ``Failure`` where the script has no such element.
    init(_ number: Int, in script: OpenScript) throws(Failure) {
        try self.init(number, in: script, script.buffer.past)
    }

    init(_ number: Int, in script: OpenScript, _ past: ScriptPast) throws(Failure) {
        let elements = script.screenplay.elements
        guard elements.hasNumber(number), let range = elements[number - 1].sourceRange else {
            throw Failure("there is no element \(number); the script has \(elements.count), and /show numbers them")
        }
        (self.number, element, self.past) = (number, elements[number - 1], past)
        // The blank lines before it came with whatever stands there.
        let bytes = script.buffer.bytes
        let start = bytes[range].firstIndex { !TypedLines.isLineEnd($0) } ?? range.lowerBound
        change =
            Self.editedTake(in: start..<range.upperBound, of: bytes, past)
            ?? past.mainChange(in: start..<range.upperBound)
    }

    /// The model's line of which at least half stands in a part of the text: however much a writer added, that is the
    /// model's, edited, as it is for ``TakenText``.
    private static func editedTake(in range: Range<Int>, of bytes: [UInt8], _ past: ScriptPast) -> Int? {
        func ink(_ bytes: some Sequence<UInt8>) -> Int { bytes.count { !TakenText.isBlank($0) } }
        var standing: [Int: Int] = [:]
        for stretch in past.stretches where stretch.range.overlaps(range) {
            guard let change = stretch.change else { continue }
            standing[change, default: 0] += ink(bytes[stretch.range.clamped(to: range)])
        }
        return standing.keys.sorted().first { change in
            guard case .model(_, _, let provenance?) = past[change].origin else { return false }
            return 2 * standing[change, default: 0] >= max(ink(provenance.text.utf8), 1)
        }
    }

    /// Where the text came from; nil for text from before the journal.
    var origin: Origin? { change.map { past[$0].origin } }

    /// The fingerprint, the seed and what was asked for, where a model wrote it.
    var model: (hash: String, seed: UInt64, provenance: Provenance?)? {
        guard case .model(let hash, let seed, let provenance)? = origin else { return nil }
        return (hash, seed, provenance)
    }

    /// What stood before the change; nil where the journal does not lead there.
    var before: Screenplay? {
        change.flatMap { change in
            past.text(before: change).map { Screenplay(fountain: Array($0.prefix(past[change].offset))) }
        }
    }

    /// What the script has of what the change brought, as one line; nil where none was recorded, or it is as it was.
    func edited(in script: OpenScript) -> String? {
        guard let provenance = model?.provenance, !provenance.text.isEmpty else { return nil }
        let written = Session.speech(provenance.text, byModel: true).map(\.text)
        return written.contains(element.text) || element.type == .character ? nil : element.text
    }

    /// `by you`, `by model 7c1e0f2a, seed 41, edited`, where a sentence goes on with it.
    func byline(in script: OpenScript) -> String {
        origin == nil ? "before the journal began" : "by \(report(in: script))"
    }

    /// `you`, `model 7c1e0f2a, seed 41, edited`.
    func report(in script: OpenScript) -> String {
        switch origin {
        case nil: "from before the journal"
        case .human, .command: "you"
        case .file: "another program, through the file"
        case .model(let hash, let seed, _):
            "model \(hash.prefix(8)), seed \(seed)" + (edited(in: script) == nil ? "" : ", edited")
        }
    }
}

extension OpenScript {
    /// Where the entry came from that `/undo` would take back; nil where it has parts by several.
    var lastOrigin: Origin? { buffer.lastChange.flatMap { $0.isJoined ? nil : $0.origin } }

    /// The number of the last line that a model wrote and that still stands, last as it came into the script.
    ///
    /// - Throws: ``Failure`` where there is none.
    func latestOfModel() throws(Failure) -> Int {
        let past = buffer.past
        let elements = screenplay.elements
        let written = past.stretches.compactMap { stretch -> (change: Int, range: Range<Int>)? in
            guard let change = stretch.change, past[change].origin.isModel else { return nil }
            return (change, stretch.range)
        }
        for latest in written.sorted(by: { ($0.change, $0.range.lowerBound) > ($1.change, $1.range.lowerBound) }) {
            for index in elements.indices.reversed() where elements[index].sourceRange?.overlaps(latest.range) == true {
                // Of some elements it brought no more than the blank lines before them.
                if try LineOrigin(index + 1, in: self, past).change == latest.change { return index + 1 }
            }
        }
        throw Failure("no line here was written by a model; name a line's number, as /show counts them")
    }
}
