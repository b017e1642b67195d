"""The real app: real window, real threads, a real model and a real report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cv2
import pypdf
import pytest
from data.community import span, weights_of
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from ui.looking import drop, stamp

from inspector import app, paths
from inspector.core.enhanced import STAMP
from inspector.core.settings import Settings
from inspector.imaging.scenes.pavement import render
from inspector.ui.collector import Collector
from inspector.ui.dialogs.ask import Ask
from inspector.ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    settings = Settings(model_id="hrsegnet-b16", device="cpu")
    made = app.make_window(qapp, settings, paths.user_data_dir())
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    for collector in made.findChildren(Collector):
        collector.stop()
    delete(made)


def test_a_photo_becomes_a_report(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = render(104, 800, 600)
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(cv2.imencode(".jpg", scene.rgb[:, :, ::-1])[1].tobytes())
    session, suggestions = window.bench.session, window.bench.suggestions

    window.file_verbs.take([photo])
    qtbot.waitUntil(lambda: session.current is not None, timeout=10_000)
    window.actions_["run"].trigger()
    frame = session.current
    assert frame is not None
    qtbot.waitUntil(lambda: bool(suggestions.on_frame(frame)), timeout=60_000)
    mask = suggestions.mask(frame)
    assert mask is not None
    found = mask.class_ids() > 0
    overlap = (found & scene.mask).sum() / scene.mask.sum()
    assert overlap > 0.4, "the shipped model finds the drawn cracks"

    window.actions_["accept-picture"].trigger()
    assert session.document.annotations
    pdf = tmp_path / "report.pdf"
    monkeypatch.setattr(Ask, "new_file", lambda *_: pdf)
    window.actions_["export-pdf"].trigger()
    qtbot.waitUntil(pdf.exists, timeout=60_000)
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)
    assert "photo.jpg" in text
    assert "hrsegnet-b16" in text
    qtbot.waitUntil(lambda: not window.bench.jobs.alive, timeout=30_000)
    (message,) = window.messages.messages()
    # It has no title, no inspector and no date, and is written all the same.
    assert message.text == "report.pdf is written; 3 entries are missing in it."


def test_closing_while_everything_works_ends_all_threads(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    scene = render(105, 1600, 1200)
    for number in range(4):
        path = tmp_path / "photos" / f"{number}.png"
        path.parent.mkdir(exist_ok=True)
        shifted = scene.rgb[number:, :, ::-1]
        path.write_bytes(cv2.imencode(".png", shifted)[1].tobytes())
    window.file_verbs.take([tmp_path / "photos"])
    session, jobs = window.bench.session, window.bench.jobs
    qtbot.waitUntil(lambda: len(session.document.sources) == 4, timeout=20_000)
    window.actions_["run-all"].trigger()
    qtbot.waitUntil(lambda: jobs.busy("infer"), timeout=20_000)
    window.close()
    assert not any(lane.isRunning() for lane in jobs._lanes.values())


def test_a_network_of_the_community_is_dropped_and_enlarges_a_sewer_frame(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, inspector_data: Path
) -> None:
    """Weights by chance; beside it a pickle and a photo by another name, which are refused."""
    session = window.bench.session
    frame = cv2.imread(str(inspector_data / "sewer" / "p4_lab_pipe" / "1_coating_7923.jpg"))
    cv2.imwrite(str(tmp_path / "frame.png"), frame[200:320, 480:640])
    (tmp_path / "2x Span.safetensors").write_bytes(weights_of(span()))
    (tmp_path / "evil.pth").write_bytes(b"\x80\x04\x95")
    (tmp_path / "photo.safetensors").write_bytes((tmp_path / "frame.png").read_bytes())

    assert drop(window, *sorted(tmp_path.glob("*")))

    chosen = window.enhance.verbs
    qtbot.waitUntil(lambda: chosen.enlarger.title == "2x Span", timeout=90_000)
    qtbot.waitUntil(lambda: session.current is not None, timeout=10_000)
    qtbot.waitUntil(lambda: len(window.messages.messages()) >= 3, timeout=30_000)
    said = [message.text for message in window.messages.messages()]
    assert any("evil.pth is a pickle or an archive" in text for text in said), said
    assert any("photo.safetensors is a PNG picture, not a model" in text for text in said), said
    assert any("“2x Span” is added" in text for text in said), said
    window.actions_["enhance"].trigger()
    qtbot.waitUntil(lambda: bool(window.bench.made.enhanced), timeout=120_000)
    (result,) = window.bench.made.enhanced
    assert result.picture.frame.pixels.shape == (240, 320, 3)
    assert result.entry.model_id == chosen.enlarger.id
    qtbot.waitUntil(lambda: stamp(window).isVisible(), timeout=10_000)
    assert stamp(window).text() == STAMP
