public import Screenplay

extension Pagination {
    /// Locks for the script's next draft that keep every page as it is now.
    ///
    /// A page whose first element is gone or changed begins with its first that is not; one of which nothing is left is
    /// left out. The first page begins the draft, whatever is new above what is left of it.
    ///
    /// - Parameters:
    ///   - screenplay: the screenplay that was laid out.
    ///   - draft: the next draft of it.
    public func locks(of screenplay: Screenplay, in draft: Screenplay) -> [PageLock] {
        let places = ElementAlignment(screenplay.elements, draft.elements).places
        let locks = locks
        var moved: [PageLock] = []
        var last = -1
        for (index, lock) in locks.enumerated() {
            if let place = places[lock.element], place > last || place == last && lock.offset > 0 {
                moved.append(PageLock(label: lock.label, element: place, offset: lock.offset))
                last = place
                continue
            }
            let end = index + 1 < locks.count ? locks[index + 1].element : places.count
            let others = places[min(lock.element + 1, end)..<end]
            if let place = others.lazy.compactMap(\.self).first(where: { $0 > last }) {
                moved.append(PageLock(label: lock.label, element: place))
                last = place
            }
        }
        if let first = moved.first, first.label == locks.first?.label {
            moved[0] = PageLock(label: first.label, element: 0)
        }
        return moved
    }
}
