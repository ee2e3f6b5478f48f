/// What the pages are called, one after the other.
///
/// A page keeps its locked label; those that follow it before the next locked page are called after it: 5A to 5Z, 5AA.
/// After the last locked page the count goes on where its label is a number.
struct PageLabels {
    /// The label of the page that is being filled.
    private(set) var label: String
    private let firstNumber: Int
    private var locked: String?
    private var pagesSinceLock = 0

    init(firstNumber: Int = 1) {
        self.firstNumber = firstNumber
        label = String(firstNumber)
    }

    /// Calls the page that is being filled by its locked label.
    mutating func lock(_ label: String) {
        (self.label, locked, pagesSinceLock) = (label, label, 0)
    }

    /// Goes on to the next page.
    ///
    /// - Parameters:
    ///   - number: its place among all pages, from 1.
    ///   - locksFollow: whether a locked page comes after it.
    mutating func turn(to number: Int, locksFollow: Bool) {
        pagesSinceLock += 1
        guard let locked else {
            label = String(firstNumber &+ (number - 1))
            return
        }
        // Labels come from people: one of twenty digits is no number to count on from.
        if !locksFollow, let base = Int32(locked) {
            label = String(Int(base) + pagesSinceLock)
        } else {
            label = locked + Self.letters(pagesSinceLock)
        }
    }

    /// A to Z for 1 to 26, AA for 27, as spreadsheets count columns.
    static func letters(_ number: Int) -> String {
        var letters = ""
        var rest = number
        while rest > 0 {
            let letter = UInt8((rest - 1) % 26)
            letters = String(Character(Unicode.Scalar(UInt8(ascii: "A") + letter))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
