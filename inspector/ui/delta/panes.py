"""The versions of a trial as panes that lie over each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inspector.core.enhanced import BICUBIC, MAP_STAMP, STAMP
from inspector.core.frame import FrameRef
from inspector.core.language import mark, tr
from inspector.core.resolution_trial import HR, LR, UNKNOWN, ResolutionTrial, Version
from inspector.imaging.gain_colours import WORDS, gain_picture, gains
from inspector.ui.compare.pane_content import PaneContent
from inspector.ui.delta.rows import decibels

TRIAL_STAMP = mark("Drawn from a trial, not original evidence")
"""In English, as exported; the window says it in its own language."""

SHRUNK = mark("Shrunk for a trial, not original evidence")


def trial_panes(
    trial: ResolutionTrial, frame: FrameRef, on_map: bool, model_id: str
) -> list[PaneContent]:
    """HR, LR, what the model `model_id` made of it, what it gained and lost against LR, and what
    other models made; each with what was found. Bicubic enlargement is LR itself."""
    stamps = {HR: "", LR: SHRUNK}
    made = MAP_STAMP if on_map else STAMP
    first = [HR, LR, *([model_id] if model_id != LR else [])]
    others = [v.name for v in trial.versions if v.name not in (*first, BICUBIC)]
    panes = [
        _pane(trial, trial.version(name), frame, stamps.get(name, made))
        for name in (*first, *others)
    ]
    if model_id != LR:
        panes.insert(len(first), _gains(trial, trial.version(model_id), frame))
    return panes


def _pane(trial: ResolutionTrial, version: Version, frame: FrameRef, stamp: str) -> PaneContent:
    words = {HR: tr("HR, as it is"), LR: tr("LR, shrunk by {times}", times=trial.scale)}
    title = words.get(version.name, tr("SR, {model}", model=version.name))
    about = [tr("found: {found}", found=version.found)]
    if version.likeness is not None:
        about.append(f"PSNR {decibels(version.likeness.psnr_rgb_db)} dB")
    return PaneContent(
        title,
        "; ".join(about),
        version.shown,
        trial.origin,
        mask=version.marks,
        labels=trial.labels,
        stamp=stamp,
        frame=frame,
    )


def _gains(trial: ResolutionTrial, version: Version, frame: FrameRef) -> PaneContent:
    found = gains(trial.version(LR).marks, version.marks, trial.truth_marks)
    high = trial.version(HR)
    return PaneContent(
        tr("Gained and lost by {model}", model=version.name),
        _counted(found),
        gain_picture(high.shown, found),
        trial.origin,
        stamp=TRIAL_STAMP,
        frame=frame,
    )


def _counted(found: NDArray[np.uint8]) -> str:
    counts = {kind: int(np.count_nonzero(found == kind)) for kind in WORDS}
    return ", ".join(f"{tr(WORDS[kind])} {count} px" for kind, count in counts.items() if count)


def truth_pane(trial: ResolutionTrial, frame: FrameRef) -> PaneContent:
    """What is taken as the truth, over HR."""
    marks = np.where(trial.truth_marks == UNKNOWN, 0, trial.truth_marks).astype(np.uint8)
    high = trial.version(HR)
    return PaneContent(
        tr("Truth"), tr("accepted findings"), high.shown, trial.origin, mask=marks,
        labels=trial.labels, frame=frame,
    )  # fmt: skip
