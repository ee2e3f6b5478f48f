/// How much a document may ask of the program that reads it.
public enum XMLLimits {
    /// How deep elements may nest, the root counting as 1; libxml2 itself stops at 256 (`xmlParserMaxDepth`).
    public static let depth = 256

    /// How many bytes a document may have. The longest scripts in circulation have some three million as FDX.
    public static let bytes = 64 << 20

    /// How many faults a validation lists before it stops listing.
    static let faults = 100
}
