import CKernels

/// The parts of a step besides its products, for one line and some of the panels.
extension DecoderWeights {
    /// A character and its line's tags, without references, so that threads count none.
    struct Input {
        /// The character's row of the input table.
        let table: UnsafePointer<Float>
        /// (layers, gates).
        let condition: UnsafePointer<Float>
    }

    /// What a step reads; valid as long as the condition lives.
    func input(_ character: Int32, _ condition: LineDecoder.Condition) -> Input {
        precondition((0..<shape.vocabulary).contains(Int(character)))
        return Input(table: inputTable.base + Int(character) * gateWidth, condition: condition.gates.base)
    }

    /// Begins the sums of a layer's gates with what does not depend on the state.
    func begin(_ input: Input, layer: Int, panels: Range<Int>, sums: UnsafeMutablePointer<Float>) {
        let (start, count) = (panels.lowerBound * Int(TL_OUTPUTS), panels.count * Int(TL_OUTPUTS))
        let gates = input.condition + layer * gateWidth + start
        guard layer == 0 else { return (sums + start).update(from: gates, count: count) }
        tl_sum(instructions.set, count, input.table + start, gates, sums + start)
    }

    /// Begins the sums of the logits.
    func beginLogits(_ sums: UnsafeMutablePointer<Float>, panels: Range<Int>) {
        let (start, count) = (panels.lowerBound * Int(TL_OUTPUTS), panels.count * Int(TL_OUTPUTS))
        (sums + start).update(from: projectionBias.base + start, count: count)
    }

    /// Hidden units as the matrices read them.
    func prepare(_ hidden: UnsafePointer<Float>, into operand: UnsafeMutableRawPointer) {
        tl_operand(instructions.set, precision.type, shape.hidden, hidden, operand)
    }

    /// The step itself: the gates' sums become the cell and the hidden units, these in both forms.
    func activate(
        _ sums: UnsafePointer<Float>, panels: Range<Int>, cell: UnsafeMutablePointer<Float>,
        hidden: UnsafeMutablePointer<Float>, output: UnsafeMutableRawPointer
    ) {
        tl_lstm_step(
            instructions.set, precision.type, panels.lowerBound, panels.upperBound, sums, cell, hidden, output)
    }
}
