import ArgumentParser
import Generation
import Measures

struct ConstraintOptions: ParsableArguments {
    @Option(help: "The greatest length of a whole line, prefix included.")
    var maxLength: Int?

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

    @Option(help: "Real words alone, or any.")
    var words = LineRequest.Words.free

    @Option(help: "Where a line ends.")
    var stop = LineRequest.Stop.line

    func validate() throws {
        if let maxLength, !LineRequest.maxLengths.contains(maxLength) {
            throw ValidationError("--max-length takes 1 to 100000")
        }
    }

    func apply(to request: inout LineRequest) {
        request.maxLength = maxLength
        request.unit = unit
        (request.must, request.ban, request.cover) = (must, ban, cover)
        (request.words, request.stop) = (words, stop)
    }
}
