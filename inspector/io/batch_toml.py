"""A list of jobs for a batch, as people write it: TOML, read key by key.

[defaults]                     # what every job takes unless it says otherwise
models = ["hrsegnet-b16"]      # that find or restore; [] only enlarges
threshold = 0.5                # from which probability a pixel counts as found

[[jobs]]
inputs = ["photos", "IMG_1.jpg"]   # files and folders, from where this file lies
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast, get_args

from inspector.core.batch import BatchReference, BatchSettings, FrameChoice
from inspector.core.errors import InspectorError, SettingsError, SourceError
from inspector.core.frame import Window
from inspector.core.language import tr
from inspector.core.restoration import MODES, Mode
from inspector.core.settings import DeviceChoice
from inspector.io.files import local_path, shown
from inspector.io.source import list_media
from inspector.io.strict_table import StrictTable

EXAMPLE = """\
# Jobs for `inspector batch`. Everything but `inputs` may be left out; a job says otherwise than the
# defaults by giving the same keys. Paths count from where this file lies.

[defaults]
models = ["hrsegnet-b16"]     # find or restore, see `inspector models`; [] only enlarges
enlarge = ""                  # enlarge first with this model, or "bicubic"; models look at that
reference = "auto"            # which other frame helps to enlarge: "auto" or "none"
mode = ""                     # by which difference restored surfaces are judged: dark, code, paper
threshold = 0.5               # from which probability a pixel counts as found
device = "auto"               # auto, cpu, cuda or mps

[[jobs]]
inputs = ["photos", "more/IMG_0001.jpg"]      # files and folders

[[jobs]]
inputs = ["run 1.mp4"]
every = 25                    # every 25th frame,
first = 0                     # from this one, counted from 0,
# last = 5000                 # to this one
# marks = true                # only frames that somebody drew on or that have findings
# region = [0, 0, 640, 480]   # x, y, width, height: only this part of each frame

[[jobs]]
inputs = ["sentinel/stack"]
models = ["road-building"]
date = "last"                 # last, all, a number from 0, or a day: "2022-03-08"
"""

_BUILT_IN: dict[str, Any] = {
    "models": [],
    "enlarge": "",
    "reference": "auto",
    "mode": "",
    "threshold": 0.5,
    "device": "auto",
    "every": FrameChoice().every,
    "first": 0,
    "marks": False,
    "date": "last",
}
_CHOICES = {
    "reference": get_args(BatchReference),
    "mode": ("", *MODES),
    "device": get_args(DeviceChoice),
}


@dataclass(frozen=True)
class FileJob:
    """A file of the list, absolute, and what is done with it."""

    path: Path
    settings: BatchSettings


class _Table(StrictTable):
    def wrong(self, key: str, expected: str) -> InspectorError:
        """The error for a field that is not what it has to be."""
        return SettingsError(
            tr(
                "In {where} the field {field} must be {expected}; correct the file.",
                where=self.where,
                field=self.field(key),
                expected=expected,
            )
        )

    def choice(self, key: str) -> str:
        """One of the words that a field knows."""
        value = self.text(key, empty=True)
        if value not in _CHOICES[key]:
            words = ", ".join(f'"{word}"' for word in _CHOICES[key])
            raise self.wrong(key, f"one of {words}")
        return value


def read_jobs(path: Path) -> list[FileJob]:
    """The files of a list, each once, in order; folders stand for what is in them. A folder with
    nothing in it, or a file that is not there, is listed, too, so that it fails alone.

    Raises SettingsError with the field that is wrong.
    """
    where = shown(path)
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise SettingsError(
            tr(
                "{where} cannot be read ({error}); name a file of jobs, or write one with "
                "`inspector batch --init`.",
                where=where,
                error=error,
            )
        ) from error
    top = _Table({"defaults": {}, **table}, where, "")
    defaults = top.table("defaults")
    checked = _Table({**_BUILT_IN, **defaults.values}, where, "defaults")
    _settings(checked)
    checked.finish()
    jobs = top.tables("jobs")
    top.finish()
    if not jobs:
        raise top.wrong("jobs", "a list of tables, one at least, each under [[jobs]]")
    found: dict[tuple[Path, BatchSettings], FileJob] = {}
    for number, job in enumerate(jobs):
        merged = {**_BUILT_IN, **defaults.values, **job.values}
        reader = _Table(merged, where, f"jobs[{number}]")
        settings = _settings(reader)
        inputs = reader.texts("inputs")
        reader.finish()
        if not inputs:
            raise reader.wrong("inputs", "a list of files and folders, one at least")
        for file in files_of(inputs, path.absolute().parent):
            found.setdefault((file, settings), FileJob(file, settings))
    return list(found.values())


def files_of(inputs: Sequence[str], folder: Path) -> list[Path]:
    """The files behind files and folders, absolute; a place without any stands for itself."""
    files: list[Path] = []
    for place in inputs:
        path = folder / place
        try:
            files += list_media([local_path(path)]) or [path]
        except SourceError:
            files.append(path)
    return [Path(file).absolute() for file in files]


def _settings(read: _Table) -> BatchSettings:
    """What one job, or the defaults, say."""
    models, enlarge = read.texts("models"), read.text("enlarge", empty=True)
    words = {key: read.choice(key) for key in _CHOICES}
    threshold = read.number("threshold")
    if not 0.01 <= threshold <= 0.99:
        raise read.wrong("threshold", "a number from 0.01 to 0.99")
    if len(set(models)) != len(models):
        raise read.wrong("models", "a list that names no model twice")
    region = None
    if "region" in read.values:
        x, y, width, height = read.wholes("region", 4, 0)
        if not width or not height:
            raise read.wrong("region", "x, y, width and height of a part with pixels")
        region = Window(x, y, width, height)
    date = read.values["date"]
    if isinstance(date, int) and not isinstance(date, bool):
        date = str(read.whole("date", 0))
    else:
        date = read.text("date")
    return BatchSettings(
        models=models,
        enlarge=enlarge,
        reference=cast(BatchReference, words["reference"]),
        mode=cast("Mode", words["mode"]),
        threshold=threshold,
        region=region,
        device=cast(DeviceChoice, words["device"]),
        frames=_frames(read),
        date=date,
    )


def _frames(read: _Table) -> FrameChoice:
    every, first = read.whole("every", 1), read.whole("first", 0)
    last = read.whole("last", 0) if "last" in read.values else None
    if last is not None and last < first:
        raise read.wrong("last", "no less than first")
    return FrameChoice(every, first, last, read.flag("marks"))
