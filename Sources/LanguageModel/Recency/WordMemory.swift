/// The words that a text has used so far, to complete its next ones with: a name that a model never met is spelled as
/// the text spells it.
///
/// It speaks inside words alone, so that it lifts names and words and copies no phrases. How much it counts beside a
/// model, most in names: ``WeightTable``.
public struct WordMemory: Sendable {
    /// What followed a word's beginning.
    private struct Node: Sendable {
        var letters: [(id: Int32, node: Int32, count: Int32)] = []
        var ends: Int32 = 0
        var beginsWithCapital = false
    }

    /// Where in a word a text stands; nil where the word began as no other did.
    public typealias Place = (node: Int32, length: Int)?

    private var nodes = [Node()]
    /// Whether each character of the vocabulary is part of words, and a capital.
    private let isLetter: [Bool]
    private let isCapital: [Bool]

    public init(_ vocabulary: Vocabulary) {
        isLetter = vocabulary.scalars.map(Self.isLetter)
        isCapital = vocabulary.scalars.map(\.properties.isUppercase)
    }

    /// Whether a character is part of words; in scripts that write no spaces none is, as nothing tells where one ends.
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "’": true
        case "\u{E00}"..."\u{EFF}", "\u{3040}"..."\u{30FF}": false
        default: scalar.properties.isAlphabetic && !scalar.properties.isIdeographic
        }
    }

    /// Between words.
    public static var start: Place { (0, 0) }

    /// Where a text stands after one more character.
    public func place(after place: Place, _ id: Int32) -> Place {
        guard isLetter[Int(id)] else { return Self.start }
        return place.flatMap { place in
            nodes[Int(place.node)].letters.first { $0.id == id }.map { ($0.node, place.length + 1) }
        }
    }

    /// Whether a word that the text has used begins as the one at a place.
    public func knows(_ place: Place) -> Bool { (place?.length ?? 0) > 0 }

    /// Takes the words of a text in, the last one as if it ended there.
    public mutating func read(_ ids: some Sequence<Int32>) {
        var node = 0
        for id in ids {
            guard isLetter[Int(id)] else {
                if node > 0 { nodes[node].ends += 1 }
                node = 0
                continue
            }
            if let known = nodes[node].letters.firstIndex(where: { $0.id == id }) {
                nodes[node].letters[known].count += 1
                node = Int(nodes[node].letters[known].node)
            } else {
                nodes[node].letters.append((id, Int32(nodes.count), 1))
                let beginsWithCapital = node == 0 ? isCapital[Int(id)] : nodes[node].beginsWithCapital
                node = nodes.count
                nodes.append(Node(beginsWithCapital: beginsWithCapital))
            }
        }
        if node > 0 { nodes[node].ends += 1 }
    }

    /// Changes a model's probabilities for what comes at a place.
    ///
    /// - Parameter probabilities: of all characters, adding up to 1; they still do afterwards.
    public func lift(_ probabilities: UnsafeMutableBufferPointer<Float>, at place: Place) {
        guard let place, knows(place) else { return }
        let node = nodes[Int(place.node)]
        let total = node.letters.reduce(node.ends) { $0 + $1.count }
        let others = isLetter.indices.reduce(Float(0)) { isLetter[$1] ? $0 : $0 + probabilities[$1] }
        let proposed = node.letters.reduce(node.ends > 0 ? others : 0) { $0 + probabilities[Int($1.id)] }
        let table = node.beginsWithCapital ? WeightTable.capitalWords : WeightTable.smallWords
        let weight = Float(table[place.length, proposed])
        let ends = others > 0 ? weight * Float(node.ends) / Float(total) / others : 0
        for id in probabilities.indices {
            probabilities[id] *= 1 - weight + (isLetter[id] ? 0 : ends)
        }
        for letter in node.letters { probabilities[Int(letter.id)] += weight * Float(letter.count) / Float(total) }
    }
}
