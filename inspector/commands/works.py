"""The pictures and frames that `inspector run` works through, and what it says of each result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector.commands.naming import result_stems
from inspector.core.mask import Provenance
from inspector.io.files import shown
from inspector.io.source import Source


@dataclass(frozen=True)
class Input:
    """A file, the frames wanted of it (None for a photo), and a stem for each result."""

    file: Path
    numbers: tuple[int, ...] | None
    stems: tuple[str, ...]


@dataclass(frozen=True)
class Work:
    """One picture: a photo, or frame `number` of a video, and the stem of what is made of it."""

    file: Path
    source: Source
    number: int | None
    folder: Path
    stem: str

    @property
    def told(self) -> str:
        """Which picture it is, in words."""
        name = shown(self.file)
        return name if self.number is None else f"{name}, frame {self.number}"

    def output(self, ending: str) -> Path:
        """A file for a result."""
        return self.folder / f"{self.stem}{ending}"

    def as_json(self) -> dict[str, Any]:
        """Which picture it is, for results.json."""
        facts: dict[str, Any] = {"input": str(self.file)}
        if self.number is not None:
            facts |= {"frame": self.number, "time_s": self.source.info(self.number).time_s}
        return facts


def inputs(wanted: Sequence[tuple[Path, tuple[int, ...] | None]]) -> list[Input]:
    """Files and frames with names for their results: STEM, or STEM_f000100 for a frame."""
    named = [
        # With an ending of its own, because the stem may hold dots.
        file.with_name(f"{file.stem}.x" if n is None else f"{file.stem}_f{n:06d}.x")
        for file, numbers in wanted
        for n in (numbers or (None,))
    ]
    stems = iter(result_stems(named))
    return [
        Input(file, numbers, tuple(next(stems) for _ in (numbers or (None,))))
        for file, numbers in wanted
    ]


def made_by(made: Provenance, device_kind: str) -> dict[str, Any]:
    """How a result was made, for results.json."""
    return {
        "model": made.model_id,
        "sha256": made.weights_sha256,
        "runner": made.runner,
        "device": device_kind,
        "device_name": made.device,
        "seconds": made.seconds,
        "notices": list(made.notices),
    }
