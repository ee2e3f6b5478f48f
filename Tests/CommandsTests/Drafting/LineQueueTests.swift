import Testing

@testable import TaglineCommands

struct LineQueueTests {
    @Test("Lines come in their order, those of a line's own list before what was left")
    func order() throws {
        var queue = LineQueue()
        try queue.add(["a", "b"], from: "one")
        #expect(queue.next() == "a")
        try queue.add(["c", "d"], from: "two")
        #expect([queue.next(), queue.next(), queue.next(), queue.next()] == ["c", "d", "b", nil])
        try queue.add(["e"], from: "three")
        queue.clear()
        #expect(queue.next() == nil)
    }

    @Test("Lists that lead to each other come to an end")
    func loop() throws {
        var queue = LineQueue()
        var played = 0
        #expect(throws: Failure("a: its lines lead to each other 16 times over; let them end")) {
            try queue.add(["/a"], from: "a")
            while queue.next() != nil, played < 100 {
                played += 1
                try queue.add(["/a"], from: "a")
            }
        }
        #expect(played == 16)
    }
}
