import CKernels

extension Parameters {
    /// The weights in a file whose tensors are those of `shape`: in place where `owner` keeps the file and they lie there
    /// as in memory, else copied.
    convenience init(
        _ container: SafeTensors, shape: ModelShape, owner: (any AnyObject & Sendable)?
    ) throws(CheckpointError) {
        if let owner, let floats = container.floats(of: shape.tensors) {
            let count = container.data.count / MemoryLayout<Float>.stride
            self.init(shape: shape, buffer: FloatBuffer(floats, count: count, owner: owner))
        } else {
            self.init(shape: shape)
            forEachTensor { tensor, values in
                guard let bytes = container.entries[tensor.name]?.offsets else { return }
                UnsafeMutableRawBufferPointer(start: values, count: bytes.count).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: container.data[bytes]))
            }
        }
        for tensor in shape.tensors {
            let bad = tl_first_not_finite(tensor.count, pointer(tensor.name))
            guard bad < 0 else { throw .notFinite(tensor: tensor.name, index: bad) }
        }
    }
}

extension SafeTensors {
    /// The file's data as floats, where it is aligned for them and holds these tensors in this order.
    fileprivate func floats(of tensors: [ModelShape.Tensor]) -> UnsafePointer<Float>? {
        guard let base = data.baseAddress, Int(bitPattern: base) % MemoryLayout<Float>.alignment == 0 else {
            return nil
        }
        let starts = tensors.map { entries[$0.name]?.offsets.lowerBound ?? 0 }
        guard zip(starts, starts.dropFirst()).allSatisfy(<) else { return nil }
        return base.assumingMemoryBound(to: Float.self)
    }
}
