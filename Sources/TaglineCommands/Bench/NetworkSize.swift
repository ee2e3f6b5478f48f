import ArgumentParser

/// Layers and hidden units as typed: `2x512`.
struct NetworkSize: ExpressibleByArgument, Equatable, CustomStringConvertible {
    let layers: Int
    let hidden: Int

    init(layers: Int, hidden: Int) {
        (self.layers, self.hidden) = (layers, hidden)
    }

    init?(argument: String) {
        let numbers = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let layers = numbers[0], let hidden = numbers[1] else { return nil }
        guard (1...8).contains(layers), (1...8192).contains(hidden) else { return nil }
        self.init(layers: layers, hidden: hidden)
    }

    /// Weights between layers and from character to character, and those of each character on its way in and out.
    func weights(vocabulary: Int) -> Int { layers * 2 * 4 * hidden * hidden + 2 * vocabulary * hidden }

    var description: String { "\(layers)x\(hidden)" }

    var defaultValueDescription: String { description }
}
