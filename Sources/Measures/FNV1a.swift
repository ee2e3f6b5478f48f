extension String {
    /// The FNV-1a hash of the text's bytes, 32 bits (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv).
    public var fnv1a: UInt32 {
        utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
}
