/// Where in a file the reader stands, which decides what the next line can be.
enum Place {
    case fileStart
    case paragraphStart
    /// In a paragraph that a heading or transition opened: no cue, no second heading.
    case belowHeading
    /// In a paragraph that action, lyrics or centred text opened.
    case inAction
    /// Below a cue.
    case speech
}
