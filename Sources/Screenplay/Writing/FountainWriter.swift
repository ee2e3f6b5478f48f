enum FountainWriter {
    static func bytes(of s: Screenplay) -> [UInt8] {
        var o = Array(s.titlePage.source?.all ?? [])
        for e in s.elements { o += e.source?.all ?? [] }
        return o + s.tail
    }
}
