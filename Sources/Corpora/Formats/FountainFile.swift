import Screenplay

/// A screenplay in Fountain; there is none that cannot be read.
enum FountainFile: WholeFile {
    static func lines(of file: [UInt8], work: String) -> [SourceLine] {
        SourceLine.lines(of: Screenplay(fountain: file), work: work)
    }
}
