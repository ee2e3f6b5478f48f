/// Bookmarks joined to a tree: "Document Outline" in ISO 32000-1, 12.3.3.
struct Outline {
    private struct Node {
        var parent: Int?
        var first, last, previous, next: Int?
        /// How many nodes under this one are seen where it is open.
        var visible = 0
    }

    private let bookmarks: [PDFBookmark]
    private var nodes: [Node] = []
    private var root = Node()

    /// - Parameter pages: how many pages there are.
    init(_ bookmarks: [PDFBookmark], pages: Int) {
        self.bookmarks = bookmarks.filter { (0..<pages).contains($0.page) }
        // The nodes that lie above the next one, each of a lower level than the one after it.
        var open: [Int] = []
        for (index, bookmark) in self.bookmarks.enumerated() {
            while let last = open.last, self.bookmarks[last].level >= bookmark.level { open.removeLast() }
            add(index, under: open.last)
            open.append(index)
        }
        for index in nodes.indices.reversed() {
            let seen = 1 + (self.bookmarks[index].isOpen ? nodes[index].visible : 0)
            if let parent = nodes[index].parent { nodes[parent].visible += seen } else { root.visible += seen }
        }
    }

    private mutating func add(_ index: Int, under parent: Int?) {
        var above = parent.map { nodes[$0] } ?? root
        nodes.append(Node(parent: parent, previous: above.last))
        if let previous = above.last { nodes[previous].next = index }
        above.first = above.first ?? index
        above.last = index
        if let parent { nodes[parent] = above } else { root = above }
    }

    var isEmpty: Bool { nodes.isEmpty }

    /// Writes the outline as the object `number`.
    ///
    /// - Parameters:
    ///   - pages: the objects of the pages.
    ///   - heights: the heights of the pages in points.
    func write(as number: Int, pages: [Int], heights: [Double], into file: inout ObjectFile) {
        let objects = nodes.map { _ in file.reserve() }
        file.write(number) { output in
            output += "<</Type/Outlines"
            Self.link("/First ", root.first, objects, &output)
            Self.link("/Last ", root.last, objects, &output)
            output += "/Count "
            output.number(root.visible)
            output += ">>"
        }
        for (index, node) in nodes.enumerated() {
            let bookmark = bookmarks[index]
            file.write(objects[index]) { output in
                output += "<</Title"
                output.text(bookmark.title)
                output += "/Parent "
                output.reference(node.parent.map { objects[$0] } ?? number)
                Self.link("/Prev ", node.previous, objects, &output)
                Self.link("/Next ", node.next, objects, &output)
                Self.link("/First ", node.first, objects, &output)
                Self.link("/Last ", node.last, objects, &output)
                if node.visible > 0 {
                    output += "/Count "
                    // Negative where it is closed.
                    output.number(bookmark.isOpen ? node.visible : -node.visible)
                }
                output += "/Dest["
                output.reference(pages[bookmark.page])
                output += "/XYZ null "
                output.decimal(heights[bookmark.page] - bookmark.y)
                output += " null]>>"
            }
        }
    }

    private static func link(_ key: StaticString, _ node: Int?, _ objects: [Int], _ output: inout PDFSyntax) {
        guard let node else { return }
        output += key
        output.reference(objects[node])
    }
}
