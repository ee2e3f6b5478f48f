"""Journals that are damaged, and the way back that they keep."""

import play
from play import PROJECT, Fault

TYPED = ["Rain.", "Snow. 雨。"]
BATCH = 200


def crashed(player):
    """A project whose two lines are in the journal alone, and what its script reads after each of them."""
    folder = player.new_folder()
    player.play([f"/new {PROJECT}"], folder)
    before = play.texts(folder)["script"]
    run = player.start(folder, "--project", PROJECT)
    # What comes after them is echoed once they are accepted.
    run.stdin.write("".join(line + "\n" for line in TYPED + ["/status"]).encode())
    run.stdin.flush()
    while (row := run.stdout.readline()) and b"/status" not in row:
        pass
    run.kill()
    run.communicate()
    return folder, [before, before + b"Rain.\n", before + "Rain.\nSnow. 雨。\n".encode()]


def opened(player, folder, journals):
    """Opens a project once with each journal, many in one run; of each, the script and what was put beside it."""
    root = player.new_folder()
    names = [f"p{number}" for number in range(len(journals))]
    for name, journal in zip(names, journals):
        play.copy(folder / PROJECT, root / name)
        (root / name / ".tagline/journal").write_bytes(journal)
    played = player.play([f"/open {name}" for name in names] + ["/save"], root)
    if played.status != 0:
        raise Fault(f"one does not open: {played.errors}")
    results = []
    for name in names:
        scripts = root / name / "scripts"
        aside = b"".join(path.read_bytes() for path in sorted(scripts.glob("*.recovered*")))
        results.append(((scripts / "script.fountain").read_bytes(), aside))
    play.remove(root)
    return results


def said(player, folder, journal):
    """What a run says when it finds such a journal."""
    copy = player.new_folder()
    play.copy(folder, copy)
    (copy / PROJECT / ".tagline/journal").write_bytes(journal)
    played = player.play(["/save"], copy, "--project", PROJECT)
    play.remove(copy)
    return played.errors


def check_every_bit_of_a_journal_that_flips_costs_one_record_and_is_named(surroundings):
    player = surroundings.player
    folder, wanted = crashed(player)
    journal = (folder / PROJECT / ".tagline/journal").read_bytes()
    bits = surroundings.sample(range(8 * len(journal)), 400)

    def flipped(bit):
        damaged = bytearray(journal)
        damaged[bit // 8] ^= 1 << bit % 8
        return bytes(damaged)

    def open_batch(batch):
        return opened(player, folder, [flipped(bit) for bit in batch])

    batches = [bits[start:start + BATCH] for start in range(0, len(bits), BATCH)]
    results = [result for batch in surroundings.each(open_batch, batches) for result in batch]
    first = journal.index(b"\n")
    for bit, (text, aside) in zip(bits, results):
        if text not in wanted[:2]:
            raise Fault(f"bit {bit}: the script reads {text}")
        # A line whose own record is whole is in the script, or beside it where the record before is damaged; two
        # records without the newline between them are one.
        if bit // 8 > first and text != wanted[1] or bit // 8 < first and "雨。".encode() not in aside:
            raise Fault(f"bit {bit}: a line is nowhere")
    named = surroundings.sample(bits, 20 if not surroundings.full else len(bits))

    def name(bit):
        errors = said(player, folder, flipped(bit))
        if "damaged" not in errors and "cut short" not in errors:
            raise Fault(f"bit {bit}: nobody was told: {errors!r}")

    surroundings.each(name, named)
    return f"{len(bits)} of {8 * len(journal)} bits flipped, {len(named)} of them asked for by name, all named"


def check_a_journal_cut_anywhere_gives_every_whole_record(surroundings):
    player = surroundings.player
    folder, wanted = crashed(player)
    journal = (folder / PROJECT / ".tagline/journal").read_bytes()
    lengths = surroundings.sample(range(len(journal) + 1), 200)
    # A record is whole without its newline, too.
    ends = [place for place, byte in enumerate(journal) if byte == 0x0A]

    def open_batch(batch):
        return opened(player, folder, [journal[:length] for length in batch])

    batches = [lengths[start:start + BATCH] for start in range(0, len(lengths), BATCH)]
    results = [result for batch in surroundings.each(open_batch, batches) for result in batch]
    for length, (text, aside) in zip(lengths, results):
        whole = sum(end <= length for end in ends)
        if text != wanted[whole] or aside:
            raise Fault(f"cut to {length} bytes: the script reads {text}")
    torn = [length for length in lengths if length and length - 1 not in ends and length not in ends]
    for length in surroundings.sample(torn, 10)[:40]:
        if "cut short" not in said(player, folder, journal[:length]):
            raise Fault(f"cut to {length} bytes: nobody was told")
    return f"{len(lengths)} lengths of {len(journal) + 1}, every whole record read"


def check_undo_and_redo_go_through_the_end_of_the_program(surroundings):
    player = surroundings.player
    folder = player.new_folder()
    player.play([f"/new {PROJECT}"], folder)
    states = [play.texts(folder)["script"]]
    for line in ["INT. DINER - NIGHT", "Rain.", "ANNA: 雨。", "MARK: Sorry.", "EXT. ROAD - DAY", "Dust."]:
        player.play([line], folder, "--project", PROJECT)
        states.append(play.texts(folder)["script"])
    if len(set(states)) != 7:
        raise Fault(f"the lines make {len(set(states))} states")
    steps = 0
    for command, order in [("/undo", states[-2::-1]), ("/redo", states[1:])] * 2:
        for state in order:
            played = player.play([command], folder, "--project", PROJECT)
            if played.status != 0 or play.texts(folder)["script"] != state:
                raise Fault(f"{command}: {played.errors} {play.texts(folder)['script']}")
            steps += 1
        if f"nothing to {command[1:]}" not in player.play([command], folder, "--project", PROJECT).errors:
            raise Fault(f"there is something to {command[1:]} beyond the end")
    play.remove(folder)
    return f"{steps} steps back and forth, each in a run of its own"
