extension Interval {
    /// The interval of the difference of two rates, `b` less `a`, at 95 %: Newcombe's hybrid score interval.
    ///
    /// Source: Newcombe 1998, "Interval estimation for the difference between independent proportions", Statistics in
    /// Medicine 17, method 10.
    public static func newcombe(from a: Arm, to b: Arm) -> Interval {
        let (first, second) = (wilson(a), wilson(b))
        let difference = b.rate - a.rate
        return Interval(
            lower: difference - length(b.rate - second.lower, first.upper - a.rate),
            upper: difference + length(a.rate - first.lower, second.upper - b.rate))
    }

    private static func length(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
}
