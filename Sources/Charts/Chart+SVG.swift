public import XMLTree

extension Chart {
    /// The chart as an SVG document: no scripts, no fonts of its own, light or dark as the reader's system is.
    ///
    /// - Throws: where a name holds a character that XML cannot.
    public func svg() throws(XMLError) -> [UInt8] {
        try ChartDrawing(self).document.xml()
    }
}
