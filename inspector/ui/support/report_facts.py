"""What a report says of the open window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from inspector.core.language import language
from inspector.ui.faults import LOG_NAME, logs_dir
from inspector.ui.jobs import Job
from inspector.ui.support.report_text import ReportFacts, log_tail
from inspector.ui.workbench import Workbench


def facts_of(bench: Workbench, happened: str, details: str) -> ReportFacts:
    """Everything as it is now; reads no more than the end of the log."""
    return ReportFacts(
        happened,
        details,
        dict(_versions(bench)),
        [_told(job) for job in bench.jobs.alive],
        log_tail(logs_dir(bench.data_dir) / LOG_NAME),
        list(_private(bench)),
    )


def _versions(bench: Workbench) -> Iterator[tuple[str, str]]:
    yield from bench.services.versions().items()
    screens = QGuiApplication.screens()
    shown = ", ".join(
        f"{s.size().width()}x{s.size().height()} at {s.devicePixelRatio():g}" for s in screens
    )
    settings, session = bench.preferences.settings, bench.session
    yield "Qt", f"{qVersion()}, {QGuiApplication.platformName()}, screens {shown}"
    yield "Window", f"{language()}, {settings.theme}"
    devices = bench.services.devices()
    yield (
        "Devices",
        ", ".join(f"{each.choice}{'' if each.available else ' (none)'}" for each in devices),
    )
    yield "Chosen", f"{settings.device}, {settings.model_id}"
    document = session.document
    counts = f"{len(document.sources)} sources, {len(document.annotations)} findings"
    yield "Project", f"{counts}{', read-only' if session.read_only else ''}"


def _told(job: Job) -> str:
    return f"{job.lane}: {job.title} ({job.state}, {job.steps} of {job.total})"


def _private(bench: Workbench) -> Iterator[str]:
    session = bench.session
    paths = [session.path] if session.path else []
    paths += [Path(path) for path in bench.preferences.settings.recent_projects]
    for path in paths:
        yield str(path)
        yield path.name
        yield path.name.removesuffix(".inspector.h5")
    for entry in session.document.sources.values():
        yield entry.name
        yield entry.path
