"""A model of what a disk holds: what survives a power cut is what was synced, and perhaps some of the rest.

POSIX promises of a write that it lasts once the file is synced, and of a name that it lasts once its folder is
(fsync(2)). Until then each file and each folder may be found in any state that it went through since, a write may be
found half done, or as zeros of the right length. Files and folders are lost and kept apart from each other.
"""

import os
import pathlib


class File:
    def __init__(self):
        self.bytes = b""
        # What it held when it was last synced, and after each change since.
        self.versions = [b""]

    def change(self, data):
        self.bytes = data
        self.versions.append(data)

    def sync(self):
        self.versions = [self.bytes]

    def survivor(self, chance):
        if chance is None:
            return self.versions[0]
        place = chance.randrange(len(self.versions))
        kept = self.versions[place]
        following = self.versions[place + 1:place + 2]
        if following and chance.random() < 0.5 and following[0].startswith(kept):
            added = following[0][len(kept):]
            half = chance.randrange(len(added) + 1)
            return kept + (added[:half] if chance.random() < 0.5 else bytes(half))
        return kept


class Folder:
    def __init__(self):
        self.entries = {}
        self.versions = [{}]

    def change(self, name, entry):
        """Gives a name to a file or a folder, or with None takes it away."""
        self.entries = {**self.entries, name: entry}
        if entry is None:
            del self.entries[name]
        self.versions.append(self.entries)

    def sync(self):
        self.versions = [self.entries]

    def survivor(self, chance):
        return self.versions[0] if chance is None else chance.choice(self.versions)


class Disk:
    """Takes in calls as the shim wrote them down."""

    def __init__(self, root):
        self.root = os.path.normpath(root)
        self.top = Folder()

    def _place(self, path):
        """The folder that a path leads to the last name in, and that name; without a name, the top."""
        names = pathlib.PurePath(os.path.relpath(os.path.normpath(path), self.root)).parts
        folder = self.top
        for name in names[:-1]:
            folder = folder.entries[name]
        return folder, names[-1] if names else None

    def _entry(self, path):
        folder, name = self._place(path)
        return self.top if name is None else folder.entries.get(name)

    def take(self, call):
        if call.result < 0 or not call.number:
            return
        if call.name == "open" and "new" in call.argument:
            folder, name = self._place(call.path)
            folder.change(name, File())
        elif call.name == "open" and "cut" in call.argument:
            self._entry(call.path).change(b"")
        elif call.name == "mkdir":
            folder, name = self._place(call.path)
            folder.change(name, Folder())
        elif call.name in ("unlink", "rmdir"):
            folder, name = self._place(call.path)
            folder.change(name, None)
        elif call.name == "rename":
            source, old_name = self._place(call.argument)
            folder, name = self._place(call.path)
            entry = source.entries[old_name]
            if folder is source:
                # One change: nobody finds both names, or neither.
                folder.entries = {key: value for key, value in folder.entries.items() if key != old_name}
            folder.change(name, entry)
            if folder is not source:
                source.change(old_name, None)
        elif call.name == "write":
            file, start = self._entry(call.path), int(call.argument)
            kept = file.bytes[:start].ljust(start, b"\0")
            file.change(kept + call.bytes + file.bytes[start + len(call.bytes):])
        elif call.name == "ftruncate":
            file, length = self._entry(call.path), int(call.argument)
            if length != len(file.bytes):
                file.change(file.bytes[:length].ljust(length, b"\0"))
        elif call.name in ("fsync", "fdatasync"):
            entry = self._entry(call.path)
            # A file that lost its name is no longer of interest.
            if entry is not None:
                entry.sync()

    def now(self):
        """Files by their paths, and None for folders, as every program finds them while the power is on."""
        return self._found(lambda folder: folder.entries, lambda file: file.bytes)

    def after_power_cut(self, chance=None):
        """The least that may be left, or with a source of chance, one of the many states that may be."""
        return self._found(lambda folder: folder.survivor(chance), lambda file: file.survivor(chance))

    def _found(self, entries, data):
        found = {}

        def walk(folder, prefix):
            for name, entry in sorted(entries(folder).items()):
                if isinstance(entry, Folder):
                    found[prefix + name] = None
                    walk(entry, prefix + name + "/")
                else:
                    found[prefix + name] = data(entry)

        walk(self.top, "")
        return found


def lay_out(files, folder):
    """Makes the files and folders that a disk was found to hold."""
    for name, data in files.items():
        path = pathlib.Path(folder) / name
        if data is None:
            path.mkdir()
        else:
            path.write_bytes(data)
