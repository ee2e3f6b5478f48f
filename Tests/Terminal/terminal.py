"""Runs a program in a pseudo-terminal: sends keys, waits for what they bring about, keeps what was printed."""

import fcntl
import os
import select
import signal
import struct
import subprocess
import termios
import time

from screen import Screen

PATIENCE = 15.0
"""Seconds until a wait is given up; a loaded machine needs a few."""

UP, RIGHT, LEFT, DELETE = "\x1b[A", "\x1b[C", "\x1b[D", "\x1b[3~"
BACKSPACE, ENTER, TAB = "\x7f", "\r", "\t"
CONTROL_C, CONTROL_D, CONTROL_F, CONTROL_G, CONTROL_R, CONTROL_W, CONTROL_Z = "\x03\x04\x06\x07\x12\x17\x1a"


class Late(AssertionError):
    """What was waited for did not come; shows the screen as it stood."""


def _begin_session():
    """What a login does: the terminal becomes the session's own, and no signal is ignored, as it is after nohup."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGTSTP):
        signal.signal(number, signal.SIG_DFL)


class Terminal:
    """A terminal with one program in it.

    The environment is exactly the one given; `patience` is for programs that have much to do. A context manager: at its
    end the program is gone.
    """

    def __init__(self, arguments, environment, folder, columns=80, height=24, patience=PATIENCE):
        self.screen = Screen(columns, height)
        self.patience = patience
        self.printed = bytearray()
        self._reads_seen = 0
        # The program's side stays open, so that its modes can be looked at when the program has left.
        self._master, self._slave = os.openpty()
        self._set_size(columns, height)
        self.modes_before = self.modes
        self.process = subprocess.Popen(
            [str(argument) for argument in arguments], stdin=self._slave, stdout=self._slave, stderr=self._slave,
            cwd=folder, env=environment, start_new_session=True,
            preexec_fn=_begin_session)
        os.set_blocking(self._master, False)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        if self._master < 0:
            return
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._master)
        os.close(self._slave)
        self._master = -1

    @property
    def modes(self):
        """The terminal's settings."""
        return termios.tcgetattr(self._slave)

    @property
    def is_raw(self):
        """Whether keys reach the program one by one."""
        return not self.modes[3] & termios.ICANON

    # Keys and signals

    def send(self, keys):
        """Types `keys`, and reads what comes meanwhile: neither side may wait for the other for ever."""
        data = keys.encode()
        deadline = time.monotonic() + self.patience
        while data:
            self._require(deadline, "the program to take its input")
            readable, writable, _ = select.select([self._master], [self._master], [], 0.1)
            if readable:
                self._read()
            if writable:
                try:
                    data = data[os.write(self._master, data[:1024]):]
                except BlockingIOError:
                    pass

    def interrupt(self):
        """Presses ^C, until there is a new prompt.

        The kernel empties the terminal's buffers after it has sent the signal, and with them what a program has answered
        already; nobody would see that there is a prompt.
        """
        for patience in (2, 2, self.patience):
            self.send(CONTROL_C)
            end = time.monotonic() + patience
            self.wait(lambda: self._has_prompt or time.monotonic() > end, "a new prompt")
            if self._has_prompt:
                break
        self.wait_for_prompt()

    def paste(self, text):
        """Pastes as a terminal does: with CR for newlines, between the marks of a bracketed paste."""
        self.send("\x1b[200~" + text.replace("\n", "\r") + "\x1b[201~")

    def resize(self, columns, height):
        self._read_all()
        self.screen.resize(columns, height)
        self._set_size(columns, height)

    def _set_size(self, columns, height):
        # The kernel tells the program by SIGWINCH.
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", height, columns, 0, 0))

    def kill(self):
        """Ends the program as a power cut would."""
        self.process.kill()
        self.process.wait()

    def hang_up(self):
        """Goes away, as when a window is closed; the signal that ended the program."""
        os.close(self._master)
        os.close(self._slave)
        self._master = -1
        return -self.process.wait(timeout=self.patience)

    # Waiting

    def wait(self, condition, wanted):
        """Waits until `condition` holds; `wanted` says in words what that is."""
        deadline = time.monotonic() + self.patience
        while not condition():
            self._require(deadline, wanted)
            if self.process.poll() is not None:
                self._read_all()
                if condition():
                    return
                raise Late(f"the program left with {self.process.returncode} before {wanted}\n{self._picture}")
            if select.select([self._master], [], [], 0.02)[0]:
                self._read()

    def wait_for(self, text):
        """Waits until a text stands on the screen."""
        self.wait(lambda: any(text in line for line in self.screen.shown), f"{text!r} on the screen")

    def wait_for_line(self, ending):
        """Waits until the line, up to the cursor, ends in a text."""
        self.wait(lambda: self.typed.endswith(ending), f"{ending!r} before the cursor")

    def wait_for_prompt(self):
        """Waits until the program reads the next line and shows its prompt."""
        self.wait(lambda: self._has_prompt, "a new prompt")
        self._reads_seen = self.screen.reads

    @property
    def _has_prompt(self):
        return self.screen.reads > self._reads_seen and "▸ " in self.typed and self.is_raw

    def wait_for_exit(self):
        """Waits until the program has left; its exit status, or minus the signal that ended it."""
        deadline = time.monotonic() + self.patience
        while self.process.poll() is None:
            self._require(deadline, "the program to leave")
            if select.select([self._master], [], [], 0.02)[0]:
                self._read()
        self._read_all()
        return self.process.returncode

    @property
    def typed(self):
        """The prompt and the line, up to the cursor."""
        return self.screen.typed

    def enter(self, line):
        """Types a line and Enter, waits for the next prompt, and returns the rows in between."""
        self.send(line + ENTER)
        return self.said()

    def said(self):
        """Waits for the next prompt, and returns the rows between the line before and it."""
        start = self.screen.read_row
        self.wait_for_prompt()
        while self.screen.rows[start].wraps:
            start += 1
        return self.screen.lines[start + 1:self.screen.read_row]

    # Reading

    def _read(self):
        try:
            data = os.read(self._master, 1 << 16)
        except (BlockingIOError, OSError):
            return False
        self.printed += data
        self.screen.feed(data)
        return bool(data)

    def _read_all(self):
        while select.select([self._master], [], [], 0)[0] and self._read():
            pass

    def _require(self, deadline, wanted):
        if time.monotonic() > deadline:
            raise Late(f"waited {self.patience:.0f} s for {wanted}\n{self._picture}")

    @property
    def _picture(self):
        edge = "+" + "-" * self.screen.columns + "+"
        return "\n".join([edge] + ["|" + line for line in self.screen.shown] + [edge])
