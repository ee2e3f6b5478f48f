import Pages

extension PageOptions {
    /// With a watermark that a page can hold.
    func forHTML(_ losses: inout Losses) -> PageOptions {
        var printable = self
        losses.place = Loss("")
        printable.watermark = watermark.map { losses.html($0) }
        return printable
    }
}

extension Losses {
    /// Notes what of a layout is left to the browser, which breaks the pages.
    mutating func noteLayout(_ options: PageOptions) {
        let usual = PageOptions()
        let left = [
            ("the layout", options.profile != usual.profile), ("the header", options.header != nil),
            ("the footer", options.footer != nil), ("the first page's number", options.firstPageNumber != 1),
            ("the revision's label", options.revisionLabel != nil),
            ("the paper's colour", options.revisionColor != nil), ("continued scenes", options.continuesScenes),
            ("continued characters", options.continuesCharacters), ("locked pages", !options.locks.isEmpty),
        ]
        for (name, _) in left.filter(\.1) { note("\(name): left out, for the browser breaks the pages") }
    }
}
