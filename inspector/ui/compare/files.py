"""Files from disk as panes: they have to lie over the source without a doubt."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import SourceError
from inspector.core.language import mark, tr
from inspector.imaging.regrid import regridded_mask
from inspector.imaging.tone import rgb8
from inspector.io.files import shown
from inspector.io.source import open_source
from inspector.ui.compare.choice import Choice
from inspector.ui.compare.ground import Ground
from inspector.ui.compare.pane_content import PaneContent

MOST_PX = 70_000_000
"""Larger files are not read."""
TRUTH = mark("ground truth")
_MOST_TIMES = 8
_NUMBERS = re.compile(r"\d{1,9}")


def file_for(path: Path, of: tuple[str, int], here: tuple[str, int]) -> Path | None:
    """The file of a frame, beside one that was chosen for another: `of` and `here` are the names of
    their sources and their numbers. None if there is none, or nobody can know which it is."""
    named = path.stem
    if of[0] != here[0]:
        first = Path(of[0]).stem
        if not first or first not in named:
            return None
        named = named.replace(first, Path(here[0]).stem, 1)
    if of[1] != here[1]:
        number = next((n for n in reversed(_NUMBERS.findall(named)) if int(n) == of[1]), None)
        if number is None:
            return None
        place = named.rindex(number)
        named = f"{named[:place]}{here[1]:0{len(number)}}{named[place + len(number) :]}"
    for suffix in dict.fromkeys((path.suffix, ".png", ".jpg", ".tif", ".bmp")):
        found = path.with_name(f"{named}{suffix}")
        if found.is_file():
            return found
    return None


def picture_of_file(choice: Choice, ground: Ground) -> PaneContent:
    """A picture in register with the frame. Raises SourceError."""
    path = Path(choice.path)
    pixels, scale = _read(path, ground)
    about = f"{pixels.shape[1]} × {pixels.shape[0]} px"
    # Redactions of the frame hold for a file that lies over it.
    return PaneContent(shown(path), about, pixels, (0, 0), scale, frame=ground.frame)


def truth_of_file(choice: Choice, ground: Ground) -> tuple[str, str, NDArray[np.uint8]]:
    """Title, words, and the mask of the whole frame, uint8 (height, width): what is bright in a
    file counts. Raises SourceError."""
    path = Path(choice.path)
    pixels, _ = _read(path, ground)
    brightest = pixels.max(axis=2)
    level = 127 if brightest.max() > 1 else 0
    whole = regridded_mask((brightest > level).astype(np.uint8), *ground.size)
    share = tr("{share:.2g} % of the picture", share=100 * float(whole.mean()))
    return f"{tr('Ground truth')} · {shown(path)}", share, whole


def _read(path: Path, ground: Ground) -> tuple[NDArray[np.uint8], float]:
    """uint8 (height, width, 3), and how many of its pixels there are for one of the frame."""
    source = open_source(path)
    try:
        info = source.info(0)
        scale = _scale(path, (info.width_px, info.height_px), ground.size)
        if info.width_px * info.height_px > MOST_PX:
            raise SourceError(
                tr("{path} is too large to be compared; cut the part you need.", path=shown(path))
            )
        return rgb8(source.read(0)), scale
    finally:
        source.close()


def _scale(path: Path, size: tuple[int, int], of: tuple[int, int]) -> float:
    for times in range(1, _MOST_TIMES + 1):
        if size == (of[0] * times, of[1] * times):
            return float(times)
        if of == (size[0] * times, size[1] * times):
            return 1.0 / times
    raise SourceError(
        tr(
            "{path} is {width} x {height} px and the picture {of_width} x {of_height} px; choose a "
            "file of the same size, or a whole multiple of it.",
            path=shown(path),
            width=size[0],
            height=size[1],
            of_width=of[0],
            of_height=of[1],
        )
    )
