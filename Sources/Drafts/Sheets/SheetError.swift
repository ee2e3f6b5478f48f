public import CSV
public import Campaign

/// Why a spreadsheet is not a campaign's, and where.
public struct SheetError: Error, Equatable, Sendable {
    public enum Reason: Equatable, Sendable {
        case csv(CSVError.Reason)
        /// The campaign has no variant with this id.
        case unknownID(String)
        case repeatedID(String, line: Int)
        /// The variant stands in another slot.
        case otherSlot(String, id: String, slot: String)
        case unknownSlot(String, known: [String])
        case unknownStatus(String)
        case unknownAngle(String)
        case pinIsNoNumber(String)
        /// What a spreadsheet shows in the place of a text that it took for a formula.
        case computed(String)
        case list(ListError)
    }

    public let reason: Reason
    /// From 1.
    public let line: Int
    /// In grapheme clusters, from 1.
    public let column: Int

    public init(_ reason: Reason, line: Int, column: Int) {
        (self.reason, self.line, self.column) = (reason, line, column)
    }

    init(_ error: CSVError) {
        self.init(.csv(error.reason), line: error.line, column: error.column)
    }
}

extension SheetError: CustomStringConvertible {
    /// What is wrong, without its place.
    public var description: String {
        switch reason {
        case .csv(let reason): "\(CSVError(reason))"
        case .unknownID(let id): "there is no variant \(id); leave the id empty to add a line"
        case .repeatedID(let id, let line): "\(id) stands on line \(line) already; leave the id empty to add a line"
        case .otherSlot(let slot, let id, let own):
            "\(id) is a line of \(own), not of \(slot); leave the id empty to add one there"
        case .unknownSlot(let slot, let known): "there is no slot \(slot); there are \(known.joined(separator: ", "))"
        case .unknownStatus(let status):
            "there is no status \(status); there are "
                + Variant.Status.allCases.map(\.rawValue).joined(separator: ", ")
        case .unknownAngle(let angle):
            "there is no angle \(angle); there are \(Angle.allCases.map(\.rawValue).joined(separator: ", "))"
        case .pinIsNoNumber(let text): "a pin is a position from 1, or empty, not '\(text)'"
        case .computed(let value):
            "a spreadsheet took the line for a formula and made it \(value); write it again, with an apostrophe before it"
        case .list(let error): error.description
        }
    }
}
