"""What the window needs of layers it may not know; `app.py` fills it in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from inspector.core.batch import (
    BatchItem,
    BatchSettings,
    ItemPlan,
    Piece,
    PieceFailed,
    PieceMade,
)
from inspector.core.card import ModelCard
from inspector.core.check import Check
from inspector.core.document import Document, SeverityPreset, SourceEntry
from inspector.core.enhanced import EnhancedPicture
from inspector.core.frame import Frame, Window
from inspector.core.inspection import Inspection
from inspector.core.lesson import Lesson, LessonState, LessonStep
from inspector.core.map_facts import MapFacts
from inspector.core.mask import Mask
from inspector.core.model_cost import Cost
from inspector.core.plot import Cell, Plot
from inspector.core.progress import Progress
from inspector.core.resolution_trial import ResolutionTrial, TrialRequest
from inspector.core.restoration import Mode, Restoration
from inspector.core.settings import DeviceChoice, Settings
from inspector.imaging.detect_private import Proposal
from inspector.io.source import Source

SampleKind = Literal["pavement", "sewer", "land"]


@dataclass(frozen=True)
class Gap:
    """Something that a report lacks. `target` says where to mend it: "report.<field>",
    "report.<signature>.signed_on", "report.logo", "source.<id>", "annotation.<id>", "findings",
    "severity" or ""; `field` is the field there, of a source that of its run's head."""

    missing: bool
    """True if the report should not go out like this; False for advice."""
    message: str
    target: str = ""
    field: str = ""


@dataclass(frozen=True)
class DeviceChoiceInfo:
    """One line of the device menu."""

    choice: DeviceChoice
    title: str
    available: bool
    why_not: str = ""


@dataclass(frozen=True, eq=False)
class ChosenReference:
    """A frame that shows the same as the one to be enhanced. `to_reference` is float64 (3, 3):
    source pixels (x, y, 1) to its pixels. `name` says in words which one it is."""

    frame: Frame
    to_reference: NDArray[np.float64]
    name: str


@dataclass(frozen=True)
class Sample:
    """The files of a sample, and the head of the inspection that they are, if they are one."""

    files: Sequence[Path]
    inspection: Inspection | None = None


Opener = Callable[[Path], AbstractContextManager[Source]]
Marks = Callable[[SourceEntry], Iterable[int]]
Outcomes = Iterator[PieceMade | PieceFailed]


@dataclass(frozen=True)
class BatchWork:
    """The functions that `inspector batch` and clusters run as well."""

    expect: Callable[[Path, BatchSettings, Opener], int]
    """About how many pieces a file will give; quick, in any lane."""
    plan: Callable[[BatchItem, Opener, Marks, Path, Progress], ItemPlan]
    """What has to be made of a file; a video's marks come by its entry, the path is the project's
    folder. Raises SourceError, ModelError and Cancelled."""
    run: Callable[[Path, BatchSettings, SourceEntry, Sequence[Piece], Opener, Progress], Outcomes]
    """Make pieces of a file, one after the other; raises as `plan`."""


