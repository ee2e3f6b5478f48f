import Drafts
import LanguageModel

/// What was measured, in the order in which it is told.
struct BenchResults {
    let machine: Machine
    private var training: [(speed: TrainingSpeed, value: Double)] = []
    private var generation: [(speed: GenerationSpeed, value: Double)] = []
    private var parsing: Double?
    private var toJSON: Double?
    private var startup: Double?

    init(machine: Machine, figures: [(of: Measurement, value: Double)]) {
        self.machine = machine
        for (measurement, value) in figures {
            switch measurement {
            case .train(let speed): training.append((speed, value))
            case .generate(let speed): generation.append((speed, value))
            case .parse: parsing = value
            case .toJSON: toJSON = value
            case .startup: startup = value
            }
        }
    }

    /// What was left out is an empty list, or null.
    var json: JSONValue {
        [
            "machine": machine.json,
            "train": .array(training.map { $0.speed.json($0.value) }),
            "generate": .array(generation.map { $0.speed.json($0.value) }),
            "parse": parsing.map { parsing in
                [
                    "megabytesPerSecond": .double(rounded(parsing, 1)),
                    "toJSONMegabytesPerSecond": toJSON.map { .double(rounded($0, 1)) } ?? .null,
                ]
            } ?? .null,
            "startup": startup.map { ["milliseconds": .double(rounded($0, 2))] } ?? .null,
        ]
    }

    /// A table for people.
    var report: String {
        var rows = [["", "network", "batch", "sequence", "precision", "threads", "characters/s"]]
        rows += training.map { speed, value in
            [
                "train", "\(speed.size)", "\(speed.batch)", "\(speed.sequence)", speed.precision.rawValue,
                "\(speed.threads)", "\(Int(value))",
            ]
        }
        rows += generation.map { speed, value in
            [
                "generate", "\(speed.size)", "\(speed.batch)", "", speed.precision.rawValue, "\(speed.threads)",
                "\(Int(value))",
            ]
        }
        let widths = rows[0].indices.map { column in rows.map { $0[column].utf8.count }.max() ?? 0 }
        let lines = rows.map { row in
            zip(row, widths).map { padded("", to: $1 - $0.utf8.count) + $0 }.joined(separator: "  ") + "\n"
        }
        return machine.report + (lines.count > 1 ? lines.joined() : "")
            + (parsing.map { "Fountain to a document: \(rounded($0, 1)) MB/s\n" } ?? "")
            + (toJSON.map { "Fountain to JSON: \(rounded($0, 1)) MB/s\n" } ?? "")
            + (startup.map { "from start to end: \(rounded($0, 2)) ms\n" } ?? "")
    }
}
