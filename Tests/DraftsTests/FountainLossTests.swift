import Drafts
import Screenplay
import Testing

private func loss(_ what: String, _ element: Int) -> Loss {
    var loss = Loss(what)
    loss.element = element
    return loss
}

private func element(_ type: ElementType, _ text: String, _ change: (inout Element) -> Void = { _ in }) -> Element {
    var element = Element(type, text)
    change(&element)
    return element
}

@Test(arguments: [
    (
        [element(.action, "One."), element(.character, "BOB"), element(.action, "Two.")],
        [loss("the cue reads back as action", 1)]
    ),
    (
        [element(.character, "BOB"), element(.action, "BOB"), element(.action, "Two."), element(.action, "Three.")],
        [loss("the cue reads back as action", 0)]
    ),
    (
        [element(.action, "One."), element(.dialogue, "Hi."), element(.action, "Two.")],
        [loss("the dialogue reads back as action", 1)]
    ),
    (
        [element(.sceneHeading, "INT. BAR - DAY") { $0.sceneNumber = "1 A" }],
        [loss("the text of the scene heading reads back otherwise", 0)]
    ),
    (
        [element(.character, "BOB") { $0.dual = true }, element(.dialogue, "Hi.")],
        [loss("the pair of speeches reads back apart", 0)]
    ),
    ([element(.character, "BOB"), element(.dialogue, "Hi."), element(.lyrics, "La.")], []),
])
func whatFountainCannotSayIsListed(elements: [Element], losses: [Loss]) throws {
    let file = try FountainFormat().write(.screenplay(Screenplay(elements: elements)))
    #expect(file.losses == losses)
}
