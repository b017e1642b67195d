"""What the tables of an ELF library say: which others it loads, and whether it can be loaded."""

from __future__ import annotations

import re
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path

_LOAD = 1


def libraries(folder: Path) -> Iterator[Path]:
    """Every library below a folder that is a file of its own."""
    for path in sorted(folder.rglob("*.so*")):
        if path.is_file() and not path.is_symlink() and path.open("rb").read(4) == b"\x7fELF":
            yield path


def aligned(path: Path) -> bool:
    """Whether the system would load it: some tools shift segments that others had moved."""
    content = path.read_bytes()
    (start,) = struct.unpack_from("<Q", content, 32)
    size, count = struct.unpack_from("<HH", content, 54)
    for number in range(count):
        kind, _, offset, address, *_, align = struct.unpack_from(
            "<IIQQQQQQ", content, start + number * size
        )
        if kind == _LOAD and align > 1 and (offset - address) % align:
            return False
    return True


def needed(path: Path) -> list[str]:
    """The names of the libraries that are loaded with this one."""
    said = _said("readelf", "-d", str(path))
    return re.findall(r"\(NEEDED\).*\[(.+)\]", said)


def wanted_symbols(path: Path) -> dict[str, str]:
    """What it takes from others: name to version, "" where there is none."""
    return _symbols(_said("nm", "-D", "--undefined-only", str(path)))


def given_symbols(path: Path) -> dict[str, str]:
    """What others can take from it, as `wanted_symbols`."""
    return _symbols(_said("nm", "-D", "--defined-only", str(path)))


def _symbols(table: str) -> dict[str, str]:
    found = {}
    for line in table.splitlines():
        name, _, version = line.split()[-1].partition("@")
        found[name] = version.lstrip("@")
    return found


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
