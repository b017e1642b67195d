"""Files are opened by a process of its own first: what it costs, and what its death does."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from data import documents, make, make_video, maps
from data.make_video import MJPEG_AVI

from inspector.core.child import child_command, child_environment
from inspector.core.errors import InspectorError, ProjectError, SourceError
from inspector.io import probe, probe_process
from inspector.io.probe import FileProbe
from inspector.io.probe_verdicts import MOST, Verdicts, key_of
from inspector.io.project import ProjectFile
from inspector.io.source import open_source


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FileProbe]:
    """One process for all tests that do it no harm."""
    made = FileProbe(tmp_path_factory.mktemp("cache"))
    yield made
    made.close()


@pytest.fixture
def looking(shared: FileProbe) -> Iterator[FileProbe]:
    probe.use(shared)
    yield shared
    probe.use(None)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the process is asked."""
    found: list[dict[str, Any]] = []
    ask = probe_process.ProbeProcess.ask

    def noted(self: Any, request: dict[str, Any], *rest: Any) -> Any:
        found.append(request)
        return ask(self, request, *rest)

    monkeypatch.setattr(probe_process.ProbeProcess, "ask", noted)
    return found


def first_frame(path: Path) -> np.ndarray:
    with contextlib.closing(open_source(path)) as source:
        return source.read(0).pixels


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "16 bits"])
def test_pictures_are_what_they_are_without_it_and_looked_at_once(
    tmp_path: Path, shared: FileProbe, asked: list[dict[str, Any]], kind: Any
) -> None:
    path = tmp_path / "a"
    wide = (make.picture(70, 50).astype(np.uint16)) * 257
    path.write_bytes(
        make.tiff16(wide) if kind == "16 bits" else make.encoded(make.picture(71, 53), kind)
    )
    alone = first_frame(path)
    probe.use(shared)
    try:
        np.testing.assert_array_equal(first_frame(path), alone)
        assert [request["look"] for request in asked] == ["photo"]
        np.testing.assert_array_equal(first_frame(path), alone)
        assert len(asked) == 1
        path.write_bytes(path.read_bytes() + b"changed")
        first_frame(path)
        assert len(asked) == 2
    finally:
        probe.use(None)


@pytest.mark.usefixtures("looking")
def test_videos_and_maps_are_looked_at(tmp_path: Path, asked: list[dict[str, Any]]) -> None:
    first_frame(make_video.make_video(tmp_path / "a.avi", MJPEG_AVI, range(5)))
    first_frame(maps.write_tif(tmp_path / "a.tif", maps.values(80, 60)[..., None]))
    assert {request["look"] for request in asked} == {"video", "raster"}


@pytest.mark.usefixtures("looking")
def test_own_projects_are_trusted_and_those_of_others_are_not(
    tmp_path: Path, asked: list[dict[str, Any]]
) -> None:
    path = tmp_path / "a.inspector.h5"
    ProjectFile.create(path, documents.full()).close()
    ProjectFile.open(path)[0].close()
    assert asked == []
    other = tmp_path / "b.inspector.h5"
    other.write_bytes(path.read_bytes())
    opened, found = ProjectFile.open(other)
    opened.close()
    assert found.document == documents.full()
    assert [request["look"] for request in asked] == ["hdf5"]


def test_what_is_damaged_is_said_as_ever(tmp_path: Path, looking: FileProbe) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(make.encoded(make.picture(), "PNG")[:-40])
    with pytest.raises(SourceError, match="is cut off or damaged"):
        first_frame(path)
    assert looking.working


class _Dies(probe_process.ProbeProcess):
    """A process that a certain file kills."""

    harmful = b"DEADLY"

    def ask(self, request: Any, into: Any, limit_s: float) -> Any:
        if self.harmful in Path(request["path"]).read_bytes():
            os.kill(self.pid, signal.SIGSEGV)
        return super().ask(request, into, limit_s)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_file_that_kills_it_is_refused_and_the_next_one_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: list[dict[str, Any]]
) -> None:
    good, bad = tmp_path / "good.png", tmp_path / "bad.png"
    good.write_bytes(make.encoded(make.picture(), "PNG"))
    bad.write_bytes(make.encoded(make.picture(), "PNG") + b"DEADLY")
    monkeypatch.setattr(probe, "ProbeProcess", _Dies)
    looking = FileProbe(tmp_path / "cache")
    probe.use(looking)
    try:
        first_frame(good)
        for _ in range(2):
            with pytest.raises(SourceError, match=r"bad\.png broke the program that looked at it"):
                first_frame(bad)
        # What it had found harmless before is in doubt, and looked at again.
        first_frame(good)
        paths = [Path(request["path"]).name for request in asked]
        assert paths == ["good.png", "bad.png", "bad.png", "good.png"]
        assert looking.working
    finally:
        probe.use(None)
        looking.close()
    assert looking.pids == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_process_that_died_idle_is_nobodys_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(make.encoded(make.picture(), "PNG"))
    with probe.looking_first(tmp_path) as looking:
        looking.warm().join()
        (pid,) = looking.pids
        os.kill(pid, signal.SIGKILL)
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
        assert first_frame(path).shape == (64, 96, 3)
        assert looking.pids != [pid]


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_file_that_takes_for_ever_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(make.encoded(make.picture(), "PNG"))
    looking = FileProbe(None, limit_s=0.2)

    class Stands(probe_process.ProbeProcess):
        def ask(self, *given: Any) -> Any:
            os.kill(self.pid, signal.SIGSTOP)
            return super().ask(*given)

    monkeypatch.setattr(probe, "ProbeProcess", Stands)
    probe.use(looking)
    try:
        with pytest.raises(SourceError, match="took longer than 0 s and was stopped"):
            first_frame(path)
    finally:
        probe.use(None)
        looking.close()


