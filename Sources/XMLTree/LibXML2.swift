internal import CLibXML2

/// What libxml2 reported while a piece of work ran on this thread.
///
/// libxml2 writes to standard error whatever no handler takes, some of it (failed conversions between encodings)
/// without telling the parser. A handler on the thread takes everything.
final class Reports {
    private(set) var errors: [XMLError] = []

    /// The result of `body`, with everything that libxml2 reports during it sent to the collector that `body` is given.
    static func collect<Result>(
        as reason: @escaping (String) -> XMLError.Reason, _ body: (Reports) throws(XMLError) -> Result
    ) throws(XMLError) -> Result {
        _ = initialized
        let reports = Reports(reason)
        let (handler, context) = (__xmlStructuredError().pointee, __xmlStructuredErrorContext().pointee)
        xmlSetStructuredErrorFunc(Unmanaged.passUnretained(reports).toOpaque()) { context, error in
            guard let context, let error else { return }
            Unmanaged<Reports>.fromOpaque(context).takeUnretainedValue().add(error.pointee)
        }
        defer {
            xmlSetStructuredErrorFunc(context, handler)
            xmlResetLastError()
        }
        return try body(reports)
    }

    /// libxml2 must be initialised once, before threads use it.
    private static let initialized: Void = xmlInitParser()

    private let reason: (String) -> XMLError.Reason

    private init(_ reason: @escaping (String) -> XMLError.Reason) {
        self.reason = reason
    }

    private func add(_ error: xmlError) {
        guard error.level.rawValue >= XML_ERR_ERROR.rawValue, errors.count < XMLLimits.faults else { return }
        let message = error.message.map { String(cString: $0) } ?? "error \(error.code)"
        errors.append(
            XMLError(
                error.code == XML_ERR_NO_MEMORY.rawValue ? .outOfMemory : reason(message.inHouseStyle),
                line: error.line > 0 ? Int(error.line) : nil,
                // Only the parser counts columns; elsewhere the field holds something else.
                column: error.domain == XML_FROM_PARSER.rawValue && error.int2 > 0 ? Int(error.int2) : nil))
    }
}

extension String {
    /// libxml2's message as Tagline writes messages: one line, lower case first, no full stop at the end.
    fileprivate var inHouseStyle: String {
        var text = split(whereSeparator: \.isNewline).joined(separator: " ")
        while let last = text.last, last.isWhitespace || last == "." || last == "!" { text.removeLast() }
        let start = text.prefix(2)
        guard start.first?.isUppercase == true, start.last?.isLowercase == true else { return text }
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
