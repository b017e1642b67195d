"""Each fault is planted, and the sentences are looked at: what is wrong, why, what to do."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from inspector import paths
from inspector.core.check import Check
from inspector.core.errors import Cancelled
from inspector.core.progress import Progress
from inspector.engine.catalog import Catalog
from inspector.engine.health import places, processors, requirements, screen, shipped
from inspector.engine.health.elf import needed
from inspector.engine.health.trial import Tried, tried

GIB = 2**30
NOTHING = Progress()


def amiss(check: Check | None, state: str = "wrong") -> str:
    """All that is said of a fault, which must name its reason and what to do."""
    assert check is not None
    assert check.state == state, check
    assert check.why, check
    assert check.todo, check
    return f"{check.text} {check.why} {check.todo}"


def good(*arguments: str) -> Tried:
    return Tried(0, "{}", "")


# -- libraries ------------------------------------------------------------------------------------


def test_a_missing_package_says_what_does_not_work_and_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = requirements._there
    monkeypatch.setattr(requirements, "_there", lambda name: name != "av" and there(name))

    (check,) = [c for c in requirements.library_checks(True, good) if c.state != "ok"]

    said = amiss(check)
    assert "Videos cannot be opened" in said
    assert sys.executable in said
    assert '-m pip install "av<19,>=18.1"' in said


def test_a_frozen_app_is_told_to_unpack_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(requirements, "version_of", lambda _: "")

    assert "pip" not in requirements.install("av")
    assert "unpack" in requirements.install("av")
    # It has no metadata of most packages, and misses none of them for that.
    assert [c.state for c in requirements.library_checks(True, good)] == ["ok"]
    assert requirements.packages()["numpy"] == "there"


def test_the_field_build_does_not_miss_torch(monkeypatch: pytest.MonkeyPatch) -> None:
    there = requirements._there
    lacking = {"torch", "torchvision", "spandrel", "safetensors"}
    monkeypatch.setattr(requirements, "_there", lambda n: n not in lacking and there(n))

    assert [c.state for c in requirements.library_checks(False, good)] == ["ok"]
    with_torch = requirements.library_checks(True, good)
    assert sum(c.state == "wrong" for c in with_torch) == 4


def test_another_qt_than_the_pinned_one_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    real = requirements.version_of
    versions = {"pyside6-essentials": "6.12.0", "pillow": "99.0"}
    monkeypatch.setattr(requirements, "version_of", lambda n: versions.get(n) or real(n))

    found = {c.name: c for c in requirements.library_checks(True, good) if c.state != "ok"}

    assert "None" in amiss(found["package pyside6-essentials"])
    assert "6.12.0" in found["package pyside6-essentials"].text
    assert "not tried" in amiss(found["package pillow"], "warning")


@pytest.mark.parametrize(
    ("version", "wanted", "fit"),
    [
        ("2.11.0+cu129", "torch<3,>=2.10", True),
        ("2.9.1", "torch<3,>=2.10", False),
        ("3.0", "torch<3,>=2.10", False),
        ("6.11.3", "pyside6-essentials==6.11.3", True),
        ("6.11", "pyside6-essentials==6.11.3", False),
        ("1.4", "x==1.4.0", True),
        ("7rc1", "x", True),
    ],
)
def test_versions(version: str, wanted: str, fit: bool) -> None:
    assert requirements.fits(version, wanted) is fit


def test_a_second_opencv_is_to_be_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Wheel:
        def __init__(self, name: str) -> None:
            self.metadata = {"Name": name}

    wheels = [Wheel("opencv-python"), Wheel("opencv-python-headless"), Wheel("numpy")]
    monkeypatch.setattr(requirements.importlib.metadata, "distributions", lambda: wheels)

    (check,) = requirements._second_opencv()

    said = amiss(check)
    assert "uninstall -y opencv-python &&" in said
    assert "opencv-python-headless==" in said


def test_a_library_that_is_there_and_does_not_load_is_found() -> None:
    def trying(child: str, name: str) -> Tried:
        return Tried(1, "", "ImportError: libgdal") if name == "rasterio" else good()

    (check,) = requirements._loading_checks(trying)

    assert "libgdal" in amiss(check)
    assert "Maps cannot" in check.why


def test_trials_run_in_processes_and_tell_their_last_word() -> None:
    trial = tried(NOTHING, "library-trial", "h5py")
    assert trial.code == 0
    assert trial.answer() == {"loaded": True}
    unknown = tried(NOTHING, "library-trial", "os")
    assert unknown.code == 2
    assert "unknown library os" in unknown.said


def test_a_trial_ends_with_the_one_who_asked() -> None:
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled):
        tried(progress, "opencv-trial")


# -- what computes --------------------------------------------------------------------------------


def torch(**facts: object) -> Tried:
    import json

    told = {"version": "2.11.0", "cuda": "12.9", "usable": False, "card": "", "said": ""}
    return Tried(0, json.dumps({**told, "mps": False, "torchvision": "", **facts}), "")


@pytest.mark.parametrize(
    ("facts", "driver", "wanted"),
    [
        ({"cuda": None}, "580.1", "+cpu"),
        (
            {"said": "The NVIDIA driver on your system is too old (found 11040)."},
            "470",
            "CUDA 12.9",
        ),
        ({}, "missing", "Install the NVIDIA driver"),
    ],
)
def test_a_graphics_card_that_lies_idle(facts: dict[str, object], driver: str, wanted: str) -> None:
    said = amiss(processors.torch_checks(torch(**facts), driver)[-1], "warning")
    assert wanted in said
    assert "slower" in said


def test_no_card_is_no_fault_and_a_used_one_is_named() -> None:
    assert processors.torch_checks(torch(), "")[-1].state == "ok"
    used = processors.torch_checks(torch(usable=True, card="H200"), "580.1")[-1]
    assert (used.state, used.text) == ("ok", "H200")


def test_torch_without_its_torchvision() -> None:
    reason = "operator torchvision::nms does not exist"
    check = processors.torch_checks(torch(torchvision=reason), "")[1]
    assert reason in amiss(check)
    broken = processors.torch_checks(Tried(-11, "", "exit code -11"), "")
    assert "-11" in amiss(broken[0])


def test_an_nvidia_card_is_found_without_its_driver(tmp_path: Path) -> None:
    device = tmp_path / "sys/bus/pci/devices/0000:01:00.0"
    device.mkdir(parents=True)
    (device / "vendor").write_text("0x10de\n")
    (device / "class").write_text("0x030000\n")
    driver = tmp_path / "sys/module/nvidia/version"

    if sys.platform.startswith("linux"):
        assert processors.nvidia_driver(tmp_path) == "missing"
        driver.parent.mkdir(parents=True)
        driver.write_text("580.95.05\n")
        assert processors.nvidia_driver(tmp_path) == "580.95.05"
    (device / "class").write_text("0x040300\n")
    driver.unlink(missing_ok=True)
    assert processors.nvidia_driver(tmp_path) == "", "its sound device is no graphics card"


def test_openvino_matters_more_where_torch_is_not() -> None:
    broken = Tried(1, "", "ImportError: libtbb.so.12")
    assert "slower" in amiss(processors.openvino_check(broken, with_torch=True))
    assert "No model can run" in amiss(processors.openvino_check(broken, with_torch=False))


def test_little_memory() -> None:
    assert "2.0 GiB" in amiss(processors.memory_check(2 * GIB, None), "warning")
    assert "Close other programs" in amiss(processors.memory_check(16 * GIB, GIB // 2), "warning")
    assert processors.memory_check(16 * GIB, 8 * GIB).state == "ok"
    assert processors.memory_check(None, None).state == "ok"


# -- screen and system libraries ------------------------------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="ELF")
def test_a_missing_system_library_is_found_and_its_package_named(tmp_path: Path) -> None:
    """Qt's own plugin asks for a library that is not there: its name is changed in a copy."""
    folder = screen._qt_folder()
    assert folder is not None
    plugin = tmp_path / "plugins/platforms/libqxcb.so"
    plugin.parent.mkdir(parents=True)
    (tmp_path / "lib").mkdir()
    content = (folder / "plugins/platforms/libqxcb.so").read_bytes()
    assert "libxcb-cursor.so.0" in needed(folder / "lib/libQt6XcbQpa.so.6")
    name = needed(folder / "plugins/platforms/libqxcb.so")[0]
    gone = name[:3] + "zz" + name[5:]
    plugin.write_bytes(content.replace(name.encode() + b"\0", gone.encode() + b"\0"))

    assert gone in screen.missing_libraries(tmp_path)
    said = amiss(screen.qt_libraries_check(tmp_path, "ID=debian\n"))
    assert gone in said


