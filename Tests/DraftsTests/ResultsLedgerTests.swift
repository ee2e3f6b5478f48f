import Campaign
import Drafts
import Testing

struct ResultsLedgerTests {
    @Test func `counts that grew are another look, the same ones are not`() throws {
        let (first, second) = (
            [try Arm(name: "A", impressions: 10, clicks: 1)], [try Arm(name: "A", impressions: 20, clicks: 2)]
        )
        var ledger = ResultsLedger()
        #expect(ledger.record(first, of: "spring") == 1)
        #expect(ledger.record(first, of: "spring") == 1)
        #expect(ledger.record(second, of: "spring") == 2)
        #expect(ledger.record(first, of: "autumn") == 1)
        #expect(ledger.campaigns["spring"]?.arms == second)
    }

    @Test func `variants that were not read again keep their counts, and looks are counted for each`() throws {
        func arm(_ name: String, _ clicks: Int) throws -> Arm { try Arm(name: name, impressions: 100, clicks: clicks) }
        var ledger = ResultsLedger()
        #expect(ledger.record([try arm("H01", 1), try arm("H02", 2)], of: "spring") == 1)
        #expect(ledger.record([try arm("A", 3), try arm("B", 4)], of: "spring") == 1)
        #expect(ledger.record([try arm("H03", 5), try arm("H02", 6)], of: "spring") == 2)
        #expect(ledger.record([try arm("H01", 1)], of: "spring") == 1)
        #expect(ledger.campaigns["spring"]?.arms.map(\.name) == ["H01", "H02", "A", "B", "H03"])
        #expect(ledger.campaigns["spring"]?.arms.map(\.clicks) == [1, 6, 3, 4, 5])
        var back = try ResultsLedger(json: Array(ledger.json.pretty.utf8))
        #expect(back == ledger)
        #expect(back.record([try arm("H01", 7)], of: "spring") == 2)
        #expect(back.record([try arm("H02", 7)], of: "spring") == 3)
    }

    @Test func `a ledger is read back as it was written`() throws {
        var ledger = ResultsLedger()
        ledger.columns = [.impressions: "Impr.", .variant: "标题 \"id\""]
        _ = ledger.record([try Arm(name: "H01", impressions: Arm.limit, clicks: 0)], of: "ridge")
        _ = ledger.record([], of: "春")
        let text = """
            {
              "columns": {
                "variant": "标题 \\"id\\"",
                "impressions": "Impr."
              },
              "campaigns": {
                "ridge": {
                  "looks": 1,
                  "variants": [
                    {
                      "variant": "H01",
                      "impressions": 1000000000000,
                      "clicks": 0
                    }
                  ]
                },
                "春": {
                  "looks": 1,
                  "variants": []
                }
              }
            }

            """
        #expect(ledger.json.pretty == text)
        #expect(try ResultsLedger(json: Array(text.utf8)) == ledger)
        #expect(try ResultsLedger(json: Array("{}".utf8)) == ResultsLedger())
    }

    @Test(arguments: [
        ("{", "this is not JSON: a key in quotes is expected here"),
        (#"{"columns": []}"#, "'columns' must be an object, not an array"),
        (#"{"campaigns": {"a": {}}}"#, "'campaigns.a' has no 'variants'"),
        (
            #"{"campaigns": {"a": {"variants": [{"variant": "A", "impressions": 0, "clicks": 0}]}}}"#,
            "'campaigns.a.variants[0].impressions' must be a whole number from 1 to 1000000000000, not 0"
        ),
        (
            #"{"campaigns": {"a": {"variants": [{"variant": "A", "impressions": 3, "clicks": 4}]}}}"#,
            "'campaigns.a.variants[0].clicks' must be a whole number from 0 to 3, not 4"
        ),
    ])
    func `a ledger that was damaged is refused`(text: String, message: String) {
        let error = #expect(throws: DraftError.self) { try ResultsLedger(json: Array(text.utf8)) }
        #expect(error?.description == message)
    }
}
