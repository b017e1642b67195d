"""Projects, reports and processes of their own of a built app, for check_frozen.py."""

from __future__ import annotations

import csv
import importlib
import signal
import subprocess
import sys
from pathlib import Path

from contents import ROOT
from frozen_app import App, FailedError

MODEL = "hrsegnet-b16"
PICTURES = 24
_LOOK_S = 0.02


def check_saved(app: App) -> str:
    """A run writes a project that the checkout opens. Raises FailedError."""
    masks = app.work / "masks"
    given = ("--input", str(app.pictures), "--output", str(masks))
    app.run("run", "--model", MODEL, *given, "--project", str(app.project))
    pictures, results = _counted(app.project)
    if (pictures, results) != (3, 3):
        raise FailedError(f"the project holds {pictures} pictures and {results} results, not 3")
    return f"{pictures} pictures, {results} results, opened by the checkout"


def check_killed_run(app: App) -> str:
    """A run into a project is killed half-way; the same command again ends with all of it.
    Raises FailedError."""
    drawn, masks = app.work / "many", app.work / "many masks"
    project = app.work / "killed.inspector.h5"
    drawn.mkdir()
    for number in range(PICTURES):
        # Other bytes behind the picture make it another one for a project.
        like = sorted(app.pictures.iterdir())[number % 3]
        (drawn / f"{number}{like.suffix}").write_bytes(like.read_bytes() + b"\0" * (number + 1))
    given = ("--input", str(drawn), "--output", str(masks), "--project", str(project))
    command = app.command("run", "--model", MODEL, *given)
    run = subprocess.Popen(
        command, env=app.environment, cwd=app.work,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    while len(list(masks.glob("*.png"))) < PICTURES // 3:
        if ended(run, _LOOK_S):
            raise FailedError(f"the run ended with {run.returncode} before it could be killed")
    run.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    run.wait()
    before = _counted(project)
    app.run("run", "--model", MODEL, *given)
    pictures, results = _counted(project)
    if not 0 < before[0] < PICTURES:
        raise FailedError(f"the killed run left {before[0]} pictures in its project")
    if pictures != PICTURES or len(list(masks.glob("*.png"))) != PICTURES:
        raise FailedError(f"after it was taken up the project holds {pictures} of {PICTURES}")
    return f"killed after {before[0]} of {PICTURES}, then {pictures} pictures, {results} results"


def check_child(app: App) -> str:
    """An ONNX file is looked into by a process of the app's own, and added. Raises FailedError."""
    sys.path.insert(0, str(ROOT / "tests"))
    model = app.work / "zwei mal.onnx"
    model.write_bytes(importlib.import_module("data.community").enlarging_onnx())
    before = {each["id"] for each in app.listed()}
    app.run("models", "--add", str(model))
    added = {each["id"] for each in app.listed()} - before
    if len(added) != 1:
        raise FailedError("the model file that was added is not in the list")
    (name,) = added
    output = app.work / "by the added model"
    given = ("--input", str(sorted(app.pictures.iterdir())[0]), "--output", str(output))
    app.run("run", "--model", name, *given)
    made = [path.name for path in output.iterdir() if path.suffix == ".png"]
    if not made:
        raise FailedError("the model that was added enlarged nothing")
    return f"{name} was looked into, added and run: {made[0]}"


def check_report(app: App) -> str:
    """A PDF with pages and a CSV of the accepted findings. Raises FailedError."""
    import pypdfium2

    pdf, table = app.work / "report.pdf", app.work / "report.csv"
    app.run("report", str(app.project), "--output", str(pdf), "--csv", str(table))
    opened = pypdfium2.PdfDocument(str(pdf))
    pages = len(opened)
    opened.close()
    if pages < 2:
        raise FailedError(f"the PDF has {pages} pages")
    return f"{pages} pages, {pdf.stat().st_size / 1000:.0f} kB; {accepted(table)} findings"


def findings(app: App, table: Path) -> int:
    """The accepted findings that the app itself reads out of the project."""
    app.run("report", str(app.project), "--csv", str(table))
    return accepted(table)


def accepted(table: Path) -> int:
    """The rows of a table of findings."""
    with table.open(encoding="utf-8-sig", newline="") as file:
        return sum(1 for _ in csv.DictReader(file))


def ended(process: subprocess.Popen[bytes], within_s: float) -> bool:
    """Whether a process ended before so many seconds had passed."""
    try:
        process.wait(within_s)
    except subprocess.TimeoutExpired:
        return False
    return True


def _counted(project: Path) -> tuple[int, int]:
    """Pictures and results of a project, as the checkout reads it."""
    from inspector.core.errors import ProjectError
    from inspector.io.project import ProjectFile

    try:
        file, opened = ProjectFile.open(project)
    except ProjectError as error:
        raise FailedError(f"the checkout cannot open the project: {error.message}") from error
    file.close()
    return len(opened.document.sources), len(opened.document.results)
