"""Files made to do harm, of every kind that a user can open: what each is called, which click opens
it, and how it is made. Importable as `data.evil`.

`Canary` holds what no evil file may lead to: a text with a secret, a video, and a port that
nobody may call. Projects that do harm in many more ways are in `data.hostile`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SECRET = "CANARY-7f3a"


@dataclass(frozen=True)
class Canary:
    """What lies outside: a text file, a video of frames from 5000 on, an open port."""

    text: Path
    video: Path
    port: int

    @property
    def address(self) -> str:
        """Whoever asks for it is seen."""
        return f"http://127.0.0.1:{self.port}/x"


Make = Callable[[Path, Canary], Path | str]
"""Makes the file in a folder; what it gives back is opened, a text as it is."""


@dataclass(frozen=True)
class Evil:
    """`way`: which click opens it (`evil/opener.py`). `opens`: it may be opened, without harm."""

    name: str
    way: str
    make: Make
    opens: bool = False


def of_bytes(name: str, content: bytes | Callable[[Canary], bytes]) -> Make:
    """A file of this name and content."""

    def make(folder: Path, canary: Canary) -> Path:
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content(canary))
        return path

    return make
