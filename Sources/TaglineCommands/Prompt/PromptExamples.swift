/// An example of each command of the prompt, as one types it in a script.
enum PromptExamples {
    static let all: [String: String] = [
        "show": "/show all", "title": "/title Author: Inés Vega", "scene": "/scene EXT. ROAD - DAY", "go": "/go 3",
        "undo": "/undo", "redo": "/redo",
        "status": "/status", "save": "/save", "script": "/script pilot --new", "reload": "/reload",
        "snapshot": "/snapshot before-the-cut", "snapshots": "/snapshots", "diff": "/diff before-the-cut",
        "more": "/more", "redo-line": "/redo-line temp=1.1", "edit": "/edit 12 Well, no.", "drop": "/drop 12..15",
        "pick": "/pick ANNA:0.7 MARK:0.3", "talk": "/talk MARK --as ANNA --scene \"INT. DINER - NIGHT\"",
        "beats": "/beats add ANNA finds the letter", "ideas": "/ideas suggest n=5 genre=comedy",
        "names": "/names suggest n=8", "macro": "/macro record opening", "alias": "/alias late ANNA? must=\"the bus\"",
        "source": "/source opening.tagline", "replay": "/replay 12", "why": "/why 12", "origin": "/origin 12",
        "copycheck": "/copycheck --min 16", "similar": "/similar \"the bus don't stop\"",
        "suggest": "/suggest ANNA n=5 must=\"the bus\"", "set": "/set temp 0.7", "export": "/export pdf draft.pdf",
        "open": "/open ../pilot", "new": "/new pilot --template feature", "quit": "/quit",
        "explain": "/explain 12", "check": "/check", "stats": "/stats",
        "rename": "/rename --from ANNA --to LENA --preview", "renumber": "/renumber --lock",
        "omit": "/omit 12", "move": "/move 12 --after 3", "compare": "/compare before-the-cut", "sides": "/sides ANNA",
        "table-read": "/table-read", "breakdown": "/breakdown --only prop",
        "convert": "/convert draft.fdx --to fountain", "pages": "/pages", "measure": "/measure \"Trail shoes\"",
        "generate": "/generate --tag style=noir --count 5", "train": "/train lines.jsonl --output my.safetensors",
        "evaluate": "/evaluate lines.jsonl", "model": "/model info", "voices": "/voices train ANNA",
        "voice": "/voice check 12",
        "import": "/import pilot.fdx", "ads": "/ads check campaigns/spring.json", "help": "/help show",
    ]
}
