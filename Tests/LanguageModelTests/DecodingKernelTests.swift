import CKernels
import Foundation
import Testing

@testable import LanguageModel

@Suite struct DecodingKernelTests {
    /// Outputs and inputs with every kind of edge: panels, quarters and vectors that are full, short by one, or begun.
    static let sizes = [(64, 64), (1, 1), (96, 33), (65, 16), (200, 7)]
    static let units = [(4, 3), (64, 16), (68, 17), (84, 21), (512, 40)]

    /// Weights that every precision holds exactly: sixteenths up to 127, one of 127 in each row.
    static func weights(_ outputs: Int, _ inputs: Int) -> [Float] {
        var random = RandomSource(seed: 3)
        return (0..<outputs * inputs).map { place in
            place % inputs == place / inputs % inputs ? 127 : Float(random.next(below: 15) - 7) * 16
        }
    }

    /// Inputs that every precision holds exactly.
    static func inputs(_ count: Int) -> [Float] {
        var random = RandomSource(seed: 4)
        return (0..<count).map { _ in [-1, 0, 1][random.next(below: 3)] }
    }

    /// The sums (lines, panels · 64) of a stored matrix, from sums of 1.
    static func sums(
        _ weights: [Float], outputs: Int, inputs: Int, isGated: Bool, precision: DecodingPrecision,
        instructions: Instructions, lines: [[Float]]
    ) -> [Float] {
        weights.withUnsafeBufferPointer { weights in
            let plan = StoredMatrix.Plan(
                weight: weights.baseAddress!, outputs: outputs, inputs: inputs, isGated: isGated, type: precision.type)
            let memory = AlignedMemory(byteCount: plan.byteCount)
            let matrix = StoredMatrix(plan, at: memory.base, instructions: instructions)
            matrix.store(plan, panels: 0..<matrix.panels)
            let size = tl_operand_size(precision.type, inputs)
            let operands = AlignedMemory(byteCount: lines.count * size)
            for (row, line) in lines.enumerated() {
                tl_operand(instructions.set, precision.type, inputs, line, operands.base + row * size)
            }
            let width = matrix.panels * Int(TL_OUTPUTS)
            var sums = [Float](repeating: 1, count: lines.count * width)
            matrix.multiply(
                operands.base, count: lines.count, panels: 0..<matrix.panels, addingTo: &sums, width: width)
            return sums
        }
    }

    @Test(arguments: DecodingPrecision.allCases, sizes)
    func productsAreThoseOfTheDefinition(precision: DecodingPrecision, size: (Int, Int)) {
        let (outputs, inputs) = size
        let (w, x) = (Self.weights(outputs, inputs), Self.inputs(inputs))
        for instructions in Instructions.all {
            let sums = Self.sums(
                w, outputs: outputs, inputs: inputs, isGated: false, precision: precision,
                instructions: instructions, lines: [x])
            for j in 0..<outputs {
                let expected = 1 + (0..<inputs).reduce(0) { $0 + w[j * inputs + $1] * x[$1] }
                #expect(abs(sums[j] - expected) <= (precision == .int8 ? 1e-5 * max(abs(expected), 127) : 0))
            }
            #expect(sums[outputs...].allSatisfy { $0 == 1 })
        }
    }

    @Test(arguments: DecodingPrecision.allCases, units)
    func theFourGatesOfSixteenUnitsShareAPanel(precision: DecodingPrecision, size: (Int, Int)) {
        let (gates, inputs) = size
        let units = gates / 4
        let (w, x) = (Self.weights(gates, inputs), Self.inputs(inputs))
        let sums = Self.sums(
            w, outputs: gates, inputs: inputs, isGated: true, precision: precision, instructions: .best, lines: [x])
        for row in 0..<gates {
            let (gate, unit) = (row / units, row % units)
            let place = unit / 16 * 64 + gate * 16 + unit % 16
            let expected = 1 + (0..<inputs).reduce(0) { $0 + w[row * inputs + $1] * x[$1] }
            #expect(abs(sums[place] - expected) <= (precision == .int8 ? 1e-5 * max(abs(expected), 127) : 0))
        }
        var ordered = [Float](repeating: 7, count: sums.count)
        tl_panel_order(1, gates, (0..<gates).map(Float.init), &ordered)
        for row in 0..<gates {
            let (gate, unit) = (row / units, row % units)
            #expect(ordered[unit / 16 * 64 + gate * 16 + unit % 16] == Float(row))
        }
    }

    @Test(arguments: DecodingPrecision.allCases)
    func aLineDoesNotDependOnHowManyThereAre(precision: DecodingPrecision) {
        let (outputs, inputs) = (130, 300)
        var random = RandomSource(seed: 5)
        let w = (0..<outputs * inputs).map { _ in random.nextUniform() - 0.5 }
        let lines = (0..<14).map { _ in (0..<inputs).map { _ in 2 * random.nextUniform() - 1 } }
        for instructions in Instructions.all {
            func sums(_ lines: [[Float]]) -> [Float] {
                Self.sums(
                    w, outputs: outputs, inputs: inputs, isGated: false, precision: precision,
                    instructions: instructions, lines: lines)
            }
            let alone = lines.map { sums([$0]) }
            for count in 1...lines.count { #expect(sums(Array(lines[..<count])) == alone[..<count].flatMap { $0 }) }
        }
    }

    @Test func roundedWeightsAreWithinHalfAStep() {
        let (outputs, inputs) = (64, 200)
        var random = RandomSource(seed: 6)
        let w = (0..<outputs * inputs).map { _ in random.nextUniform() - 0.5 }
        for place in stride(from: 0, to: inputs, by: 23) {
            let unit = (0..<inputs).map { Float($0 == place ? 1 : 0) }
            for (precision, step) in [(DecodingPrecision.bf16, Float(0.5 / 256)), (.int8, 0.5 / 127)] {
                let sums = Self.sums(
                    w, outputs: outputs, inputs: inputs, isGated: false, precision: precision, instructions: .best,
                    lines: [unit])
                for j in 0..<outputs {
                    #expect(abs(sums[j] - 1 - w[j * inputs + place]) <= step / 2 * 1.001)
                }
            }
        }
    }

    @Test func exponentialsAreThoseOfTheLibraryAndVanishFarBelow() {
        let x: [Float] = (0..<37).map { 3 - Float($0) * 5 }
        for instructions in Instructions.all {
            var out = [Float](repeating: 0, count: x.count)
            let sum = tl_exponentials(instructions.set, x.count, x, 3, 0.5, &out)
            for (place, value) in out.enumerated() {
                let expected = place > 34 ? 0 : exp(-2.5 * Double(place))
                // The power itself is rounded before it is raised.
                #expect(abs(Double(value) - expected) <= 1e-5 * expected)
            }
            #expect(abs(sum - out.reduce(0, +)) < 1e-6)
        }
    }
}
