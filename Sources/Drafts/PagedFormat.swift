public import Pages

/// A format that shows a script as a layout of pages has it, as far as it has pages.
public protocol PagedFormat: DraftWriter {
    /// The layout of the pages.
    var options: PageOptions { get set }
}
