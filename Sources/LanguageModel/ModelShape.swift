/// The sizes of a character model.
///
/// Legend used throughout the module: V = vocabulary, E = embedding, H = hidden units, G = gates in PyTorch's order
/// (LSTM 4H, i f g o; GRU 3H, r z n; plain units H), T = time steps of a chunk, B = batch, D = width of a tag's vector,
/// K = a layer's index.
public struct ModelShape: Sendable, Equatable {
    public var vocabulary: Int
    public var tags: Int
    public var embedding: Int
    public var hidden: Int
    public var layers: Int
    public var tagWidth: Int
    public var architecture: Architecture

    public init(
        vocabulary: Int, tags: Int, embedding: Int, hidden: Int, layers: Int, tagWidth: Int,
        architecture: Architecture = Architecture()
    ) {
        self.vocabulary = vocabulary
        self.tags = tags
        self.embedding = embedding
        self.hidden = hidden
        self.layers = layers
        self.tagWidth = tagWidth
        self.architecture = architecture
    }

    public var gates: Int { architecture.cell.gates * hidden }

    /// The width of what a layer reads.
    func inputWidth(_ layer: Int) -> Int { layer == 0 ? embedding : hidden }

    /// Whether the embedding and the first layer's input product make one table, because nothing comes between them.
    var foldsEmbedding: Bool { architecture.mogrifierRounds == 0 }

    /// The tensors of a model of this shape, in their order in memory and in a checkpoint.
    ///
    /// Names and layouts are those of PyTorch's `nn.Embedding`, `nn.LSTM`, `nn.GRU`, `nn.RNN` and `nn.Linear`.
    var tensors: [Tensor] {
        var list = [Tensor("embedding.weight", vocabulary, embedding)]
        for k in 0..<layers {
            list += [
                Tensor(architecture.name(.weightIH, k), gates, inputWidth(k)),
                Tensor(architecture.name(.weightHH, k), gates, hidden),
                Tensor(architecture.name(.biasIH, k), gates),
                Tensor(architecture.name(.biasHH, k), gates),
            ]
        }
        if !architecture.isTied { list.append(Tensor("projection.weight", vocabulary, hidden)) }
        list.append(Tensor("projection.bias", vocabulary))
        if tags > 0 {
            list.append(Tensor("tags.weight", tags, tagWidth))
            for k in 0..<layers { list.append(Tensor("tags.projection_l\(k)", gates, tagWidth)) }
        }
        if architecture.hasLayerNorm {
            for k in 0..<layers {
                list += [
                    Tensor(architecture.name(.normWeight, k), gates), Tensor(architecture.name(.normBias, k), gates),
                ]
            }
        }
        for k in 0..<layers { list += mogrifierRounds(k).flatMap(\.matrices) }
        return list
    }

    /// The matrices that hidden units are multiplied by, which are nearly all of a model's weights.
    var hiddenMatrices: Set<String> {
        let layers = 0..<layers
        return Set(
            layers.map { architecture.name(.weightHH, $0) }
                + layers.dropFirst().map { architecture.name(.weightIH, $0) } + [architecture.projection])
    }

    /// Weights in all tensors.
    var parameterCount: Int { tensors.reduce(0) { $0 + $1.count } }

    /// A named array of floats, row-major.
    struct Tensor: Equatable, Sendable {
        let name: String
        let shape: [Int]

        init(_ name: String, _ shape: Int...) {
            self.name = name
            self.shape = shape
        }

        var count: Int { shape.reduce(1, *) }
    }
}
