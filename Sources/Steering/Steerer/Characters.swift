/// Characters in classes: two of a class are of the same kind to every constraint, and weigh the same.
struct Characters {
    /// The class of each character.
    private let classes: [Unicode.Scalar: Int]
    /// A character of each class.
    let examples: [Unicode.Scalar]
    /// How many classes there are that a line may be written with. Those after them stand in the prefix alone.
    let writable: Int

    init(_ alphabet: [Unicode.Scalar], prefix: [Unicode.Scalar], kinds: [(Unicode.Scalar) -> AnyHashable]) {
        var numbers: [[AnyHashable]: Int] = [:]
        var classes: [Unicode.Scalar: Int] = [:]
        var examples: [Unicode.Scalar] = []
        func add(_ scalar: Unicode.Scalar) {
            guard classes[scalar] == nil else { return }
            let kind = kinds.map { $0(scalar) }
            let number = numbers[kind] ?? examples.count
            if number == examples.count { examples.append(scalar) }
            (numbers[kind], classes[scalar]) = (number, number)
        }
        for scalar in alphabet { add(scalar) }
        writable = examples.count
        // A character of the prefix that the alphabet lacks is in a class of its own: it must not be written.
        numbers = [:]
        for scalar in prefix { add(scalar) }
        self.classes = classes
        self.examples = examples
    }

    func number(of scalar: Unicode.Scalar) -> Int? { classes[scalar] }
}
