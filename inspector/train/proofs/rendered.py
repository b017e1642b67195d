"""Rendered pictures that are held out: from a pack in the data folder, or rendered on the spot.

What is rendered is kept as a pack in a cache, under a name that changes when what renders it does.
The seeds are those that `inspector pack` holds out of the packs that it makes without being told
how many; by its rule they are in the part that is held out of every other pack, too.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from inspector import __version__
from inspector.core.errors import SettingsError
from inspector.core.progress import Progress
from inspector.imaging.scenes.satellite.scene import SIDE_PX
from inspector.train import sat_data, sr_data, sr_pack
from inspector.train.experiments.data_root import find_data
from inspector.train.sat_data import LandSample
from inspector.train.sr_data import Sample

PIPES, LAND = "pipes", "land"
PIPE_RUNS = tuple(run for run in range(48) if sr_pack.part_of(run) == "val")
SHOTS = 4
SCENES = tuple(seed for seed in range(36) if sat_data.part_of(seed) == "val")
DATES = 10
_SCENES = Path(sat_data.__file__).parents[1] / "imaging" / "scenes"
_T = TypeVar("_T")


def pipes(root: Path | None, cache: Path, progress: Progress) -> tuple[tuple[Sample, ...], str]:
    """Sewer frames with neighbours that are held out, and where they are from. Raises SourceError,
    SettingsError for a pack without any, Cancelled."""

    def make(path: Path) -> None:
        writer = sr_data.PackWriter()
        for index, run in enumerate(PIPE_RUNS):
            progress.step(index, len(PIPE_RUNS))
            for sample in sr_pack.samples(sr_pack.PackSpec(1, SHOTS, run)):
                writer.add(sample)
        writer.write(path)

    name = f"{PIPES}-{_key('pipe', (*PIPE_RUNS, SHOTS))}"
    read = sr_data.read_pack
    return _read(root, PIPES, cache / name, make, lambda path: sr_data.of_part(read(path), "val"))


def land(root: Path | None, cache: Path, progress: Progress) -> tuple[tuple[LandSample, ...], str]:
    """Scenes of land that are held out, and where they are from. Raises SourceError, SettingsError
    for a pack without any, Cancelled."""

    def make(path: Path) -> None:
        samples = []
        for index, seed in enumerate(SCENES):
            progress.step(index, len(SCENES))
            samples.append(sat_data.land_sample(seed, DATES, SIDE_PX))
        sat_data.write_samples(path, samples)

    name = f"{LAND}-{_key('satellite', (*SCENES, DATES))}"
    read = sat_data.read_land
    return _read(root, LAND, cache / name, make, lambda path: sat_data.of_part(read(path), "val"))


def _read(
    root: Path | None,
    name: str,
    cached: Path,
    make: Callable[[Path], None],
    read: Callable[[Path], tuple[_T, ...]],
) -> tuple[tuple[_T, ...], str]:
    given = find_data(root, name) if root is not None else None
    if given is not None:
        samples = read(given)
        if not samples:
            raise SettingsError(f"Nothing of the pack {given.name} is held out; pack more of it.")
        return samples, f"{len(samples)} of the pack {given.name}"
    cached = cached.with_suffix(".safetensors")
    if not cached.is_file():
        cached.parent.mkdir(parents=True, exist_ok=True)
        make(cached)
    samples = read(cached)
    return samples, f"{len(samples)} rendered for this"


def _key(kind: str, numbers: Sequence[int]) -> str:
    """Another one when the program that renders, or what is asked of it, is another."""
    total = zlib.crc32(repr((__version__, *numbers)).encode())
    for path in sorted((_SCENES / kind).rglob("*.py")):
        total = zlib.crc32(path.read_bytes(), total)
    return f"{total:08x}"
