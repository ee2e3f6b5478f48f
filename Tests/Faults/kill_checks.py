"""Ends that nobody announces: `kill -9`, and power cuts on a model of the disk."""

import collections
import random
import signal

import play
from disk import Disk, lay_out
from play import Fault

MODES = ["kill-before", "torn", "kill-after"]


def check_kills_at_any_moment_lose_no_accepted_line(surroundings):
    session, player = surroundings.session, surroundings.player
    _, calls = session.calls
    last = max(call.number for call in calls)
    runs = 1000 if surroundings.full else 60

    def strike(seed):
        chance = random.Random(seed)
        number, mode = chance.randint(1, last), chance.choice(MODES)
        folder, played = session.strike(mode, number)
        if played.status != -signal.SIGKILL:
            raise Fault(f"seed {seed}: {mode} {number} was survived with {played.status}: {played.errors}")
        accepted = session.accepted(played.output, played.status)
        again = 0
        # Whoever puts things right may be killed, too.
        while play.is_project(folder) and chance.random() < 0.5:
            opened = player.reopen(folder, player.faults(folder, chance.choice(MODES), chance.randint(1, 40)))
            if opened.status not in (0, -signal.SIGKILL):
                raise Fault(f"seed {seed}: does not open: {opened.errors}")
            again += 1
        try:
            arrived = session.check(folder, accepted)
        except Fault as fault:
            raise Fault(f"seed {seed}, {mode} at call {number}, opened {again} times: {fault}") from None
        play.remove(folder)
        return arrived, again

    struck = surroundings.each(strike, range(surroundings.seed * 1000, surroundings.seed * 1000 + runs))
    return (
        f"{runs} kills at {last} calls, {sum(again for _, again in struck)} more on opening again, 0 accepted lines "
        f"lost, 0 unreadable projects; {sum(arrived for arrived, _ in struck)} lines had arrived unannounced")


def check_power_cuts_between_any_two_calls_lose_no_accepted_line(surroundings):
    session, player = surroundings.session, surroundings.player
    root, calls = session.calls
    chance = random.Random(surroundings.seed)
    disk, output = Disk(root), ""
    # What may be left, with how many lines were accepted by then: the same may be left by many cuts.
    found = collections.defaultdict(set)
    cuts = 0
    for call in calls:
        if call.name == "out":
            output += call.bytes.decode(errors="replace")
        disk.take(call)
        for state in [disk.after_power_cut()] + [disk.after_power_cut(chance) for _ in range(5)]:
            cuts += 1
            found[tuple(state.items())].add(session.accepted(output, 1))
    if len(found) < 100:
        raise Fault(f"the model of the disk knows {len(found)} states only")
    cases = surroundings.sample(found, 40)

    def strike(case):
        folder = player.new_folder()
        lay_out(dict(case), folder)
        for accepted in found[case]:
            session.check(folder, accepted)
        play.remove(folder)

    surroundings.each(strike, cases)
    return f"{cuts} cuts leave {len(found)} states of the disk, {len(cases)} opened, 0 accepted lines lost"


def check_power_cuts_after_a_kill_lose_no_accepted_line(surroundings):
    session, player = surroundings.session, surroundings.player
    root, calls = session.calls
    cuts = surroundings.sample(range(0, len(calls), 5), 3)
    # The last line is shown once the one before it is accepted.
    lines = ["/script script", "More.", "/status"]

    def strike(cut):
        disk = Disk(root)
        for call in calls[:cut]:
            disk.take(call)
        said = "".join(call.bytes.decode(errors="replace") for call in calls[:cut] if call.name == "out")
        accepted = session.accepted(said, 1)
        folder = player.new_folder()
        lay_out(disk.now(), folder)
        if not play.is_project(folder):
            return 0
        # Another run goes on from what the kill left behind, which no disk need hold as yet.
        played = player.play(
            lines, folder, "--project", play.PROJECT, faults=player.faults(folder, log=player.folder / f"{cut}.log"))
        if played.status != 0:
            raise Fault(f"killed before call {cut}: {played.errors}")
        whole = session.reopened(folder)
        disk.root, output, found = str(folder), "", {}
        chance = random.Random(cut)
        for call in played.calls:
            if call.name == "out":
                output += call.bytes.decode(errors="replace")
            disk.take(call)
            for state in [disk.after_power_cut()] + [disk.after_power_cut(chance) for _ in range(2)]:
                found[tuple(state.items())] = play.echoed(output, lines) == len(lines)
        for state, is_accepted in found.items():
            left = player.new_folder()
            lay_out(dict(state), left)
            try:
                reopened = session.reopened(left)
            except Fault as fault:
                raise Fault(f"killed before call {cut}, then the power was cut: {fault}") from None
            before = session.states[accepted:accepted + 2]
            if reopened != whole and (is_accepted or reopened not in before):
                raise Fault(f"killed before call {cut}, then the power was cut: {reopened}, of {whole}")
            play.remove(left)
        play.remove(folder)
        return len(found)

    states = surroundings.each(strike, cuts)
    return f"{len(cuts)} kills, then cuts that leave {sum(states)} states of the disk, 0 accepted lines lost"
