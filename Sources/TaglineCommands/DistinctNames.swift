/// Paths by their last parts, each with as many of its folders before it as tell it from the others; where none do, whole.
///
/// - Parameter last: how the last part is written.
func distinctNames(of paths: [String], last: (String) -> String) -> [String] {
    let folders = paths.map { $0.split(separator: "/").dropLast().filter { $0 != "." } }
    var names = paths
    var open = Array(paths.indices)
    var depth = 0
    while !open.isEmpty {
        let labels = open.map { (folders[$0].suffix(depth) + [last(paths[$0])[...]]).joined(separator: "/") }
        var owners: [String: Swift.Set<String>] = [:]
        for (index, label) in zip(open, labels) { owners[label, default: []].insert(paths[index]) }
        var left: [Int] = []
        for (index, label) in zip(open, labels) {
            if owners[label]?.count == 1 {
                names[index] = label
            } else if depth < folders[index].count {
                left.append(index)
            }
        }
        open = left
        depth += 1
    }
    return names
}