@pytest.mark.parametrize(
    ("release", "command"),
    [
        ("ID=ubuntu\nID_LIKE=debian\n", "sudo apt-get install -y libegl1 libxcb-cursor0"),
        ('ID="rocky"\nID_LIKE="rhel fedora"\n', "sudo dnf install libglvnd-egl xcb-util-cursor"),
        ("ID=arch\n", "sudo pacman -S libglvnd xcb-util-cursor"),
        ('ID="opensuse-leap"\n', "sudo zypper install libEGL1 libxcb-cursor0"),
    ],
)
def test_each_family_of_systems_has_its_command(release: str, command: str) -> None:
    missing = ["libxcb-cursor.so.0", "libEGL.so.1"]
    assert screen.library_command(missing, release) == f"Run: {command}"
    unknown = screen.library_command([*missing, "libodd.so.3"], release)
    assert unknown.endswith("that hold libodd.so.3.")
    assert "libxcb-cursor.so.0" in screen.library_command(missing, "ID=haiku\n")


def test_what_is_no_library_needs_nothing(tmp_path: Path) -> None:
    for number, content in enumerate((b"", b"\x7fELF\x02\x01", b"\x7fELF\x02\x01" + b"\xff" * 90)):
        file = tmp_path / f"{number}.so"
        file.write_bytes(content)
        assert needed(file) == []


