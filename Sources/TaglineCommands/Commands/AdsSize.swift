import ArgumentParser
import Campaign
import Charts
import Drafts

extension Ads {
    struct Size: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "size",
            abstract: "Say how many impressions a test of two variants needs.")

        @Option(help: "The rate now, as 0.05.") var base: Double
        @Option(parsing: .unconditional, help: "The absolute change that the test is to find, as 0.01 or -0.01.")
        var change: Double
        @Option(help: "How often it is found where it is there.") var power = 0.8
        @Option(help: "How often a change is found where there is none.") var alpha = 0.05
        @Flag(help: "Print one JSON value.") var json = false

        func run() throws {
            let size = try failing { try SampleSize(base: base, change: change, power: power, alpha: alpha) }
            let value: JSONValue = ["perArm": .double(size.perArm), "method": .string(SampleSize.method)]
            let count = decimal(size.perArm.rounded(.up), places: 0)
            Console.shared.write(json ? value.pretty : "\(count) impressions an arm; \(SampleSize.method)\n")
        }
    }
}
