/// Holm's correction of several p-values that are read side by side.
///
/// Source: Holm 1979, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6.
enum Holm {
    /// The corrected values, in the order of those given.
    static func corrected(_ values: [Double]) -> [Double] {
        var corrected = values
        var largest = 0.0
        for (rank, index) in values.indices.sorted(by: { (values[$0], $0) < (values[$1], $1) }).enumerated() {
            largest = max(largest, min(1, values[index] * Double(values.count - rank)))
            corrected[index] = largest
        }
        return corrected
    }
}
