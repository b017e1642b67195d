"""Every kind of job of the window, begun as a user begins it, while the heart beats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from desk import TINY, Desk
from instant import instant
from ui_latency import until

from inspector.core.frame import FrameRef, Window
from inspector.core.restoration import MODES
from inspector.imaging.region_edits import rectangle
from inspector.io.exchange.format_facts import FORMATS
from inspector.ui.dialogs.hand_on import HandOn
from inspector.ui.exchange_commands import import_id

LIMIT_S = 30.0
"""A job that takes longer is stopped; it has been watched long enough."""
SEGMENTING = ("hrsegnet-b16", "hrsegnet-b48", "pct", "pct-rfkd", "sewer-b16")
RESTORING = ("upcracknet", "dark-otsu")
Kind = Callable[[Desk], None]


def _do(desk: Desk, *actions: str, turning: bool = True) -> None:
    """Trigger commands and wait for what they start, watched."""
    with desk.watched(turning):
        for action in actions:
            desk.do(action)
            desk.idle(LIMIT_S)


def first_model(desk: Desk) -> None:
    """The first picture of a session: torch or OpenVINO is imported, the chosen model loaded."""
    files = desk.materials.photos(3)
    with desk.watched():
        desk.bench.library.add(files)
        until(lambda: bool(desk.bench.session.document.sources))
        desk.idle(LIMIT_S)


def import_torch(desk: Desk) -> None:
    """What needs torch for the first time."""
    desk.open(desk.materials.photos(3))

    def work(_: object) -> None:
        import torch  # noqa: F401

    with desk.watched():
        desk.bench.jobs.submit("train", "Import torch", work)
        desk.idle(LIMIT_S)


def segment_all(model: str, count: int, desk: Desk) -> None:
    desk.choose(model_id=model)
    desk.open(desk.materials.photos(count))
    _do(desk, "run", "run-all")


def judge_again(desk: Desk) -> None:
    desk.choose(model_id="upcracknet")
    desk.open(desk.materials.photos(2))
    desk.do("run")
    desk.idle(LIMIT_S)
    with desk.watched(turning=False):
        for mode in MODES:
            desk.window.run_verbs.choose_mode(mode)
            desk.idle(LIMIT_S)


def noise(desk: Desk) -> None:
    desk.open(desk.materials.photos(3))
    with desk.watched(turning=False):
        desk.do("noise")
        desk.idle(LIMIT_S)
        for share in (0.1, 0.3, 0.5):
            desk.window.noise.trial.set_intensity(share)
            desk.rest(0.5)
            desk.idle(LIMIT_S)


def private(desk: Desk) -> None:
    desk.open(desk.materials.photos(4))
    _do(desk, "find-private-all")


def undamaged(desk: Desk) -> None:
    desk.open(desk.materials.photos(4))
    _do(desk, "propose-undamaged-all")


def learn(desk: Desk) -> None:
    """Learning a surface; torch is imported for it."""
    first, *_ = desk.open(desk.materials.photos(2))
    desk.bench.session.go_to(first)
    entry = desk.bench.session.document.sources[first.source_id]
    half = entry.width_px // 2
    for left, right in ((0, half - 1), (half, entry.width_px - 1)):
        desk.bench.editor.add(rectangle(left, 0, right, entry.height_px - 1), "undamaged")
    with desk.watched():
        desk.window.surface.verbs.begin("road")
        desk.idle(LIMIT_S)


def enhance_photo(desk: Desk) -> None:
    desk.open(desk.materials.photos(2))
    with desk.watched(turning=False):
        desk.window.enhance.verbs.run(Window(100, 100, 240, 180))
        desk.idle(LIMIT_S)


def _open_video(desk: Desk) -> None:
    desk.open([desk.materials.video()])
    until(lambda: desk.bench.videos.current is not None and bool(desk.bench.videos.current.index))
    desk.idle()


def video_open(desk: Desk) -> None:
    """Open, index, and small pictures along it."""
    video = desk.materials.video()
    with desk.watched():
        desk.bench.library.add([video])
        until(lambda: bool(desk.bench.session.document.sources))
        desk.idle(LIMIT_S)


def video_play(desk: Desk) -> None:
    _open_video(desk)
    with desk.watched(turning=False):
        desk.do("play")
        desk.rest(6.0)
        desk.do("play")


def video_scrub(desk: Desk) -> None:
    _open_video(desk)
    session = desk.bench.session
    source = next(iter(session.document.sources))
    with desk.watched(turning=False):
        for step in range(60):
            session.go_to(FrameRef(source, (step * 37) % 230))
            desk.rest(0.06)
        desk.idle(LIMIT_S)


def enhance_frame(desk: Desk) -> None:
    """A frame of a video with a reference."""
    _open_video(desk)
    desk.bench.session.go_to(FrameRef(next(iter(desk.bench.session.document.sources)), 60))
    _do(desk, "enhance", turning=False)


def enhance_clip(desk: Desk) -> None:
    _open_video(desk)
    with desk.watched(turning=False):
        desk.window.enhance.clips.export(range(40, 44))
        desk.idle(LIMIT_S)


def _open_map(desk: Desk) -> None:
    desk.open([desk.materials.land()])
    until(lambda: desk.bench.map_look.facts is not None)
    desk.idle()


def map_open(desk: Desk) -> None:
    land = desk.materials.land()
    with desk.watched():
        desk.bench.library.add([land])
        until(lambda: bool(desk.bench.session.document.sources))
        desk.idle(LIMIT_S)


def map_enhance(model: str, desk: Desk) -> None:
    _open_map(desk)
    desk.window.enhance.verbs.choose(model)
    with desk.watched(turning=False):
        desk.window.enhance.verbs.run(Window(64, 64, 128, 128))
        desk.idle(LIMIT_S)


def map_find(desk: Desk) -> None:
    _open_map(desk)
    _do(desk, "run")


def map_file(desk: Desk) -> None:
    """A map enhanced into a file."""
    from inspector.ui.dialogs.enhance_file import MapWork

    _open_map(desk)
    verbs = desk.window.enhance.verbs
    frame = desk.bench.session.current
    assert frame is not None
    with desk.watched(turning=False):
        chosen = MapWork(verbs.enlarger, 0, Window(0, 0, 192, 192))
        desk.window.enhance.map_files.export(frame, chosen, ["town"] * 8)
        desk.idle(LIMIT_S)


def batch(desk: Desk) -> None:
    """Twelve pictures by a real model."""
    desk.open(desk.materials.photos(2))
    _queue(desk, 12, tiny=False)


def batch_many(count: int, desk: Desk) -> None:
    """So many pictures by a model that takes no time."""
    services = desk.bench.services
    desk.bench.services = replace(services, batch=instant(services.batch))
    desk.open(desk.materials.photos(2))
    _queue(desk, count, tiny=True)


def _queue(desk: Desk, count: int, tiny: bool) -> None:
    verbs, queue = desk.window.proof.batch.verbs, desk.window.proof.batch.batch
    files = desk.materials.tiny(count) if tiny else desk.materials.many(count)
    with desk.watched():
        desk.do("batch")
        verbs.add(files)
        until(lambda: len(queue.queue.items) >= count)
        queue.start()
        until(lambda: not queue.running)
        desk.idle(LIMIT_S)


def report(findings: int, desk: Desk) -> None:
    """The report window with its pages, and the PDF."""
    desk.open_project(desk.materials.survey(findings))
    with desk.watched(turning=False):
        desk.do("report")
        desk.rest(1.5)
        desk.idle(LIMIT_S)
        desk.do("export-pdf")
        desk.idle(LIMIT_S)
        desk.do("export-csv")
        desk.idle(LIMIT_S)
        desk.window.report_verbs.close()


def open_project(annotations: int, desk: Desk) -> None:
    path = desk.materials.project(annotations)
    with desk.watched():
        desk.open_project(path)


def save(annotations: int, desk: Desk) -> None:
    """Save as, an edit, save."""
    desk.open_project(desk.materials.project(annotations))
    session = desk.bench.session
    with desk.watched():
        desk.do("save-as")
        desk.idle(LIMIT_S)
        desk.bench.editor.add(rectangle(5, 5, 60, 60), "finding")
        desk.do("save")
        desk.idle(LIMIT_S)
        until(lambda: not session.writing)


def export(annotations: int, desk: Desk) -> None:
    """Every format, one after the other; those that say that nothing fits are said to."""
    desk.open_project(desk.materials.project(annotations))
    with desk.watched():
        for name in FORMATS:
            desk.window.enhance.exchange.write(name, HandOn())
            desk.idle(LIMIT_S)


def take_in(annotations: int, desk: Desk) -> None:
    """What was written as COCO is read back."""
    desk.open_project(desk.materials.project(annotations))
    desk.window.enhance.exchange.write("coco", HandOn())
    desk.idle(LIMIT_S)
    desk.picked = sorted(desk.written.rglob("*.json"))[:1]
    with desk.watched():
        desk.do(import_id("coco"))
        desk.idle(LIMIT_S)


def self_test(desk: Desk) -> None:
    frames = desk.open(desk.materials.photos(4))
    desk.do("run-all")
    desk.idle(LIMIT_S)
    for frame in frames:
        desk.bench.suggestions.accept_frame(frame)
    with desk.watched():
        desk.do("test-models")
        plots = desk.window.proof.plots
        plots.testing.start(plots.testing.cards[:3], "cpu")
        desk.idle(LIMIT_S)


def delta(desk: Desk) -> None:
    """A trial by resolution."""
    desk.open(desk.materials.photos(2))
    with desk.watched(turning=False):
        desk.do("delta")
        desk.window.proof.delta.trying.run()
        desk.idle(LIMIT_S)


def costs(desk: Desk) -> None:
    """Models timed for the plot of quality and cost."""
    desk.open(desk.materials.photos(2))
    with desk.watched():
        desk.do("plots")
        desk.window.proof.plots._time_models()
        desk.idle(LIMIT_S)


def thumbnails(count: int, desk: Desk) -> None:
    """So many photos come in, and the list of them is scrolled."""
    files = desk.materials.many(count)
    with desk.watched():
        desk.bench.library.add(files)
        until(lambda: bool(desk.bench.session.document.sources))
        desk.idle(LIMIT_S)
        for _ in range(20):
            desk.bench.session.go_by(count // 20)
            desk.rest(0.1)
        desk.idle(LIMIT_S)


def threshold(annotations: int, desk: Desk) -> None:
    """The threshold moved on every picture of a project with results."""
    desk.open_project(desk.materials.project(annotations))
    with desk.watched():
        for step in range(20):
            desk.bench.view.set_threshold(0.2 + 0.03 * step)
            desk.rest(0.15)
        desk.idle(LIMIT_S)


KINDS: dict[str, Kind] = {
    "first model": first_model,
    "import torch": import_torch,
    **{f"segment {m}": partial(segment_all, m, 6) for m in SEGMENTING},
    **{f"restore {m}": partial(segment_all, m, 3) for m in RESTORING},
    "judge again": judge_again,
    "noise": noise,
    "find private": private,
    "propose undamaged": undamaged,
    "learn a surface": learn,
    "enhance region": enhance_photo,
    "enhance frame": enhance_frame,
    "enhance clip": enhance_clip,
    "video open": video_open,
    "video play": video_play,
    "video scrub": video_scrub,
    "map open": map_open,
    "map enhance hat-light-task": partial(map_enhance, "hat-light-task"),
    "map enhance rams-task": partial(map_enhance, "rams-task"),
    "map find": map_find,
    "map to a file": map_file,
    "batch": batch,
    "batch 10000 instant": partial(batch_many, TINY),
    "report 300": partial(report, 300),
    "open 10000": partial(open_project, 10_000),
    "save 10000": partial(save, 10_000),
    "export 10000": partial(export, 10_000),
    "import 10000": partial(take_in, 10_000),
    "threshold": partial(threshold, 10_000),
    "self-test": self_test,
    "delta": delta,
    "time models": costs,
    "thumbnails 500": partial(thumbnails, 500),
}
