/// A pattern as it was read.
indirect enum PatternNode {
    case empty
    case one(ScalarClass)
    case sequence([PatternNode])
    case either([PatternNode])
    /// At least `least` times, at most `most`; without end where that is nil.
    case repeated(PatternNode, least: Int, most: Int?)
}
