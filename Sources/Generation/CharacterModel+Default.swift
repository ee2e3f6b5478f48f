internal import DefaultModel
public import LanguageModel

extension CharacterModel {
    /// The model that is part of the program.
    ///
    /// - Throws: ``CheckpointError`` where the program was built without one.
    public static func builtIn() throws(CheckpointError) -> CharacterModel {
        try CharacterModel(
            checkpoint: UnsafeRawBufferPointer(start: tl_default_model_bytes(), count: tl_default_model_size()),
            owner: Program())
    }
}

/// Owns the bytes that are part of the program, which stay as long as it runs.
private final class Program: Sendable {}
