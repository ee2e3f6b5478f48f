extension ModelShape {
    /// The largest size of any one dimension, and of all parameters together; larger shapes are refused.
    private static let dimensionLimit = 1 << 20
    private static let parameterLimit = 1 << 31

    /// The shape that a file's tensors give a model, checked against every one of them.
    init(
        of container: SafeTensors, type: WeightType, vocabulary: Int, tags: Int, architecture: Architecture
    ) throws(CheckpointError) {
        func width(of tensor: String) throws(CheckpointError) -> Int {
            guard let entry = container.entries[tensor] else { throw .missingTensor(tensor) }
            guard entry.shape.count == 2, (1...Self.dimensionLimit).contains(entry.shape[1]) else {
                throw .wrongShape(tensor: tensor, expected: [vocabulary, 1], found: entry.shape)
            }
            return entry.shape[1]
        }
        var layers = 0
        while container.entries[architecture.name(.weightHH, layers)] != nil { layers += 1 }
        self.init(
            vocabulary: vocabulary, tags: tags, embedding: try width(of: "embedding.weight"),
            hidden: try width(of: architecture.name(.weightHH, 0)), layers: layers,
            tagWidth: tags == 0 ? 0 : try width(of: "tags.weight"), architecture: architecture)
        do {
            try architecture.check(embedding: embedding, hidden: hidden)
        } catch {
            throw .badHeader("\(error)")
        }
        var (total, names): (Int, Set<String>) = (0, [])
        for tensor in type.tensors(of: self) {
            guard let entry = container.entries[tensor.name] else { throw .missingTensor(tensor.name) }
            guard entry.shape == tensor.shape else {
                throw .wrongShape(tensor: tensor.name, expected: tensor.shape, found: entry.shape)
            }
            total += tensor.count
            guard total <= Self.parameterLimit else { throw .tooLarge("over 2^31 weights") }
            names.insert(tensor.name)
        }
        if let unknown = container.entries.keys.filter({ !names.contains($0) }).min() { throw .unknownTensor(unknown) }
    }
}
