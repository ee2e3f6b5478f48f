public import Screenplay

/// A script laid out on pages.
///
///     let pagination = Pagination(of: screenplay, options: PageOptions(profile: .a4))
///     for page in pagination.pages { … }
///
/// Time and memory grow in proportion to the script, whatever is in it. Notes, boneyards, sections and synopses take no
/// room.
public struct Pagination: Equatable, Sendable {
    /// What it was laid out with.
    public let profile: PageProfile
    /// The title page's lines; more than one page where it is very long, none where there is no title page.
    public let titlePages: [[PageLine]]
    /// The pages in their order.
    public let pages: [Page]

    /// Lays out a script.
    public init(of screenplay: Screenplay, options: PageOptions = PageOptions()) {
        profile = options.profile
        titlePages = TitlePageLayout(screenplay.titlePage, profile: options.profile).pages
        var paginator = Paginator(screenplay, options: options, terms: options.terms(for: screenplay))
        pages = paginator.run()
    }

    /// Locks that keep every page as it is now, to lay out the script's next draft with.
    public var locks: [PageLock] {
        pages.compactMap { page in
            page.lines.first { $0.element != nil }.flatMap { line in
                line.element.map { PageLock(label: page.label, element: $0, offset: line.offset) }
            }
        }
    }
}
