"""Names of result files: one for each input, none twice, on any file system."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def result_stems(files: Sequence[Path]) -> list[str]:
    """A stem for each file's result, in order: its own, with _2, _3, ... where that is taken.

    A suffix never takes a name that another input has by itself. Case does not tell names apart,
    because on many file systems it does not.
    """
    own = {file.stem.casefold() for file in files}
    taken: set[str] = set()
    stems = []
    for file in files:
        stem, number = file.stem, 1
        while stem.casefold() in taken or (number > 1 and stem.casefold() in own):
            number += 1
            stem = f"{file.stem}_{number}"
        taken.add(stem.casefold())
        stems.append(stem)
    return stems
