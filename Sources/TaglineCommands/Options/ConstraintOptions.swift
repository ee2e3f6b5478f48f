public import ArgumentParser
import Generation
import Measures
public import Steering

struct ConstraintOptions: ParsableArguments {
    @Option(help: "The greatest length of a whole line, prefix included.")
    var maxLength: Int?

    @Option(help: "The least length of a whole line, prefix included.")
    var minLength: Int?

    @Option(help: "What lengths count.")
    var unit = MeasureUnit.width

    @Option(help: ArgumentHelp("A word or phrase that each line holds.", valueName: "text"))
    var must: [String] = []

    @Option(
        help: ArgumentHelp("A word or phrase that no line holds; a * at its end takes inflections.", valueName: "text"))
    var ban: [String] = []

    @Option(
        help: ArgumentHelp(
            "A word or phrase that at least one line holds; with --search set.", valueName: "text"))
    var cover: [String] = []

    @Option(
        help: ArgumentHelp(
            "A regular expression that each whole line matches, as '(Buy|Try) .*'.", valueName: "expression"),
        transform: { try Pattern($0) })
    var pattern: Pattern?

    @Option(help: ArgumentHelp("A rule of each line's outer form.", valueName: "rule"))
    var shape: [Shape.Rule] = []

    @Option(help: "Real words alone, or any.")
    var words = LineRequest.Words.free

    @Option(help: "Where a line ends.")
    var stop = LineRequest.Stop.line

    func validate() throws {
        if let maxLength, !LineRequest.maxLengths.contains(maxLength) {
            throw ValidationError("--max-length takes 1 to 100000")
        }
        if let minLength, !LineRequest.minLengths.contains(minLength) {
            throw ValidationError("--min-length takes 0 to 10000")
        }
    }

    func apply(to request: inout LineRequest) {
        (request.minLength, request.maxLength) = (minLength, maxLength)
        request.unit = unit
        (request.must, request.ban, request.cover) = (must, ban, cover)
        (request.pattern, request.shape) = (pattern, Swift.Set(shape))
        (request.words, request.stop) = (words, stop)
    }
}

extension Shape.Rule: ExpressibleByArgument {}
