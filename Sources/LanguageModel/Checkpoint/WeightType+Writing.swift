import CKernels

extension WeightType {
    /// A model's weights as the tensors of a file of this type; the wider numbers stand first, where they are aligned.
    func sources(of parameters: Parameters) -> [SafeTensors.Source] {
        let matrices = self == .int8 ? parameters.shape.hiddenMatrices : []
        let sources = parameters.shape.tensors.flatMap { tensor in
            let values = UnsafePointer(parameters.pointer(tensor.name))
            return matrices.contains(tensor.name)
                ? [Self.scales(of: tensor, values), Self.bytes(of: tensor, values)]
                : [
                    self == .f32
                        ? SafeTensors.Source(tensor.name, tensor.shape, values) : Self.halves(of: tensor, values)
                ]
        }
        return sources.sorted { $0.type.size > $1.type.size }
    }

    private static func halves(of tensor: ModelShape.Tensor, _ values: UnsafePointer<Float>) -> SafeTensors.Source {
        SafeTensors.Source(tensor.name, tensor.shape, .bf16) { tl_narrow_bf16(tensor.count, values, $0) }
    }

    private static func bytes(of tensor: ModelShape.Tensor, _ values: UnsafePointer<Float>) -> SafeTensors.Source {
        SafeTensors.Source(tensor.name, tensor.shape, .int8) {
            tl_narrow_int8(tensor.shape[0], tensor.shape[1], values, $0)
        }
    }

    private static func scales(of tensor: ModelShape.Tensor, _ values: UnsafePointer<Float>) -> SafeTensors.Source {
        SafeTensors.Source(Tensor.scale(of: tensor.name), [tensor.shape[0]], .f32) {
            tl_row_scales(tensor.shape[0], tensor.shape[1], values, $0)
        }
    }
}