def test_a_screen_that_is_not_there_or_refuses() -> None:
    assert "ssh -X" in amiss(screen.screen_check({}, None), "warning")
    refused = Tried(-6, "", "Aborted", "qt.qpa.xcb: could not connect to display :99\nAborted")
    said = amiss(screen.screen_check({"DISPLAY": ":99"}, refused), "warning")
    assert "could not connect to display :99" in said
    assert "-6" in amiss(screen.qt_check(Tried(-6, "", "exit code -6")))


def test_qt_draws_in_a_process_of_its_own() -> None:
    assert screen.qt_check(tried(NOTHING, "qt-trial", "offscreen")).text.startswith("Qt 6")


# -- files ----------------------------------------------------------------------------------------


def test_damaged_weights_are_found_and_the_others_work(tmp_path: Path) -> None:
    shipped_models = paths.models_dirs()[0]
    for name in ("hrsegnet-b16", "pct"):
        shutil.copytree(shipped_models / name, tmp_path / name)
    weights = tmp_path / "hrsegnet-b16" / "weights.safetensors"
    content = bytearray(weights.read_bytes())
    content[len(content) // 2] ^= 1
    weights.write_bytes(content)

    checks = {c.name: c for c in shipped.model_checks(Catalog([tmp_path]), NOTHING)}

    assert "Install Inspector again" in amiss(checks["model hrsegnet-b16"])
    assert checks["model pct"].state == "ok"


def test_damaged_resources_are_named(tmp_path: Path) -> None:
    resources = tmp_path / "resources"
    for name in ("fonts", "translations", "icons", "standards"):
        shutil.copytree(paths.resources_dir() / name, resources / name)
    assert {c.state for c in shipped.resource_checks(resources)} == {"ok"}

    font = resources / "fonts" / "NotoSans-Bold.ttf"
    content = bytearray(font.read_bytes())
    content[-100] ^= 0xFF
    font.write_bytes(content)
    (resources / "translations" / "zh.ts").write_text("<TS><context>", encoding="utf-8")
    (resources / "icons" / "run.svg").unlink()
    (resources / "icons" / "stop.svg").write_bytes(b"\0" * 400)
    (resources / "standards" / "pavement.toml").write_text("[[", encoding="utf-8")

    found = {c.name: amiss(c) for c in shipped.resource_checks(resources)}

    assert "NotoSans-Bold.ttf" in found["fonts"]
    assert "zh.ts" in found["translations"]
    assert "stop.svg" in found["icons"]
    assert "pavement.toml" in found["tables"]


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    assert "INSPECTOR_HOME" in amiss(places.writable_check(file / "home"))
    assert places.writable_check(tmp_path / "not" / "yet").state == "ok"
    assert not (tmp_path / "not").exists(), "looking makes nothing"


def test_little_room(tmp_path: Path) -> None:
    assert "0.1 GiB" in amiss(places.room_check(tmp_path, GIB // 8))
    assert "1.0 GiB" in amiss(places.room_check(tmp_path, GIB), "warning")
    assert places.room_check(tmp_path, 50 * GIB).state == "ok"
    assert places.room_check(tmp_path / "not" / "yet").text


@pytest.mark.parametrize("value", ["~/inspector", "data", "./x"])
def test_an_odd_home(value: str) -> None:
    assert value in amiss(places.home_check(value, Path(value)), "warning")


def test_a_home_that_is_a_file(tmp_path: Path) -> None:
    file = tmp_path / "home"
    file.write_text("", encoding="utf-8")
    assert "file" in amiss(places.home_check(str(file), file))
    assert places.home_check(None, tmp_path) is None
    assert places.home_check(str(tmp_path), tmp_path) is None


def test_a_damaged_cache_is_cleared_by_repair_and_nothing_else(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    graph = cache / "openvino" / "hrsegnet-b16" / "key.xml"
    graph.parent.mkdir(parents=True)
    graph.write_bytes(b"")
    kept = tmp_path / "settings.toml"
    kept.write_text("", encoding="utf-8")

    assert "doctor --repair" in amiss(places.cache_check(cache), "warning")
    assert places.clear_cache(cache) == 1
    assert places.cache_check(cache).state == "ok"
    assert kept.exists()


def test_locks_locale_and_clock(tmp_path: Path) -> None:
    assert "road.inspector.h5" in amiss(places.lock_check(["/x/road.inspector.h5"]), "warning")
    assert places.lock_check([]) is None
    assert "LANG=C.UTF-8" in amiss(places.locale_check("ANSI_X3.4-1968"), "warning")
    assert places.locale_check("utf-8").state == "ok"
    file = tmp_path / "log"
    file.write_text("", encoding="utf-8")
    os.utime(file, (time.time() + 3 * 86_400,) * 2)
    assert "date" in amiss(places.clock_check([file]), "warning")
    os.utime(file)
    assert places.clock_check([file, tmp_path / "none"]).state == "ok"


def test_a_project_that_another_program_holds_is_told(tmp_path: Path) -> None:
    """A real lock of a real process."""
    from inspector.engine.health.examine import _held
    from inspector.io.project_paths import lock_path

    project = tmp_path / "road.inspector.h5"
    script = (
        "import sys; from filelock import FileLock; lock = FileLock(sys.argv[1]); lock.acquire(); "
        "print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(lock_path(project))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert _held([str(project)]) == [str(project)]
        process.communicate()
    assert _held([str(project)]) == []