def test_without_a_process_files_are_opened_as_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(make.encoded(make.picture(), "PNG"))
    monkeypatch.setattr(probe_process, "child_command", lambda _: [sys.executable, "-c", "1"])
    looking = FileProbe(None)
    probe.use(looking)
    try:
        assert first_frame(path).shape == (64, 96, 3)
    finally:
        probe.use(None)
        looking.close()
    assert not looking.working
    assert "No process can be started" in caplog.text


def test_it_ends_with_whoever_started_it() -> None:
    child = subprocess.Popen(
        child_command("file-probe"), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        env=child_environment(),
    )  # fmt: skip
    assert child.stdin is not None
    assert child.stdout is not None
    assert child.stdout.readline() == b'{"ready": true}\n'
    child.stdin.close()
    assert child.wait(60) == 0
    child.stdout.close()


@pytest.mark.skipif(sys.platform != "linux", reason="limits are Linux's")
def test_it_can_do_nothing_but_look(tmp_path: Path) -> None:
    script = """
import os, socket, sys
from inspector.core.confined import *
alone = leave_network()
limit_memory(1 << 30); write_no_files(); limit_seconds(60, for_good=False)
import numpy, cv2
def refused(work):
    try:
        done = work()
    except (OSError, MemoryError):
        return True
    return done is False
picture = numpy.zeros((9, 9, 3), numpy.uint8)
print(refused(lambda: os.path.getsize(sys.argv[1]) if cv2.imwrite(sys.argv[1], picture) and
              os.path.getsize(sys.argv[1]) else False))
print(refused(lambda: numpy.ones(1 << 28)))
print(not alone or refused(lambda: socket.create_connection(("127.0.0.1", int(sys.argv[2])))))
only_look()
print(refused(lambda: socket.socket()), refused(lambda: open(sys.argv[1], "w")))
print(refused(lambda: os.posix_spawn("/bin/true", ["true"], {})))
print(refused(lambda: os.remove(sys.argv[1])))
print(open(sys.executable, "rb").read(4) == b"\\x7fELF")
"""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1])
        made = subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / "x.png"), port],
            capture_output=True, text=True, check=False, env=child_environment(),
        )  # fmt: skip
    assert made.stdout.split() == ["True"] * 8, made.stdout + made.stderr


def test_opencv_refuses_giants_wherever_it_is_loaded(tmp_path: Path) -> None:
    """It reads its limit once, from what this package puts into the environment first."""
    path = tmp_path / "a.png"
    path.write_bytes(make.giant("PNG"))
    script = """
import sys
import inspector.io.probe_child
import cv2
try:
    cv2.imread(sys.argv[1])
except cv2.error as error:
    print("CV_IO_MAX_IMAGE_PIXELS" in str(error))
"""
    made = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        capture_output=True, text=True, check=False, env=child_environment(),
    )  # fmt: skip
    assert made.stdout.strip() == "True", made.stdout + made.stderr


def test_verdicts_are_kept_bounded_and_worth_nothing_when_damaged(tmp_path: Path) -> None:
    path, other = tmp_path / "files-looked-at", tmp_path / "a"
    other.write_bytes(b"x")
    key = key_of(other, "photo 0")
    assert key is not None
    assert key != key_of(other, "photo 1")
    Verdicts(path).add(key)
    assert key in Verdicts(path)
    renamed = other.rename(tmp_path / "b")
    assert key_of(renamed, "photo 0") == key
    os.utime(renamed, ns=(1, 1))
    assert key_of(renamed, "photo 0") != key
    assert key_of(tmp_path / "absent", "photo 0") is None
    many = Verdicts(path)
    many.forget([key])
    assert key not in Verdicts(path)
    path.write_text("".join(f"{n:032x}\n" for n in range(MOST + 5)) + "damaged\n\xff\n")
    kept = Verdicts(path)
    assert f"{MOST + 4:032x}" in kept
    assert f"{1:032x}" not in kept
    assert len(path.read_text().split()) == MOST // 2
    unwritable = Verdicts(tmp_path / "b" / "below a file")
    unwritable.add(key)
    assert key in unwritable


def test_a_closed_probe_asks_nobody(tmp_path: Path, asked: list[dict[str, Any]]) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(make.encoded(make.picture(), "PNG"))
    with probe.looking_first(tmp_path) as looking:
        looking.warm()
        looking.close()
        first_frame(path)
    assert asked == []
    assert looking.pids == []


def test_each_kind_of_error_is_that_of_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.inspector.h5"
    ProjectFile.create(path, documents.full()).close()
    backup = path.with_name(path.name + ".bak")
    looking = FileProbe(None)
    kinds: list[type[InspectorError]] = []

    def refuse(_: FileProbe, place: Path, __: str, ___: Any, fault: type[InspectorError],
               ____: Any = None) -> bool:  # fmt: skip
        kinds.append(fault)
        raise fault("It broke the program.")

    monkeypatch.setattr(FileProbe, "look", refuse)
    probe.use(looking)
    try:
        with pytest.raises(ProjectError):
            ProjectFile.open(path)
    finally:
        probe.use(None)
    assert kinds == [ProjectError] * (1 + backup.exists())
