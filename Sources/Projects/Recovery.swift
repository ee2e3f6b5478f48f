/// Something that was put right, or could not be, when a project or a script was opened.
public enum Recovery: Equatable, Sendable {
    /// The journal's last record was torn by a crash; it had not been promised to anybody.
    case journalCut(bytes: Int)
    /// A record of the journal is not as it was written. `line` counts from 1.
    case damagedRecord(line: Int)
    /// The script had changes that were not saved; they are in the open script.
    case replayed(script: String, entries: Int)
    /// The script's file holds what the journal does not lead to, as after an edit by another program. It stands, and
    /// undo starts anew.
    case fileEdited(script: String)
    /// Changes that were not saved do not fit the script's file as it is now. The text that they led to, or where it
    /// cannot be had what they inserted, was written to `path`; nil in a project that cannot be written.
    case setAside(script: String, entries: Int, path: String?)
}
