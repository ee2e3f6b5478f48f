/// What stands where a speech is cut: `(MORE)` below its first part, the cue again above the rest.
struct SpeechContinuation {
    /// The cue as it is repeated.
    let cueText: String
    /// The word for more.
    let moreText: String
    /// Where both stand.
    let column: PageColumn

    /// The cue above the rest.
    var cue: Part { Part(element: nil, kind: .character, column: column, text: CellText(cueText)) }

    /// The line below the first part.
    var more: Part { Part(element: nil, kind: .more, column: column, text: CellText(moreText)) }
}
