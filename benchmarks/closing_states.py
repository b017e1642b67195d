"""What the app is in the middle of when its window is closed; each begins and does not wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from desk import Desk, Materials
from instant import instant
from ui_latency import until

from inspector.core.frame import Window
from inspector.imaging.region_edits import rectangle

State = Callable[[Desk], None]


def prepare(folder: Path) -> None:
    """Make what the states work on."""
    folder.mkdir(parents=True, exist_ok=True)
    materials = Materials(folder)
    materials.photos()
    materials.video()
    materials.land()
    materials.tiny(1000)
    materials.many(100)


def _photos(desk: Desk, count: int = 4) -> None:
    desk.bench.library.add(desk.materials.photos(count))
    until(lambda: len(desk.bench.session.document.sources) == count)


def _video(desk: Desk) -> None:
    desk.bench.library.add([desk.materials.video()])
    until(lambda: bool(desk.bench.session.document.sources))


def start_screen(_: Desk) -> None:
    pass


def at_rest(desk: Desk) -> None:
    _photos(desk)
    desk.idle()


def adding(desk: Desk) -> None:
    desk.bench.library.add(desk.materials.many(100))


def running(*actions: str, desk: Desk) -> None:
    _photos(desk)
    for action in actions:
        desk.do(action)


def restoring(desk: Desk) -> None:
    desk.choose(model_id="upcracknet")
    running("run-all", desk=desk)


def enhancing(desk: Desk) -> None:
    _photos(desk)
    desk.window.enhance.verbs.run(Window(100, 100, 240, 180))


def learning(desk: Desk) -> None:
    _photos(desk)
    frame = desk.bench.session.current
    assert frame is not None
    entry = desk.bench.session.document.sources[frame.source_id]
    half = entry.width_px // 2
    for left, right in ((0, half - 1), (half, entry.width_px - 1)):
        desk.bench.editor.add(rectangle(left, 0, right, entry.height_px - 1), "undamaged")
    desk.window.surface.verbs.begin("road")


def batching(fast: bool, desk: Desk) -> None:
    services = desk.bench.services
    if fast:
        desk.bench.services = replace(services, batch=instant(services.batch))
    _photos(desk, 2)
    parts = desk.window.proof.batch
    files = desk.materials.tiny(1000) if fast else desk.materials.photos(12)
    parts.verbs.add(files)
    until(lambda: bool(parts.batch.queue.items))
    parts.batch.start()


def indexing(desk: Desk) -> None:
    _video(desk)


def playing(desk: Desk) -> None:
    _video(desk)
    until(lambda: desk.bench.videos.current is not None and bool(desk.bench.videos.current.index))
    desk.do("play")


def enhancing_clip(desk: Desk) -> None:
    _video(desk)
    until(lambda: desk.bench.videos.current is not None and bool(desk.bench.videos.current.index))
    desk.window.enhance.clips.export(range(40, 60))


def on_map(action: str, desk: Desk) -> None:
    desk.bench.library.add([desk.materials.land()])
    until(lambda: desk.bench.map_look.facts is not None)
    desk.do(action)


def saving(desk: Desk) -> None:
    _photos(desk)
    desk.do("save-as")


def reporting(desk: Desk) -> None:
    _photos(desk)
    desk.do("export-pdf")


def previewing(desk: Desk) -> None:
    _photos(desk)
    desk.do("report")


def probing(desk: Desk) -> None:
    """A file that may be a model, looked into by a child."""
    _photos(desk)
    path = desk.written / "brought.safetensors"
    path.write_bytes(b"\x08\0\0\0\0\0\0\0{}      " + bytes(64))
    desk.bench.session.model_files_given.emit([path])


def questions(desk: Desk) -> None:
    """Small windows open."""
    _photos(desk)
    for action in ("shortcuts", "about", "palette", "set-scale", "severity", "noise", "report"):
        if action in desk.window.actions_ and desk.window.actions_[action].isEnabled():
            desk.do(action)


STATES: dict[str, State] = {
    "start screen": start_screen,
    "at rest": at_rest,
    "adding 100 photos": adding,
    "first run": lambda d: running("run", desk=d),
    "running on all": lambda d: running("run-all", desk=d),
    "restoring": restoring,
    "enhancing": enhancing,
    "learning": learning,
    "batch": partial(batching, False),
    "quick batch": partial(batching, True),
    "indexing a video": indexing,
    "playing": playing,
    "enhancing a clip": enhancing_clip,
    "finding on a map": partial(on_map, "run"),
    "enhancing a map": partial(on_map, "enhance"),
    "saving": saving,
    "writing a PDF": reporting,
    "report open": previewing,
    "a child looks": probing,
    "windows open": questions,
    "noise trial": lambda d: running("noise", desk=d),
    "finding private": lambda d: running("find-private-all", desk=d),
    "trial by resolution": lambda d: running("delta", desk=d),
}
