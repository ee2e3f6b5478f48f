import Screenplay

extension Screenplay {
    /// The elements in runs of indices: a cue with everything said under it is one run, any other element is its own.
    var speeches: [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        while start < elements.count {
            let end = elements[start].type == .character ? endOfSpeech(at: start) : start + 1
            runs.append(start..<end)
            start = end
        }
        return runs
    }

    /// Lyrics belong to a speech where they touch it, or where it goes on after them; a song below a blank line does not.
    private func endOfSpeech(at cue: Int) -> Int {
        var end = cue + 1
        var lyrics = end
        while lyrics < elements.count {
            switch elements[lyrics].type {
            case .dialogue, .parenthetical: end = lyrics + 1
            case .lyrics where lyrics == end && (end == cue + 1 || elements[lyrics].blankBefore == 0): end = lyrics + 1
            case .lyrics: break
            default: return end
            }
            lyrics += 1
        }
        return end
    }
}
