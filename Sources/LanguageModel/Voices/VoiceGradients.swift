/// The gradients of a voice's deltas, which follow from those of the weights that they are added to.
///
/// Where W = W0 + A · B, those of A and B are dA = dW · Bᵀ and dB = Aᵀ · dW; a number that is added has the gradient of
/// the weight.
final class VoiceGradients: @unchecked Sendable {
    let values: VoiceDeltas
    /// Bᵀ (columns, rank) of each part that is a product.
    private let right: [PackedMatrix?]

    init(_ parts: [VoiceDeltas.Part]) {
        values = VoiceDeltas(parts)
        right = parts.map { part in
            part.rank.map { PackedMatrix(rows: part.columns, columns: $0, precision: .f32) }
        }
    }

    /// Takes the gradients of the deltas from those of all weights, with all members of a team.
    func take(from gradients: Parameters, of deltas: VoiceDeltas, team: Team) {
        team.run { member in
            for (index, matrix) in right.enumerated() { matrix?.packTransposed(deltas.right(index), by: member) }
            member.barrier()
            for (index, part) in values.parts.enumerated() {
                let whole = gradients.pointer(part.tensor.name)
                let rows = member.slice(of: part.rows)
                if let rank = part.rank, let matrix = right[index] {
                    multiply(whole, by: matrix, part, rows: rows, into: values.left(index))
                    addProduct(of: deltas.left(index), whole, part, rank: rank, index: index, member: member)
                } else {
                    let first = rows.lowerBound * part.columns
                    (values.left(index) + first).update(from: whole + first, count: rows.count * part.columns)
                }
            }
        }
    }

    /// Rows of dA.
    private func multiply(
        _ gradient: UnsafePointer<Float>, by matrix: PackedMatrix, _ part: VoiceDeltas.Part, rows: Range<Int>,
        into left: UnsafeMutablePointer<Float>
    ) {
        guard !rows.isEmpty else { return }
        matrix.multiply(
            gradient + rows.lowerBound * part.columns, count: rows.count,
            into: left + rows.lowerBound * matrix.columns, adding: false)
    }

    /// A member's columns of dB.
    private func addProduct(
        of left: UnsafePointer<Float>, _ gradient: UnsafePointer<Float>, _ part: VoiceDeltas.Part, rank: Int,
        index: Int, member: Team.Member
    ) {
        let columns = member.slice(of: part.columns, unit: PackedMatrix.panel)
        let right = values.right(index)
        for r in 0..<rank {
            (right + r * part.columns + columns.lowerBound).update(repeating: 0, count: columns.count)
        }
        Precision.f32.addWeightGradient(
            left, rank, gradient, part.columns, rows: part.rows, inputs: columns, to: right)
    }
}
