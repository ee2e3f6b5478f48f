/// Characters in classes: two of a class are of the same kind to every constraint, and weigh the same.
struct Characters {
    /// The class of each scalar up to the greatest, by its value; -1 where it is none of the characters.
    private let classes: [Int32]
    /// A character of each class, and its place among the alphabet's and the prefix's scalars.
    let examples: [Unicode.Scalar]
    let places: [Int]
    /// How many classes there are that a line may be written with. Those after them stand in the prefix alone.
    let writable: Int

    /// - Parameter kinds: for each constraint and measure the kinds, by number, of the alphabet's and the prefix's scalars.
    init(_ alphabet: [Unicode.Scalar], prefix: [Unicode.Scalar], kinds: [[Int]]) {
        var numbers: [[Int]: Int] = [:]
        let greatest = max(alphabet.max()?.value ?? 0, prefix.max()?.value ?? 0)
        var classes = [Int32](repeating: -1, count: Int(greatest) + 1)
        var examples: [Unicode.Scalar] = []
        var places: [Int] = []
        func add(_ scalar: Unicode.Scalar, at place: Int) {
            guard classes[Int(scalar.value)] < 0 else { return }
            let kind = kinds.map { $0[place] }
            let number = numbers[kind] ?? examples.count
            if number == examples.count {
                examples.append(scalar)
                places.append(place)
            }
            (numbers[kind], classes[Int(scalar.value)]) = (number, Int32(number))
        }
        for (place, scalar) in alphabet.enumerated() { add(scalar, at: place) }
        writable = examples.count
        // A character of the prefix that the alphabet lacks is in a class of its own: it must not be written.
        numbers = [:]
        for (place, scalar) in prefix.enumerated() { add(scalar, at: alphabet.count + place) }
        self.classes = classes
        (self.examples, self.places) = (examples, places)
    }

    func number(of scalar: Unicode.Scalar) -> Int? {
        guard scalar.value < classes.count else { return nil }
        let number = classes[Int(scalar.value)]
        return number < 0 ? nil : Int(number)
    }
}
