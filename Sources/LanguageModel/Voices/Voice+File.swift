import CKernels

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A voice's file is safetensors: `NAME.delta` holds what is added to the tensor NAME, or `NAME.a` and `NAME.b` the
/// matrices whose product is; the metadata say whose voice it is and which model's.
extension Voice {
    private static let format = "tagline-voice"
    private static let version = 1

    /// The largest file of a voice: 1 MiB.
    public static let sizeLimit = 1 << 20

    /// Refuses ranks whose voices would be too large to keep, before one is learned.
    ///
    /// - Throws: ``VoiceError/rankTooLarge(_:bytes:most:)``.
    public static func check(_ rank: Int, for model: CharacterModel) throws(VoiceError) {
        // Beside the numbers a file has its header.
        func fits(_ rank: Int) -> Bool {
            VoiceDeltas.bytes(of: model.shape, rank == 0 ? .biases : .lowRank(rank)) + headerBytes <= sizeLimit
        }
        guard !fits(rank) else { return }
        let bytes = VoiceDeltas.bytes(of: model.shape, .lowRank(rank))
        throw .rankTooLarge(rank, bytes: bytes, most: (0..<rank).last(where: fits) ?? 0)
    }

    /// What the header of a voice's file takes, about.
    private static let headerBytes = 4096

    /// Reads a voice; everything in the file is checked, but for what only the model can tell.
    ///
    /// - Throws: ``VoiceError``.
    public init(file: UnsafeRawBufferPointer) throws(VoiceError) {
        guard file.count <= Self.sizeLimit else { throw .tooLarge(bytes: file.count, limit: Self.sizeLimit) }
        do throws(CheckpointError) {
            let container = try SafeTensors(file)
            let metadata = container.metadata
            guard metadata["format"] == Self.format else {
                throw CheckpointError.otherFormat(metadata["format"] ?? "unknown")
            }
            guard let version = metadata["version"].flatMap({ Int($0) }), version >= 1 else {
                throw CheckpointError.badHeader("its version is no number")
            }
            guard version <= Self.version else { throw CheckpointError.newerVersion("\(version)") }
            try container.checkLayout { _ in .f32 }
            self.init(
                name: try Self.text("name", in: metadata), role: try Self.text("role", in: metadata),
                base: try Self.fingerprint(metadata["base"]), record: try VoiceRecord(file: metadata["training"]),
                deltas: try VoiceDeltas(container))
        } catch {
            switch error {
            case .otherFormat(let format): throw .otherFormat(format)
            case .newerVersion(let version): throw .newerVersion(Int(version) ?? .max)
            default: throw .unreadable(error)
            }
        }
    }

    /// The voice as a file.
    ///
    /// - Throws: ``VoiceError/tooLarge(bytes:limit:)``.
    public func file() throws(VoiceError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let record = (try? encoder.encode(record)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        let bytes = SafeTensors.file(
            metadata: [
                ("format", Self.format), ("version", "\(Self.version)"), ("name", name), ("role", role),
                ("base", base), ("training", record),
            ], tensors: deltas.tensors.map { SafeTensors.Source($0.name, $0.shape, $0.values) })
        guard bytes.count <= Self.sizeLimit else { throw .tooLarge(bytes: bytes.count, limit: Self.sizeLimit) }
        return bytes
    }

    private static func text(_ key: String, in metadata: [String: String]) throws(CheckpointError) -> String {
        guard let text = metadata[key], !text.isEmpty else { throw .badHeader("it has no \(key)") }
        return text
    }

    /// A SHA-256 as hexadecimal digits.
    private static func fingerprint(_ text: String?) throws(CheckpointError) -> String {
        guard let text, text.utf8.count == 64,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { throw .badHeader("its base is no fingerprint of a model") }
        return text
    }
}

extension VoiceRecord {
    fileprivate init(file json: String?) throws(CheckpointError) {
        guard let record = try? JSONDecoder().decode(Self.self, from: Data((json ?? "").utf8)), record.isSound else {
            throw .badHeader("its training is no record")
        }
        self = record
    }
}

extension VoiceDeltas {
    private static let (sumEnding, leftEnding, rightEnding) = (".delta", ".a", ".b")

    /// The deltas in a file whose layout has been checked.
    fileprivate convenience init(_ container: SafeTensors) throws(CheckpointError) {
        let names = container.entries.sorted { $0.value.offsets.lowerBound < $1.value.offsets.lowerBound }.map(\.key)
        var parts: [Part] = []
        for name in names where !name.hasSuffix(Self.rightEnding) { parts.append(try Self.part(name, in: container)) }
        guard Set(parts.map(\.tensor.name)).count == parts.count else {
            throw .badHeader("it changes a tensor in two ways")
        }
        guard parts.reduce(0, { $0 + ($1.rank == nil ? 1 : 2) }) == names.count else {
            throw .badHeader("one of two matrices is missing")
        }
        self.init(parts)
        for (name, _, values) in tensors {
            guard let entry = container.entries[name] else { throw .missingTensor(name) }
            let count = entry.offsets.count / MemoryLayout<Float>.stride
            let bytes = UnsafeMutableRawBufferPointer(
                start: UnsafeMutableRawPointer(mutating: values), count: entry.offsets.count)
            bytes.copyBytes(from: container.data[entry.offsets])
            let bad = tl_first_not_finite(count, values)
            guard bad < 0 else { throw .notFinite(tensor: name, index: bad) }
        }
    }

    /// What the tensor called `name` says is changed; it is no B.
    private static func part(_ name: String, in container: SafeTensors) throws(CheckpointError) -> Part {
        let shape = try shape(of: name, in: container)
        if name.hasSuffix(sumEnding), let tensor = ModelShape.Tensor(String(name.dropLast(sumEnding.count)), shape) {
            return Part(tensor: tensor, rank: nil)
        }
        guard name.hasSuffix(leftEnding) else { throw .unknownTensor(name) }
        let changed = String(name.dropLast(leftEnding.count))
        let other = try self.shape(of: changed + rightEnding, in: container)
        guard shape.count == 2, other.count == 2, shape[1] == other[0] else {
            throw .wrongShape(tensor: changed + rightEnding, expected: [shape.last ?? 1, 1], found: other)
        }
        return Part(tensor: ModelShape.Tensor(changed, shape[0], other[1]), rank: shape[1])
    }

    /// One or two dimensions, none of them 0: the file's size then limits each.
    private static func shape(of name: String, in container: SafeTensors) throws(CheckpointError) -> [Int] {
        guard let shape = container.entries[name]?.shape else { throw .missingTensor(name) }
        guard (1...2).contains(shape.count), !shape.contains(0) else {
            throw .wrongShape(tensor: name, expected: [1], found: shape)
        }
        return shape
    }

    /// What a file holds, in its order.
    fileprivate var tensors: [(name: String, shape: [Int], values: UnsafePointer<Float>)] {
        parts.enumerated().flatMap { index, part in
            let name = part.tensor.name
            guard let rank = part.rank else {
                return [(name + Self.sumEnding, part.tensor.shape, UnsafePointer(left(index)))]
            }
            return [
                (name + Self.leftEnding, [part.rows, rank], UnsafePointer(left(index))),
                (name + Self.rightEnding, [rank, part.columns], UnsafePointer(right(index))),
            ]
        }
    }
}

extension ModelShape.Tensor {
    fileprivate init?(_ name: String, _ shape: [Int]) {
        switch shape.count {
        case 1: self.init(name, shape[0])
        case 2: self.init(name, shape[0], shape[1])
        default: return nil
        }
    }
}
