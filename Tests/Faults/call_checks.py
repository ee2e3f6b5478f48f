"""Calls that fail: each one of a session in turn, in every way that it can."""

import errno
import os

import play
from play import Fault

CODES = {
    "open": ["EIO", "EACCES"], "write": ["EIO", "ENOSPC"], "fsync": ["EIO", "ENOSPC"], "fdatasync": ["EIO", "ENOSPC"],
    "rename": ["EIO", "ENOSPC", "EROFS"], "mkdir": ["EIO", "ENOSPC", "EROFS"], "ftruncate": ["EIO", "EROFS"],
    "fchmod": ["EIO", "EROFS"], "flock": ["EIO"], "read": ["EIO"],
}
"""Calls whose failure must be told, and what they fail with; opening to write also by EROFS and ENOSPC."""

SILENT = {"close": ["EIO"], "fchown": ["EPERM"], "unlink": ["EIO"], "rmdir": ["EIO"]}
"""Calls whose failure takes nothing away: what was written is synced by then, or was to be thrown away."""

INTERRUPTED = ["open", "write", "fsync", "fdatasync", "ftruncate", "flock", "read"]
"""Calls that a signal may interrupt; they are made again, and nobody notices."""


def faults(calls):
    for call in calls:
        codes = CODES.get(call.name, []) + SILENT.get(call.name, [])
        if call.name == "open" and "write" in call.argument:
            codes = codes + ["EROFS", "ENOSPC"]
        for code in codes:
            yield call, code


def check_every_call_that_fails_once_is_told_and_nothing_is_lost(surroundings):
    session = surroundings.session
    _, calls = session.calls
    numbered = [call for call in calls if call.number]
    cases = surroundings.sample(faults(numbered), 40)

    def strike(case):
        call, code = case
        folder, played = session.strike("fail", call.number, getattr(errno, code))
        where = f"call {call.number}, {call.name} of {os.path.basename(call.path)}, fails with {code}: "
        try:
            if call.name in CODES and not played.told:
                raise Fault(f"nobody was told; status {played.status}, {played.errors!r}")
            if played.status not in (0, 1):
                raise Fault(f"status {played.status}: {played.errors}")
            arrived = session.check(folder, session.accepted(played.output, played.status))
        except Fault as fault:
            raise Fault(where + str(fault)) from None
        play.remove(folder)
        return played.told, arrived

    struck = surroundings.each(strike, cases)
    return (
        f"{len(cases)} faults at {len({call.number for call, _ in cases})} of {len(numbered)} calls, "
        f"{sum(told for told, _ in struck)} told, 0 accepted lines lost; "
        f"{sum(arrived for _, arrived in struck)} lines were there although their last step failed")


def check_calls_that_a_signal_interrupts_are_made_again(surroundings):
    session = surroundings.session
    _, calls = session.calls
    cases = surroundings.sample([call for call in calls if call.number and call.name in INTERRUPTED], 10)

    def strike(call):
        folder, played = session.strike("fail", call.number, errno.EINTR)
        if played.status != 0 or played.errors:
            raise Fault(f"call {call.number}, {call.name} of {call.path}: status {played.status}, {played.errors}")
        session.check(folder, len(session.lines))
        play.remove(folder)

    surroundings.each(strike, cases)
    return f"{len(cases)} calls interrupted, none noticed"


def check_writes_that_take_half_are_carried_on(surroundings):
    session = surroundings.session
    _, calls = session.calls
    writes = [call for call in calls if call.number and call.name == "write"]
    cases = surroundings.sample([(call, mode) for call in writes for mode in ("short", "short-fail")], 10)

    def strike(case):
        call, mode = case
        folder, played = session.strike(mode, call.number, errno.ENOSPC)
        # A write of one byte has no half.
        if mode == "short" and (played.status != 0 or played.errors):
            raise Fault(f"call {call.number}: status {played.status}, {played.errors}")
        if mode == "short-fail" and len(call.bytes) > 1 and not played.told:
            raise Fault(f"call {call.number}: nobody was told; status {played.status}, {played.errors}")
        session.check(folder, session.accepted(played.output, played.status))
        play.remove(folder)

    surroundings.each(strike, cases)
    return f"{len(cases)} writes cut in half, 0 accepted lines lost"


def lasting(surroundings, mode, most):
    """A disk that from some call on refuses all that the mode says."""
    session = surroundings.session
    _, calls = session.calls
    last = max(call.number for call in calls)
    cases = surroundings.sample(range(1, last + 1), most)

    def strike(number):
        folder, played = session.strike(mode, number)
        try:
            accepted = session.accepted(played.output, played.status)
            # Towards the end there is nothing left that could be refused.
            if not played.told and accepted < len(session.lines):
                raise Fault(f"nobody was told; status {played.status}, {played.errors!r}")
            session.check(folder, accepted)
        except Fault as fault:
            raise Fault(f"from call {number} on: {fault}") from None
        play.remove(folder)
        return played.told

    struck = surroundings.each(strike, cases)
    return f"from {len(cases)} calls on, {sum(struck)} told, 0 accepted lines lost"


def check_a_disk_that_is_full_loses_nothing(surroundings):
    return lasting(surroundings, "full", 10)


def check_a_disk_that_becomes_read_only_loses_nothing(surroundings):
    return lasting(surroundings, "read-only", 10)


def check_a_read_only_project_opens_for_reading_and_says_so(surroundings):
    player = surroundings.player
    folder = player.new_folder()
    player.play(surroundings.session.lines, folder)
    before = play.texts(folder)
    faults = player.faults(folder, "read-only", at=1)
    shown = player.play(["/show all", "/scene", "/script second", "/show"], folder, "--project", "diner", faults=faults)
    if shown.status != 0 or "for reading only" not in shown.errors or "Rain on the window. 雨。" not in shown.output:
        raise Fault(f"status {shown.status}: {shown.output}{shown.errors}")
    refused = ["Rain.", "ANNA: Late.", "/undo", "/save", "/script third --new", "/scene INT. A - DAY", "/beats add Rain."]
    for line in refused:
        played = player.play([line], folder, "--project", "diner", faults=faults)
        if not played.told or "reading only" not in played.errors.splitlines()[-1]:
            raise Fault(f"{line}: status {played.status}: {played.errors}")
    if play.texts(folder) != before:
        raise Fault("something was written")
    play.remove(folder)
    return f"{len(refused)} lines that write refused"
