@testable import LanguageModel

extension Architecture {
    /// Every cell and every optional part alone, and together what goes together.
    static let tested = [
        Architecture(), Architecture(cell: .gru), Architecture(cell: .rnn), Architecture(isTied: true),
        Architecture(cell: .gru, isTied: true), Architecture(hasLayerNorm: true),
        Architecture(cell: .gru, hasLayerNorm: true), Architecture(cell: .rnn, isTied: true, hasLayerNorm: true),
        Architecture(mogrifierRounds: 1), Architecture(mogrifierRounds: 4, mogrifierRank: 2),
        Architecture(isTied: true, hasLayerNorm: true, mogrifierRounds: 5),
    ]
}

extension ModelShape {
    /// Sizes that are no multiple of a vector or a panel, so that every edge of the kernels is met.
    private static let sizes = [
        ModelShape(vocabulary: 7, tags: 3, embedding: 5, hidden: 6, layers: 1, tagWidth: 4),
        ModelShape(vocabulary: 37, tags: 2, embedding: 9, hidden: 21, layers: 2, tagWidth: 3),
        ModelShape(vocabulary: 11, tags: 0, embedding: 4, hidden: 17, layers: 3, tagWidth: 0),
    ]

    /// The plain LSTM in every size, all other architectures in the first two.
    static let tested =
        sizes
        + Architecture.tested.dropFirst().flatMap { architecture in
            sizes.prefix(2).map { size in
                var shape = size
                shape.architecture = architecture
                if architecture.isTied { shape.embedding = shape.hidden }
                return shape
            }
        }
}
