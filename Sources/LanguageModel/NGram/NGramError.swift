/// Why the n-grams of a text could not be counted.
public enum NGramError: Error, Equatable, Sendable, CustomStringConvertible {
    case noText
    case order(Int)
    case tooLong(characters: Int)

    public var description: String {
        switch self {
        case .noText: "the corpus holds no text to count n-grams in"
        case .order(let order):
            "an n-gram of order \(order) is not counted; "
                + "take \(NGramModel.orders.lowerBound) to \(NGramModel.orders.upperBound)"
        case .tooLong(let characters):
            "the corpus holds \(characters) characters; n-grams are counted in fewer than \(Int32.max)"
        }
    }
}
