import Generation
import LanguageModel
import Synchronization
import Testing

@testable import TaglineCommands

struct LoadedModelsTests {
    @Test("A model that is prepared is there without anybody asking for lines, once")
    func prepared() throws {
        let models = LoadedModels()
        let told = Mutex(0)
        #expect(models.loadedSuggester(named: "default") == nil)
        for _ in 0..<3 { models.prepare("default") { _ in told.withLock { $0 += 1 } } }
        #expect(models.wait(for: "default") { false })
        #expect(models.loadedSuggester(named: "default") != nil && told.withLock { $0 } == 1)
        #expect(try models.model(named: "default").hash.count == 64)
    }

    @Test("Whoever asks for lines meanwhile gets them")
    func asked() throws {
        let models = LoadedModels()
        models.prepare("default") { _ in }
        #expect(try models.suggester(named: "default").hasWordList)
        #expect(models.wait(for: "default") { false })
    }

    @Test("A key ends the waiting; a model that cannot be read, or that nobody prepares, is not waited for")
    func waiting() throws {
        let models = LoadedModels()
        models.prepare("default") { _ in }
        #expect(!models.wait(for: "default") { true })
        #expect(!models.wait(for: "other") { false })
        let folder = try TemporaryFolder()
        let file = folder.file("none.safetensors")
        models.prepare(file) { _ in Issue.record("there is no such model") }
        #expect(!models.wait(for: file) { false })
        #expect(throws: Failure.self) { try models.suggester(named: file) }
    }
}
