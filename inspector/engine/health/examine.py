"""Looks at everything, in an order in which people read it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from filelock import FileLock, Timeout

from inspector import paths
from inspector.core.check import Check, fine
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.engine.catalog import Catalog
from inspector.engine.device import TRAINING_NEEDS_TORCH, torch_is_there
from inspector.engine.health.places import place_checks
from inspector.engine.health.processors import processor_checks
from inspector.engine.health.requirements import install, library_checks
from inspector.engine.health.screen import window_checks
from inspector.engine.health.shipped import model_checks, resource_checks
from inspector.engine.health.trial import Try, tried
from inspector.io.project_paths import lock_path
from inspector.io.settings_file import load_settings

_PARTS = 6
_ORDER = {"wrong": 0, "warning": 1, "ok": 2}


def examine(progress: Progress, opened: Path | None = None) -> list[Check]:
    """Every check, what is wrong first; `opened` is the project that the asking window holds. Takes
    some ten seconds; raises Cancelled."""
    with_torch = torch_is_there()
    trying = partial(tried, progress)
    found = []
    progress.step(0, _PARTS)
    if not with_torch:
        told = tr(TRAINING_NEEDS_TORCH)
        found.append(fine(tr("build"), told))
    found += library_checks(with_torch, trying)
    progress.step(1, _PARTS)
    found += processor_checks(with_torch, trying)
    progress.step(2, _PARTS)
    found += [_opencv_check(trying), *window_checks(trying)]
    progress.step(3, _PARTS)
    found += resource_checks(paths.resources_dir())
    progress.step(4, _PARTS)
    found += model_checks(Catalog(paths.models_dirs()), progress.part(4, _PARTS))
    progress.step(5, _PARTS)
    settings, notices = load_settings()
    found += _settings_checks(notices)
    recent = [path for path in settings.recent_projects if Path(path) != opened]
    found += place_checks(_held(recent))
    return sorted(found, key=lambda check: _ORDER[check.state])


def _opencv_check(trying: Try) -> Check:
    trial = trying("opencv-trial")
    if trial.code == 0:
        return fine("OpenCV", tr("{what} works.", what=trial.output.strip()))
    return Check(
        "OpenCV",
        "wrong",
        tr("It does not read pictures: {reason}", reason=trial.said),
        tr("Pictures cannot be opened without it."),
        install("opencv-python-headless"),
    )


def _settings_checks(notices: Sequence[str]) -> list[Check]:
    why = tr("Inspector starts with its own defaults instead.")
    todo = tr("Choose it again in the window, or mend settings.toml in the data folder.")
    return [Check(tr("settings"), "warning", notice, why, todo) for notice in notices]


def _held(projects: Sequence[str]) -> list[str]:
    """Those that cannot be locked now."""
    held = []
    for path in projects:
        lock = lock_path(Path(path))
        if not lock.exists():
            continue
        file = FileLock(lock, timeout=0, thread_local=False)
        try:
            file.acquire()
        except (Timeout, OSError, NotImplementedError):
            held.append(path)
        else:
            file.release()
    return held
