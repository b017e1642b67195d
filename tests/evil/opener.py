"""Opens files as a click of the user does, one after the other, and says how each went.

Started as `python -B opener.py ROOM`; reads lines of JSON {"way", "what", "room"} and answers with
lines: {"said": sentence or "", "details", "broke": traceback, "seconds", "mebibytes",
"outside": [...], "secret": bool}. ROOM is the one folder where anything may be read and written.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from data.evil import SECRET
from hostile import spoiled, watched

from inspector.core.errors import InspectorError
from inspector.core.progress import Progress


def _source(what: str) -> Any:
    """Add it to a project, and look at it."""
    from inspector.io.source import entry_for, list_media, open_source

    path = Path(what)
    loaded: list[Any] = [entry_for(found, None) for found in list_media([path])]
    with contextlib.closing(open_source(what)) as source:
        for index in range(min(len(source), 3)):
            info = source.info(index)
            loaded += [info, source.read(index, level=info.levels - 1).pixels.tobytes()]
            if info.width_px * info.height_px < 1 << 22:
                loaded.append(source.read(index).pixels.tobytes())
    return loaded


def _video(what: str) -> Any:
    """The same, and every frame."""
    from inspector.io.source import entry_for, open_source

    loaded: list[Any] = [entry_for(Path(what), None)]
    with contextlib.closing(open_source(what)) as source:
        loaded += [source.read(index).pixels.mean() for index in range(len(source))]
    return loaded


def _project(what: str) -> Any:
    """Open it, look at its pictures and its results."""
    from inspector.io.photos import resolve
    from inspector.io.project import ProjectFile
    from inspector.io.source import open_source

    path = Path(what)
    file, opened = ProjectFile.open(path)
    loaded: list[Any] = [opened]
    with contextlib.closing(file):
        for entry in opened.document.results.values():
            with contextlib.suppress(InspectorError):
                loaded.append(file.results.read(entry))
        for source in opened.document.sources.values():
            try:
                with contextlib.closing(open_source(resolve(source, path.parent))) as shown:
                    loaded.append(shown.read(0).pixels.tobytes())
            except InspectorError as error:
                loaded.append(error)
    return loaded


def _model(what: str) -> Any:
    from inspector.engine.community import add_model

    return add_model(Path(what), [Path(what).parent / "models"], Progress())


def _import(what: str, name: Any) -> Any:
    from data.exchange import MEANS, pictures

    from inspector.io.exchange.formats import read

    return read(name, [Path(what)], pictures(), MEANS, Progress())


def _settings(what: str) -> Any:
    from inspector.io.settings_file import load_settings

    return load_settings(Path(what))


def _jobs(what: str) -> Any:
    from inspector.io.batch_toml import read_jobs

    return read_jobs(Path(what))


def _book(what: str) -> Any:
    from inspector.io.user_books import take_in

    return take_in(Path(what), Path(what).parent / "books", {})


def _card(what: str) -> Any:
    from inspector.io.cards import read_card

    return read_card(Path(what))


def _translations(what: str) -> Any:
    from inspector.io.translations import load_catalogue

    return load_catalogue("de", Path(what))


def _paste(what: str) -> Any:
    from inspector.io.clipboard import from_text

    return from_text(Path(what).read_bytes())


def _drop(what: str) -> Any:
    from inspector.io.source import list_media

    return list_media([what])


def _csv(what: str) -> Any:
    """Write the tables of a document that says it everywhere, and read their cells."""
    import csv
    import io

    from data.documents import full

    from inspector.report.csv import tables

    for table in tables(spoiled(full(), what), None):
        for row in csv.reader(io.StringIO(table.content.decode("utf-8-sig"))):
            for cell in row:
                number = cell.removeprefix("-").replace(".", "").replace("e-", "").isdigit()
                assert number or not cell.startswith(("=", "+", "-", "@", "\t", "\r")), cell
    return []


def open_it(way: str, what: str) -> Any:
    if way.startswith("import "):
        return _import(what, way.removeprefix("import "))
    return globals()[f"_{way}"](what)


def peak_mib() -> float:
    lines = Path("/proc/self/status").read_text().split("\n")
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def forget_peak() -> float:
    Path("/proc/self/clear_refs").write_text("5")
    return peak_mib()


def _holds(loaded: Any, secret: str) -> bool:
    if isinstance(loaded, bytes):
        return secret.encode() in loaded
    if isinstance(loaded, list):
        return any(_holds(each, secret) for each in loaded)
    return secret in repr(loaded)


def opened(way: str, what: str, room: Path) -> dict[str, Any]:
    """What happened."""
    told: dict[str, Any] = {"said": "", "details": "", "broke": "", "secret": False}
    before = forget_peak()
    started = time.process_time()
    loaded: Any = None
    with watched(room, Path(os.environ["INSPECTOR_HOME"]), Path("/etc/localtime")) as outside:
        try:
            loaded = open_it(way, what)
        except InspectorError as error:
            told |= {"said": error.message, "details": error.details}
            loaded = error.details
        except BaseException:  # noqa: BLE001  (told, and judged by the test)
            told["broke"] = traceback.format_exc()
    told["seconds"] = time.process_time() - started
    told["mebibytes"] = peak_mib() - before
    told["outside"] = outside
    told["secret"] = _holds(loaded, SECRET) or SECRET in told["said"]
    return told


def main() -> None:
    """Answer until nobody asks."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for warm in ("inspector.io.source", "inspector.io.project", "inspector.engine.community",
                 "inspector.io.exchange.formats", "inspector.report.csv",
                 "inspector.io.raster_library", "data.exchange", "data.documents"):  # fmt: skip
        __import__(warm)
    from inspector.io.raster_library import library

    library()
    platform.processor()  # which asks `uname` the first time
    for line in sys.stdin:
        asked = json.loads(line)
        told = opened(asked["way"], asked["what"], Path(asked["room"]))
        answers.write(json.dumps(told) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
