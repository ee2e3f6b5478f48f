/// A script as the rules of `check` look at it.
struct CheckedScript {
    let reading: ScriptReading
    /// Who speaks, in the order of their first cues.
    let speakers: [Speaker]

    /// Somebody who speaks: all cues whose names differ in case only.
    struct Speaker {
        /// The name as the first cue has it.
        let name: String
        /// The cues, by their places among the entries.
        var cues: [Int]
    }

    private let speakerOfKey: [String: Int]

    var entries: [ReadingLog.Entry] { reading.entries }
    var elements: [Element] { reading.screenplay.elements }

    init(_ bytes: [UInt8]) {
        self.init(ScriptReading(bytes))
    }

    init(_ reading: ScriptReading) {
        self.reading = reading
        var speakers: [Speaker] = []
        var places: [String: Int] = [:]
        for (index, entry) in reading.entries.enumerated() where entry.rule == .cue || entry.rule == .forcedCue {
            let name = reading.screenplay.elements[entry.element].name
            if let place = places[name.uppercased()] {
                speakers[place].cues.append(index)
            } else {
                places[name.uppercased()] = speakers.count
                speakers.append(Speaker(name: name, cues: [index]))
            }
        }
        self.speakers = speakers
        speakerOfKey = places
    }

    /// Who is meant by a name, in any case; nil where nobody of that name speaks.
    func speaker(named name: String) -> Speaker? {
        speakerOfKey[name.uppercased()].map { speakers[$0] }
    }

    /// The line after the one at `index`; nil where that is the last.
    func entry(after index: Int) -> ReadingLog.Entry? {
        index + 1 < entries.count ? entries[index + 1] : nil
    }

    /// Whether text stands right below the line at `index`.
    func hasTextBelow(_ index: Int) -> Bool { entry(after: index).map { !$0.isBlank } ?? false }

    /// Where the text of a line begins, after its indent.
    func start(of entry: ReadingLog.Entry) -> Int {
        reading.bytes[entry.range.lowerBound..<entry.textEnd].withUnsafeBufferPointer {
            entry.range.lowerBound + $0.count - Bytes($0).trimmedFront.count
        }
    }

    /// The scene headings, each with its line.
    var headings: [(entry: ReadingLog.Entry, element: Element)] {
        entries.lazy.filter { $0.rule == .heading || $0.rule == .forcedHeading }
            .map { ($0, elements[$0.element]) }
    }
}
