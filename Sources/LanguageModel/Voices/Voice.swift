import CKernels

/// A character's way of speaking: what is added to a model's weights to make it write as the character's lines are
/// written.
public struct Voice: Sendable {
    public var name: String
    /// Who speaks so: the role that stood before the lines.
    public let role: String
    /// The fingerprint of the model that it is added to: ``CharacterModel/hash``.
    public let base: String
    public var record: VoiceRecord

    let deltas: VoiceDeltas

    /// What the numbers take that are added to a model's, in bytes.
    public var deltaBytes: Int { deltas.buffer.count * MemoryLayout<Float>.stride }

    init(name: String, role: String, base: String, record: VoiceRecord, deltas: VoiceDeltas) {
        (self.name, self.role, self.base, self.record, self.deltas) = (name, role, base, record, deltas)
    }

    /// The model with the voice's deltas added to its weights: an ordinary model with a fingerprint of its own.
    ///
    /// - Throws: ``VoiceError/otherBase(voice:base:model:)`` where the voice is another model's,
    ///   ``VoiceError/unreadable(_:)`` where it does not fit the model that it names.
    public func applied(to model: CharacterModel) throws(VoiceError) -> CharacterModel {
        let hash = model.hash
        guard base == hash else { throw .otherBase(voice: name, base: base, model: hash) }
        for part in deltas.parts {
            guard let tensor = model.shape.tensors.first(where: { $0.name == part.tensor.name }) else {
                throw .unreadable(.unknownTensor(part.tensor.name))
            }
            guard tensor == part.tensor else {
                throw .unreadable(
                    .wrongShape(tensor: tensor.name, expected: tensor.shape, found: part.tensor.shape))
            }
        }
        let merged = model.parameters.copy()
        deltas.add(to: model.parameters, into: merged)
        for part in deltas.parts {
            let bad = tl_first_not_finite(part.tensor.count, merged.pointer(part.tensor.name))
            guard bad < 0 else { throw .unreadable(.notFinite(tensor: part.tensor.name, index: bad)) }
        }
        return model.with(training: model.training, parameters: merged)
    }
}
