/// A line of at least so many units, where each scalar weighs the same wherever it stands.
struct LeastLength: Constraint {
    let least: Int
    let weights: ScalarWeights

    let name = "the length"
    let start = 0
    let hasFewStates = true

    /// The state is the length, as far as the least.
    func next(_ state: Int, _ scalar: Unicode.Scalar) -> Int? { min(state + weights[scalar], least) }

    func accepts(_ state: Int) -> Bool { state >= least }

    func kind(of scalar: Unicode.Scalar) -> Int { weights[scalar] }
}
