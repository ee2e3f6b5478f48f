/// Writes Fountain: the source bytes of what nobody changed, and new lines for the rest.
///
/// New lines are written in the plainest form that the reader, standing in the same place, reads back as the same
/// type and text. So which marks are needed follows from the rules of reading and is said nowhere twice.
struct FountainWriter {
    private let titlePage: TitlePage
    private let elements: [Element]
    private let tail: ArraySlice<UInt8>
    private let lineEnd: [UInt8]
    private var output: [UInt8] = []
    /// Whether what was written last reads as something else: a heading that Fountain cannot say, as action.
    private var isMisread = false

    /// Worked out only where something must be written anew.
    private lazy var layout = WrittenLayout(titlePage, elements)
    private lazy var strays = StrayMarks(elements, isJoined: layout.isJoined)

    static func bytes(of screenplay: Screenplay) -> [UInt8] {
        var writer = FountainWriter(screenplay)
        writer.write()
        return writer.output
    }

    private init(_ screenplay: Screenplay) {
        titlePage = screenplay.titlePage
        let all = screenplay.elements
        elements = all.allSatisfy(\.leavesLines) ? all : all.filter(\.leavesLines)
        tail = screenplay.tail
        lineEnd = screenplay.lineEnding.bytes
    }

    private mutating func write() {
        if let source = titlePage.source, source.bodyStands {
            output += source.all
        } else {
            output += titlePage.source?.lead ?? []
            output += TitlePageForm(titlePage, endingIn: lineEnd).bytes
        }
        var isAsRead = titlePage.source?.stands ?? false
        var before = titlePage.source
        for (index, element) in elements.enumerated() {
            let continues = isAsRead && continuesFile(element.source, after: before)
            if continues, let source = element.source, isFollowed(source, at: index) {
                output += source.all
            } else {
                isAsRead = write(element, at: index, continues: continues)
            }
            before = element.source
        }
        output += tail
    }

    /// Whether an element stands right after the one above it as it did in the file, with all its bytes.
    private func continuesFile(_ source: SourceSlice?, after above: SourceSlice?) -> Bool {
        guard let source, let above else { return false }
        return source.stands && source.follows(above)
    }

    /// Whether what comes after the element at `index` is what came after it in the file.
    private func isFollowed(_ source: SourceSlice, at index: Int) -> Bool {
        guard index + 1 < elements.count else {
            return source.range.upperBound + tail.count == source.file.bytes.count
        }
        return continuesFile(elements[index + 1].source, after: source)
    }

    /// Writes an element that changed, or whose neighbours did.
    ///
    /// - Parameter continues: whether the element stands in the file right after what was written last.
    /// - Returns: whether its own lines are as they were read.
    private mutating func write(_ element: Element, at index: Int, continues: Bool) -> Bool {
        // Right below a heading that reads as action, more action would be part of it.
        let positions = layout.positions(of: index).filter { !isMisread || $0.place != .belowHeading }
        isMisread = false
        let below = layout.lineBelow(index)
        if let source = element.source, source.bodyStands {
            var asRead = layout.role(of: index)
            asRead.text = element.text
            asRead.sceneNumber = element.sceneNumber
            let form = WrittenForm(Array(source.body))
            if let position = positions.first(where: { form.reads(as: asRead, at: $0, above: below) }) {
                if continues {
                    output += source.lead
                } else {
                    writeLead(of: element, blankLines: position.blankLines)
                }
                output += source.body
                return true
            }
        }
        let pieces = strays.guarded(layout.role(of: index), at: index).writable.pieces
        for (number, piece) in pieces.enumerated() {
            let isLast = number == pieces.count - 1
            let choice = WrittenForm.choose(
                for: piece, at: number == 0 ? positions : [.init(.paragraphStart, blankLines: piece.blankBefore)],
                above: isLast ? below : "", lineEnd: lineEnd)
            isMisread = !choice.reads
            if number == 0 {
                writeLead(of: element, blankLines: choice.position.blankLines)
            } else {
                writeBlankLines(choice.position.blankLines)
            }
            append(choice.form.bytes[...])
        }
        if index == elements.count - 1, tail.isEmpty, element.source?.endsInOpenLine ?? false {
            output.removeLast(lineEnd.count)
        }
        return false
    }

    /// Writes the blank lines in front of an element: those that were read, and as many more as it needs.
    private mutating func writeLead(of element: Element, blankLines: Int) {
        if let source = element.source, source.leadStands {
            writeBlankLines(max(0, blankLines - element.blankBefore))
            append(source.lead)
        } else {
            writeBlankLines(blankLines)
        }
    }

    private mutating func writeBlankLines(_ count: Int) {
        // The file may have ended without a line end where something stands now.
        let mark = output.startsWithByteOrderMark ? 3 : 0
        if output.count > mark && !output.endsInLineEnd { output += lineEnd }
        for _ in 0..<count { append(lineEnd[...]) }
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        // A line end of its own each: CR and LF must not become one.
        if output.last == 0x0D && bytes.first == 0x0A { output.append(0x0D) }
        output += bytes
    }
}
