import Screenplay

extension Screenplay {
    /// The elements in runs of indices: a speech is one run, any other element is its own.
    var blocks: [Range<Int>] {
        var blocks: [Range<Int>] = []
        var next = 0
        for speech in speeches + [elements.endIndex..<elements.endIndex] {
            blocks += (next..<speech.lowerBound).map { $0..<$0 + 1 }
            if !speech.isEmpty { blocks.append(speech) }
            next = speech.upperBound
        }
        return blocks
    }
}
