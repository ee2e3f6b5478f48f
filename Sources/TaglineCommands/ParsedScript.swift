import Screenplay

/// What the bytes of the open script are, worked out once: in a long script each is a matter of milliseconds.
struct ParsedScript {
    private(set) var bytes: [UInt8]
    private(set) var screenplay: Screenplay
    /// What ends most of its lines.
    let lineEnd: [UInt8]
    private(set) var scenes: [Scene]
    /// Who speaks in the script.
    private(set) var names: [String]
    /// Who speaks before some element that has stayed.
    private var earlierNames: (end: Int, names: Names)

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        screenplay = Screenplay(fountain: bytes)
        lineEnd = TypedLines.commonEnd(in: bytes)
        scenes = screenplay.scenes
        earlierNames = (0, Names())
        names = Names(in: screenplay.elements[...]).ordered
    }

    /// The script after lines that end as most do were put into it.
    mutating func insert(_ lines: [UInt8], at offset: Int, giving bytes: [UInt8]) {
        let kept = screenplay.reread(bytes, with: offset..<offset + lines.count)
        self.bytes = bytes
        scenes = scenes.filter { $0.elements.upperBound <= kept } + screenplay.scenes(from: kept)
        let elements = screenplay.elements
        if kept < earlierNames.end { earlierNames = (0, Names()) }
        earlierNames.names.add(elements[earlierNames.end..<kept])
        earlierNames.end = kept
        var names = earlierNames.names
        names.add(elements[kept...])
        self.names = names.ordered
    }

    /// Names, each once, in the order of their first speeches.
    private struct Names {
        private(set) var ordered: [String] = []
        private var seen: Swift.Set<String> = []

        init() {}

        init(in elements: ArraySlice<Element>) { add(elements) }

        mutating func add(_ elements: ArraySlice<Element>) {
            for element in elements where element.type == .character {
                let name = element.name
                if seen.insert(name).inserted { ordered.append(name) }
            }
        }
    }
}