@dataclass(frozen=True)
class Services:
    """Functions that run in lanes; none of them touches Qt.

    `segment(model_id, device, frame, progress)` and `enhance(model_id, device, frame, reference,
    progress)` load the model at its first use and keep it; they belong to the infer lane, as does
    `enhance_clip`. Both take a frame of level 0 or a window of one.
    """

    cards: Callable[[], Sequence[ModelCard]]
    segment: Callable[[str, DeviceChoice, Frame, Progress], Mask]
    restore: Callable[[str, DeviceChoice, Frame, Mode | None, Progress], Restoration]
    """As `segment`, for models that restore: judged by a mode, or by the model's usual one."""
    judge: Callable[[Restoration, Frame, Mode, Progress], Restoration]
    """The same restoration of a frame by another mode, without running the model; in any lane."""
    prepare: Callable[[str, DeviceChoice], None]
    """Load a model that segments or restores, so that its first run does not wait; for the infer
    lane."""
    enhance: Callable[[str, DeviceChoice, Frame, ChosenReference | None, Progress], EnhancedPicture]
    """Enlarge 8-bit RGB; the model id may be `core.enhanced.BICUBIC`, which needs no model."""
    enhance_clip: Callable[[str, DeviceChoice, Path, range, Path, Progress], None]
    """Model, device, video, frames, the file to write: enhances frame after frame, with a reference
    for each, and goes on where it was stopped."""
    prepare_enhance: Callable[[str, DeviceChoice], None]
    """As `prepare`, for a model that enhances."""
    enhance_map: Callable[[str, DeviceChoice, Path, int, Window, Progress], EnhancedPicture]
    """Model, device, a map or a folder of dates, which date, a window of it at level 0: enlarges
    that date, with the help of all others where the model takes several. `BICUBIC` works too. For
    the infer lane. Raises ModelError, SourceError and Cancelled."""
    enhance_map_to: Callable[[str, DeviceChoice, Path, int, Window | None, Path, Progress], None]
    """The same of a window of any size, or of all of the map, written to a GeoTIFF piece by piece;
    goes on where it was stopped. Raises ExportError besides."""
    find_on_map: Callable[[str, DeviceChoice, Frame, MapFacts, Progress], Mask]
    """Model, device, a measured or enlarged part of a map at level 0 and its facts: what a
    segmentation model finds on it. For the infer lane. Raises ModelError and Cancelled."""
    learn: Callable[[Lesson, DeviceChoice, Callable[[LessonStep], None], Progress], ModelCard]
    """Learn a model of one surface, telling how it goes before the first epoch and after each; goes
    on where it was stopped. For the train lane. Raises Cancelled, SettingsError, SourceError and
    ModelError; `cards` lists the model afterwards."""
    lessons: Callable[[], Sequence[LessonState]]
    """Lessons that were begun and are not finished, the newest first."""
    forget_lesson: Callable[[str], None]
    """By the id of its model, what was learnt in an unfinished lesson. Raises SettingsError."""
    find_private: Callable[[NDArray[np.uint8], Progress], Sequence[Proposal]]
    """Faces, plates and text in uint8 RGB (height, width, 3), in its pixels; takes seconds."""
    devices: Callable[[], Sequence[DeviceChoiceInfo]]
    make_sample: Callable[[SampleKind, Path, Progress], Sample]
    """Draw a sample into a folder, unless it is there already."""
    report_gaps: Callable[[Document, Path, Progress], Sequence[Gap]]
    """What the report of a document lacks, everything at once; the path is its project file. For
    the export lane. Raises SettingsError, ExportError and Cancelled."""
    write_pdf: Callable[[Document, Path, Path, Progress], None]
    """Document, its project file (for paths and results), PDF to write, progress."""
    write_csv: Callable[[Document, Path, Path], None]
    """Document, its project file (for results), CSV to write."""
    pdf_page_count: Callable[[Path], int]
    pdf_page: Callable[[Path, int, int], NDArray[np.uint8]]
    """File, page from 0, width in pixels -> uint8 (height, width, 3)."""
    check_installation: Callable[[Path | None, Progress], Sequence[Check]]
    """What is amiss with this installation, what is wrong first; the path is the project that is
    open. In processes of its own, some ten seconds; for any lane. Raises Cancelled."""
    versions: Callable[[], Mapping[str, str]]
    """Of Inspector, Python, the system and the libraries, by name; loads none of them."""
    about_lines: Callable[[], Sequence[str]]
    notices: Callable[[], str]
    """The licences of what others made."""
    batch: BatchWork
    """What a batch does with a file; for the infer lane, but for `expect`."""
    severity_presets: Callable[[], Sequence[SeverityPreset]]
    save_settings: Callable[[Settings], None]
    write_plot: Callable[[Plot, Path], None]
    """A plot as SVG, PNG or CSV, by the file's name. Raises ExportError."""
    write_table: Callable[[Sequence[Sequence[Cell]], Path], None]
    """Rows as CSV, the first one the names of the columns. Raises ExportError."""
    known_costs: Callable[[], Sequence[Cost]]
    """What was timed on this machine, the newest last."""
    take_costs: Callable[[Sequence[ModelCard], DeviceChoice, Progress], Sequence[Cost]]
    """The times of some models on a device, those taken that are not known; for the infer lane.
    Raises ModelError, ExportError and Cancelled."""
    try_resolution: Callable[[TrialRequest, Progress], ResolutionTrial]
    """What a model finds on a picture or a map as it is, shrunk, and restored. For the infer lane.
    Raises ModelError, SourceError and Cancelled."""
    add_model: Callable[[Path, Progress], tuple[ModelCard, bool]]
    """Look into a file that somebody brings and keep it as a model: its card, and False if it was
    there before; `cards` lists it afterwards. Takes seconds. Raises ModelError and Cancelled."""
    remove_model: Callable[[ModelCard], None]
    """Take a model away that was added so. Raises ModelError."""
    why_no_learning: Callable[[], str] = lambda: ""
    """Why this installation cannot learn a surface; "" where it can."""
