import CKernels

/// A weight (N, K) in the order in which a decoder's steps read it, in memory that ``DecoderWeights`` owns.
///
/// Outputs come in panels, which a team's members share out among themselves.
struct StoredMatrix {
    /// Where a weight comes from, and how it is kept.
    struct Plan {
        let weight: UnsafePointer<Float>
        let outputs: Int
        let inputs: Int
        /// Whether the outputs are the gates i, f, g and o of as many units each.
        let isGated: Bool
        let type: Int32

        var panels: Int { tl_panels(outputs, isGated ? 1 : 0) }
        var byteCount: Int { tl_matrix_size(type, panels, inputs) }
    }

    let panels: Int
    private let matrix: tl_matrix
    private let instructions: Instructions

    /// Lays a matrix out in 64-byte aligned memory; ``store(_:panels:)`` fills it.
    init(_ plan: Plan, at memory: UnsafeMutableRawPointer, instructions: Instructions) {
        panels = plan.panels
        matrix = tl_matrix_at(plan.type, plan.isGated ? 1 : 0, plan.panels, plan.inputs, memory)
        self.instructions = instructions
    }

    func store(_ plan: Plan, panels: Range<Int>) {
        withUnsafePointer(to: matrix) {
            tl_matrix_store(instructions.set, $0, plan.outputs, plan.weight, panels.lowerBound, panels.upperBound)
        }
    }

    /// Adds the products with some lines' operands to their sums (count, 64 a panel), for some of the panels.
    func multiply(
        _ operands: UnsafeRawPointer, count: Int, panels: Range<Int>, addingTo sums: UnsafeMutablePointer<Float>,
        width: Int
    ) {
        withUnsafePointer(to: matrix) {
            tl_matrix_multiply(
                instructions.set, $0, count, operands, panels.lowerBound, panels.upperBound, sums, width)
        }
    }
}
