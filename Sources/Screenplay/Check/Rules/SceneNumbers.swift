/// Scene numbers that come twice, which no schedule can hold, or out of their order.
struct SceneNumbers: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        var remarks: [ScriptRemark] = []
        var lines: [String: Int] = [:]
        var highest: SceneNumberOrder?
        for (entry, heading) in script.headings {
            guard let number = heading.sceneNumber else { continue }
            let place = script.start(of: entry)
            if let first = lines[number.uppercased()] {
                remarks.append(
                    .error(
                        "number.repeated", at: place, "scene number \(number) stands on line \(first) already; renumber"
                    ))
                continue
            }
            lines[number.uppercased()] = entry.number
            guard let order = SceneNumberOrder(number) else { continue }
            if let last = highest, order < last {
                remarks.append(
                    .warning("number.order", at: place, "scene number \(number) comes after \(last.text); renumber"))
            } else {
                highest = order
            }
        }
        return remarks
    }
}
