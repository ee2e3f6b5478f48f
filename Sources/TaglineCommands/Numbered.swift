extension Array {
    /// Whether there is an element of a number that somebody typed, counted from 1.
    func hasNumber(_ number: Int) -> Bool { number >= 1 && number <= count }
}
