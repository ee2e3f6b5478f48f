"""Plays prompt lines with the real program, with the shim or without, and looks at what is on the disk afterwards."""

import dataclasses
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).resolve().parent
PATIENCE = 120
"""Seconds until a run is given up."""

MARK = " ▸ "
PROJECT = "diner"


class Fault(AssertionError):
    """Something was lost, or not told."""


@dataclasses.dataclass
class Call:
    """A call that the shim wrote down; `number` is 0 for what the program printed."""
    number: int
    name: str
    path: str
    argument: str
    result: int
    bytes: bytes


@dataclasses.dataclass
class Played:
    status: int
    output: str
    errors: str
    calls: list

    @property
    def told(self):
        return self.status == 1 and any(line.startswith("tagline: ") for line in self.errors.splitlines())


class Player:
    """The program, the shim and a small model, in a folder of their own."""

    def __init__(self, program):
        self.program = os.path.abspath(program)
        # Where memory can be a disk, a thousand sessions wait for no real one.
        memory = "/dev/shm"
        self._folder = tempfile.TemporaryDirectory(
            prefix="tagline-faults-", dir=memory if os.access(memory, os.W_OK) else None)
        self.folder = pathlib.Path(self._folder.name)
        self.shim = self.folder / "shim.so"
        subprocess.run(
            [compiler(), "-std=gnu11", "-Wall", "-Wextra", "-O1", "-shared", "-fPIC", HERE / "shim.c", "-o", self.shim],
            check=True)
        self.model = self.folder / "model.safetensors"
        corpus = self.folder / "corpus.txt"
        corpus.write_text("You came back.\nI never left.\nHe sits down.\nPass the salt, please.\n" * 4)
        subprocess.run(
            [self.program, "train", corpus, "--output", self.model, "--hidden", "8", "--steps", "2"],
            check=True, capture_output=True, env=self.environment(self.folder))

    def close(self):
        self._folder.cleanup()

    def new_folder(self):
        """An empty folder, which whoever asked for it removes."""
        return pathlib.Path(tempfile.mkdtemp(dir=self.folder))

    @staticmethod
    def environment(home):
        return {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "TERM": "dumb"}

    def faults(self, root, mode="none", at=0, code=0, log=None):
        """The environment under which a fault strikes."""
        return {
            "LD_PRELOAD": str(self.shim), "FAULTS_ROOT": str(root), "FAULTS_MODE": mode, "FAULTS_AT": str(at),
            "FAULTS_ERRNO": str(code), **({"FAULTS_LOG": str(log)} if log else {})}

    def play(self, lines, folder, *arguments, faults=None):
        """Plays lines in a folder, to the end or to the fault."""
        run = subprocess.run(
            [self.program, "run", "-", "--echo", *arguments], input="".join(line + "\n" for line in lines).encode(),
            capture_output=True, cwd=folder, env=self.environment(self.folder) | (faults or {}), timeout=PATIENCE)
        log = faults.get("FAULTS_LOG") if faults else None
        calls = read_log(log) if log and os.path.exists(log) else []
        return Played(run.returncode, run.stdout.decode(), run.stderr.decode(), calls)

    def start(self, folder, *arguments):
        """Starts a run that takes its lines one by one; it ends when nobody has patience any more."""
        run = subprocess.Popen(
            [self.program, "run", "-", "--echo", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, cwd=folder, env=self.environment(self.folder))
        watch = threading.Timer(PATIENCE, run.kill)
        watch.daemon = True
        watch.start()
        return run

    def reopen(self, folder, faults=None):
        """Opens the project again, and each of its scripts, so that what the journal knows comes to its file."""
        names = sorted(path.stem for path in (folder / PROJECT / "scripts").glob("*.fountain"))
        lines = [f"/script {name}" for name in names] + ["/save"] * bool(names)
        return self.play(lines, folder, "--project", PROJECT, faults=faults)


def compiler():
    """The system's C compiler, or the one that comes with Swift."""
    beside_swift = pathlib.Path(shutil.which("swiftc") or "swiftc").resolve().parent / "clang"
    return shutil.which("cc") or shutil.which("clang") or str(beside_swift)


def read_log(path):
    calls = []
    for line in pathlib.Path(path).read_text().splitlines():
        number, name, place, argument, result, data = line.split("\t")
        calls.append(Call(int(number), name, place, argument, int(result), bytes.fromhex(data)))
    return calls


def echoed(output, lines):
    """How many of the lines the program has shown, each of which it shows before it does what it says."""
    count = 0
    for row in output.split("\n"):
        if count < len(lines) and MARK in row and row.endswith(lines[count]):
            count += 1
    return count


def is_project(folder):
    return (folder / PROJECT / "tagline.json").exists()


def texts(folder):
    """The scripts by their names, with the notes, and nothing that was put beside them; None where there is no project."""
    if not is_project(folder):
        return None
    paths = [*(folder / PROJECT / "scripts").glob("*.fountain"), *(folder / PROJECT / "notes").glob("*.md")]
    return {path.stem: path.read_bytes() for path in paths if "." not in path.stem}


def drafts(folder):
    """What was exported, by its files' names."""
    return {path.name: path.read_bytes() for path in folder.glob("draft.*")}


def copy(source, target):
    shutil.copytree(source, target, dirs_exist_ok=True, symlinks=True)


def remove(folder):
    shutil.rmtree(folder, ignore_errors=True)


def say(text):
    print(text)
    sys.stdout.flush()
