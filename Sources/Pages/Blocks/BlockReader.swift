import Screenplay

/// Reads a screenplay's elements as blocks, one after the other.
struct BlockReader {
    private let elements: [Element]
    private let speeches: [Range<Int>]
    private let profile: PageProfile
    private let options: PageOptions
    private let terms: PageTerms

    private var index = 0
    private var nextSpeech = 0
    private var locks: PendingLocks
    /// The most blank lines in front of an element since the last block.
    private var blankLines = 0
    /// Whether nothing stands above on the page that the writer began.
    private var isFirst = true
    /// Who spoke last in the scene.
    private var lastSpeaker: String?
    /// Blocks that are ready, the next one last.
    private var ready: [Block] = []

    init(_ screenplay: Screenplay, options: PageOptions, terms: PageTerms) {
        elements = screenplay.elements
        speeches = screenplay.speeches
        profile = options.profile
        self.options = options
        self.terms = terms
        locks = PendingLocks(options.locks)
    }

    /// The next block; nil at the end.
    mutating func next() -> Block? {
        while ready.isEmpty, index < elements.count { read() }
        return ready.popLast()
    }

    /// Reads the element at `index`, and all that stands together with it.
    private mutating func read() {
        let element = elements[index]
        let start = index
        blankLines = max(blankLines, element.blankBefore)
        index += 1
        switch element.type {
        case .section, .synopsis, .note, .boneyard: return
        case .pageBreak:
            ready = [Block(content: .pageBreak(label: nil))]
            (isFirst, blankLines) = (true, 0)
            return
        default: if element.printsNothing { return }
        }
        let block: Block
        switch element.type {
        case .character: block = readSpeech(at: start)
        case .sceneHeading: block = readHeading(at: start)
        default: block = Block(content: .passage(passage(of: start)), bond: element.type.bond)
        }
        var blocks = [block]
        if profile.blankLinesAreParagraphs, blankLines > 1, !isFirst {
            blocks.insert(Block(content: .emptyParagraphs(blankLines - 1)), at: 0)
        }
        (isFirst, blankLines) = (false, 0)
        ready = locks.part(blocks, of: start..<index).reversed()
    }

    /// The block of a heading, and with an omitted scene all that belongs to it.
    private mutating func readHeading(at start: Int) -> Block {
        lastSpeaker = nil
        let number = elements[start].sceneNumber
        var text = elements[start].printingText
        if let number, options.omittedScenes.contains(number) {
            text = terms.omitted
            while index < elements.count, elements[index].type != .sceneHeading { index += 1 }
        }
        var part = part(of: start, .sceneHeading, in: profile.sceneHeading, text: text)
        if !options.sceneNumberMargins.isEmpty { part.sceneNumber = number }
        let passage = Passage([part], cuts: .none, space: space(before: profile.sceneHeading))
        return Block(content: .passage(passage), bond: .toNext, sceneNumber: number)
    }

    private mutating func readSpeech(at start: Int) -> Block {
        let left = speechElements(from: start)
        index = left.upperBound
        var after = index
        while after < elements.count, [.note, .boneyard].contains(elements[after].type) { after += 1 }
        guard after < elements.count, elements[after].type == .character, elements[after].dual else {
            return Block(content: .passage(passage(ofSpeech: left, in: profile.speech)))
        }
        let right = speechElements(from: after)
        index = right.upperBound
        let dual = Dual(
            left: passage(ofSpeech: left, in: profile.dualLeft), right: passage(ofSpeech: right, in: profile.dualRight))
        lastSpeaker = nil
        return Block(content: .dual(dual))
    }

    private mutating func speechElements(from start: Int) -> Range<Int> {
        while nextSpeech < speeches.count, speeches[nextSpeech].lowerBound < start { nextSpeech += 1 }
        guard nextSpeech < speeches.count, speeches[nextSpeech].lowerBound == start else { return start..<start + 1 }
        return speeches[nextSpeech]
    }

    private mutating func passage(ofSpeech range: Range<Int>, in columns: SpeechColumns) -> Passage {
        let cue = elements[range.lowerBound]
        var text = cue.printingText
        let name = cue.name
        if options.continuesCharacters, name == lastSpeaker, !cue.extensions.contains(where: ContinuedMark.isIn(_:)) {
            text = terms.continued(text)
        }
        lastSpeaker = name
        var parts = [part(of: range.lowerBound, .character, in: columns.character, text: text)]
        for index in range.dropFirst() where !elements[index].printsNothing {
            let (kind, column): (PageLine.Kind, PageColumn) =
                switch elements[index].type {
                case .parenthetical: (.parenthetical, columns.parenthetical)
                case .lyrics: (.lyrics, columns.dialogue)
                default: (.dialogue, columns.dialogue)
                }
            parts.append(part(of: index, kind, in: column, text: elements[index].printingText))
        }
        let words = [name] + cue.extensions.compactMap(ContinuedMark.removed(from:)).map { "(\($0))" }
        let continuation = SpeechContinuation(
            cueText: terms.continued(words.joined(separator: " ")), moreText: terms.more, column: columns.character)
        return Passage(parts, cuts: .inSpeech, space: space(before: columns.character), continuation: continuation)
    }

    /// An element that stands alone.
    private func passage(of index: Int) -> Passage {
        let cuts = Passage.Cuts.betweenLines(afterSentences: profile.cutsActionAtSentences)
        let (kind, column, cutting): (PageLine.Kind, PageColumn, Passage.Cuts) =
            switch elements[index].type {
            case .dialogue: (.dialogue, profile.speech.dialogue, cuts)
            case .parenthetical: (.parenthetical, profile.speech.parenthetical, .none)
            case .lyrics: (.lyrics, profile.lyrics, cuts)
            case .transition: (.transition, profile.transition, .none)
            case .centered: (.centered, profile.centered, .none)
            default: (.action, profile.action, cuts)
            }
        let part = part(of: index, kind, in: column, text: elements[index].printingText)
        return Passage([part], cuts: cutting, space: space(before: column))
    }

    private func part(of index: Int, _ kind: PageLine.Kind, in column: PageColumn, text: String) -> Part {
        let text = [.sceneHeading, .transition].contains(kind) ? text.inCapitals : text
        return Part(
            element: index, kind: kind, column: column, text: CellText(text, in: kind == .lyrics ? .italic : []))
    }

    /// The blank rows before a block: the layout's, or as many as the writer typed.
    private func space(before column: PageColumn) -> Int {
        if profile.blankLinesAreParagraphs || isFirst { return column.spaceBefore }
        return max(column.spaceBefore, blankLines)
    }
}

extension Element {
    /// Whether the element holds nothing but notes and boneyards.
    fileprivate var printsNothing: Bool { printingText.isEmpty && !text.isEmpty }
}

extension String {
    /// Capitals for the letters that have one of the same length in UTF-8.
    fileprivate var inCapitals: String {
        String(
            map { character in
                let capital = character.uppercased()
                return capital.utf8.count == character.utf8.count && capital.count == 1 ? Character(capital) : character
            })
    }
}

extension ElementType {
    fileprivate var bond: Block.Bond { self == .transition ? .toPrevious : .none }
}
