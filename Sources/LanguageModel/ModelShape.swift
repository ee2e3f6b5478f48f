/// The sizes of a character model.
///
/// Legend used throughout the module: V = vocabulary, E = embedding, H = hidden units, G = 4H gates in the order
/// i f g o, T = time steps of a chunk, B = batch, D = width of a tag's vector, K = a layer's index.
public struct ModelShape: Sendable, Equatable {
    public var vocabulary: Int
    public var tags: Int
    public var embedding: Int
    public var hidden: Int
    public var layers: Int
    public var tagWidth: Int

    public init(vocabulary: Int, tags: Int, embedding: Int, hidden: Int, layers: Int, tagWidth: Int) {
        self.vocabulary = vocabulary
        self.tags = tags
        self.embedding = embedding
        self.hidden = hidden
        self.layers = layers
        self.tagWidth = tagWidth
    }

    public var gates: Int { 4 * hidden }

    /// The tensors of a model of this shape, in their order in memory and in a checkpoint.
    ///
    /// Names and layouts are those of PyTorch's `nn.Embedding`, `nn.LSTM` and `nn.Linear`.
    var tensors: [Tensor] {
        var list = [Tensor("embedding.weight", vocabulary, embedding)]
        for k in 0..<layers {
            list += [
                Tensor("lstm.weight_ih_l\(k)", gates, k == 0 ? embedding : hidden),
                Tensor("lstm.weight_hh_l\(k)", gates, hidden),
                Tensor("lstm.bias_ih_l\(k)", gates),
                Tensor("lstm.bias_hh_l\(k)", gates),
            ]
        }
        list += [Tensor("projection.weight", vocabulary, hidden), Tensor("projection.bias", vocabulary)]
        if tags > 0 {
            list.append(Tensor("tags.weight", tags, tagWidth))
            for k in 0..<layers { list.append(Tensor("tags.projection_l\(k)", gates, tagWidth)) }
        }
        return list
    }

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
