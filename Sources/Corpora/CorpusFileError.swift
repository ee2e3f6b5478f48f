public import CSV
public import LanguageModel
public import XMLTree

/// Why a corpus file could not be read, and where.
public struct CorpusFileError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Reason: Equatable, Sendable {
        /// A line of JSON Lines.
        case line(CorpusError)
        case xml(XMLError.Reason)
        /// Bytes that are not UTF-8 where only text can be dealt with.
        case notText
        /// The root element of an XML file is not that of the format.
        case otherRoot(String, wanted: String)
        /// A cue of subtitles without the line that says when it is shown.
        case noTimes
        case csv(CSVError.Reason)
    }

    /// The line, from 1; nil where it is not known.
    public let line: Int?
    public let reason: Reason

    public init(line: Int?, reason: Reason) {
        (self.line, self.reason) = (line, reason)
    }

    init(_ error: XMLError) {
        self.init(line: error.line, reason: .xml(error.reason))
    }

    public var description: String {
        switch reason {
        case .line(let error): error.description
        case .xml(let reason): XMLError(reason).description
        case .notText: "the bytes are not UTF-8; convert the file"
        case .otherRoot(let name, let wanted): "the root element is <\(name)>; <\(wanted)> is read here"
        case .noTimes: "a cue without its times; write them as 00:01:02,500 --> 00:01:04,000"
        case .csv(let reason): CSVError(reason).description
        }
    }
}
