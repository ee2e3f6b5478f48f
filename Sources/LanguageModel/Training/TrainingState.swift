import CKernels

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A run's state is a safetensors file: every number that the next step depends on, bit for bit.
extension Trainer {
    private static let format = "tagline-training-state"
    private static let version = "1"

    /// The state as it is between two steps.
    func state() -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let header = Header(
            place: place, conditions: TrainingConditions(self), record: record, seconds: position.seconds,
            bestLoss: best?.loss, bestStep: best?.step, bestCharacters: best?.characters)
        // It holds finite numbers and strings alone, which are always encoded.
        let run = (try? encoder.encode(header)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        return SafeTensors.file(
            metadata: [("format", Self.format), ("version", Self.version), ("run", run)],
            tensors: buffers(best: best?.parameters).map {
                SafeTensors.Source($0.name, [$0.buffer.count], $0.buffer.base)
            })
    }

    /// Goes on where a run's state was taken: the next step is the one that the run would have made.
    ///
    /// Where it throws, the trainer is of no more use.
    /// - Parameter state: what ``TrainingSnapshot/state()`` gave.
    /// - Throws: ``TrainingError/unreadableState(_:)`` where the state is damaged, ``TrainingError/otherRun(_:now:then:)``
    ///   where it is of a run on another text or with other options, ``TrainingError/resumedByRanks(_:)`` where ranks
    ///   share the batches: each carries the states of its own rows alone.
    public func resume(_ state: UnsafeRawBufferPointer) throws(TrainingError) {
        guard ranks.count == 1 else { throw .resumedByRanks(ranks.count) }
        let container: SafeTensors
        do throws(CheckpointError) {
            container = try SafeTensors(state)
            try container.checkLayout { _ in .f32 }
        } catch {
            throw .unreadableState(error)
        }
        guard container.metadata["format"] == Self.format, container.metadata["version"] == Self.version else {
            throw .unreadableState(.otherFormat(container.metadata["format"] ?? "unknown"))
        }
        let run = Data((container.metadata["run"] ?? "").utf8)
        guard let header = try? JSONDecoder().decode(Header.self, from: run), header.place.isPossible,
            header.record.isSound, header.seconds >= 0, header.isBestPossible
        else {
            throw .unreadableState(.badHeader("it does not say where the run was"))
        }
        if let other = TrainingConditions(self).difference(from: header.conditions) {
            throw .otherRun(other.name, now: other.value, then: other.other)
        }
        let bestParameters = header.bestLoss == nil ? nil : Parameters(shape: model.shape)
        for (name, buffer) in buffers(best: bestParameters) {
            do { try Self.fill(buffer, name, from: container) } catch { throw .unreadableState(error) }
        }
        (place, record, secondsBefore) = (header.place, header.record, header.seconds)
        optimizer.resume(after: place.step)
        if let loss = header.bestLoss, let bestParameters {
            best = Best(
                loss: loss, step: header.bestStep ?? place.step, characters: header.bestCharacters ?? place.characters,
                parameters: bestParameters)
        }
        updateWeights()
    }

    private struct Header: Codable {
        var place: TrainingPlace
        var conditions: TrainingConditions
        var record: TrainingRecord
        var seconds: Double
        var bestLoss: Double?
        /// Where the run was at its best; nil where an older program kept the state.
        var bestStep: Int?
        var bestCharacters: Int?

        /// Whether the best is of the past.
        var isBestPossible: Bool {
            (0...place.step).contains(bestStep ?? 0) && (0...place.characters).contains(bestCharacters ?? 0)
        }
    }

    /// Each buffer that is kept, with its name in the file.
    private func buffers(best: Parameters?) -> [(name: String, buffer: FloatBuffer)] {
        [
            ("parameters", parameters.buffer), ("average", averaged.buffer), ("moment.first", optimizer.first),
            ("moment.second", optimizer.second),
        ] + (best.map { [("best", $0.buffer)] } ?? [])
            + network.carriedStates.enumerated().map { ("carried.\($0)", $1) }
    }

    private static func fill(
        _ buffer: FloatBuffer, _ name: String, from container: SafeTensors
    ) throws(CheckpointError) {
        guard let entry = container.entries[name] else { throw .missingTensor(name) }
        guard entry.shape == [buffer.count] else {
            throw .wrongShape(tensor: name, expected: [buffer.count], found: entry.shape)
        }
        UnsafeMutableRawBufferPointer(start: buffer.base, count: 4 * buffer.count).copyBytes(
            from: container.data[entry.offsets])
        let bad = tl_first_not_finite(buffer.count, buffer.base)
        guard bad < 0 else { throw .notFinite(tensor: name, index: bad) }
    }
}
