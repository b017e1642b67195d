"""The command `inspector` as a whole: what it loads, what it says, how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from inspector import cli

HEADLESS = [name for name, _ in cli.COMMANDS]


def inspector(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "inspector", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize("name", HEADLESS)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([name, "--help"])

    assert ended.value.code == 0
    assert f"usage: inspector {name}" in capsys.readouterr().out


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])

    shown = capsys.readouterr().out
    assert all(f"  {name} " in shown for name in HEADLESS)


def test_no_command_loads_qt_and_the_list_of_models_waits_for_no_torch() -> None:
    script = (
        "import importlib, sys\nfrom inspector import cli\n"
        "importlib.import_module('inspector.commands.models')\n"
        "assert not {'torch', 'openvino'} & sys.modules.keys(), 'models is slow'\n"
        "for name, _ in cli.COMMANDS: importlib.import_module(cli.module_of(name))\n"
        "assert 'PySide6' not in sys.modules, 'Qt'\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )

    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize(
    "arguments", [["--no-such-option"], ["modles"], ["run"], ["scenes", "moon"], ["report"]]
)
def test_wrong_usage_ends_with_two(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)

    assert ended.value.code == 2
    assert "usage: inspector" in capsys.readouterr().err


def test_a_failure_is_one_sentence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code = cli.main(
        ["run", "--model", "no-such-model", "--input", str(tmp_path), "--output", str(tmp_path)]
    )

    said = capfd.readouterr().err
    assert code == 1
    assert said.startswith("inspector: ")
    assert said.count("\n") == 1
    assert "no-such-model" in said


def test_a_reader_that_leaves_early_is_no_disaster() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "inspector", "models", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()

    assert "Traceback" not in said
    assert "Exception ignored" not in said


def test_ctrl_c_stops_between_steps_and_ends_with_130(tmp_path: Path) -> None:
    """A first Ctrl-C leaves only whole files behind."""
    with subprocess.Popen(
        [
            *(sys.executable, "-m", "inspector", "scenes", "pavement"),
            *("--count", "10000", "--output", str(tmp_path)),
        ],
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        while not any((tmp_path / "masks").glob("*.png")):
            assert process.poll() is None, process.stderr.read()
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()

    assert process.returncode == 130
    assert said == "inspector: Stopped.\n"
    drawn = {path.stem for path in (tmp_path / "images").iterdir()}
    assert drawn == {path.stem for path in (tmp_path / "masks").iterdir()}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_a_machine_without_a_screen_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    assert cli.main([]) == 1
    assert "no screen" in capsys.readouterr().err


def test_hostile_names_cannot_steer_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    evil = "\x1b[2J\x1b]0;owned\x07\u202egnp.exe"

    assert cli.main(["evaluate", "--model", evil, "--data", str(tmp_path)]) == 1
    said = capfd.readouterr().err
    assert said.isascii() or "\u202e" not in said
    assert "\x1b" not in said
    assert "\x07" not in said


def test_doctor_finds_a_model_whose_weights_were_changed(tmp_path: Path) -> None:
    home = tmp_path / "home"
    folder = home / "models" / "mine"
    folder.mkdir(parents=True)
    (folder / "card.toml").write_text("title = 3\n", encoding="utf-8")

    result = inspector("doctor", "--json", INSPECTOR_HOME=str(home))

    report = json.loads(result.stdout)
    wrong = [check for check in report["checks"] if not check["ok"]]
    assert result.returncode == 1
    assert [check["name"] for check in wrong] == ["model"]
    assert "mine/card.toml" in wrong[0]["text"]
    assert report["ok"] is False
    names = {check["name"] for check in report["checks"]}
    assert {"Qt", "OpenCV", "processor", "packages"} <= names


def test_the_readme_names_every_command() -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")

    assert all(f"| `inspector {name}` |" in readme for name in HEADLESS)


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ([], ([], None)),
        (["--sample"], ([], "pavement")),
        (["--sample", "sewer"], ([], "sewer")),
        (["a.jpg", "--sample"], (["a.jpg"], "pavement")),
    ],
)
def test_a_sample_is_named_or_that_of_pavement(
    arguments: list[str],
    wanted: tuple[list[str], str | None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from inspector import app

    monkeypatch.chdir(tmp_path)
    Path("a.jpg").touch()
    asked: list[tuple[list[str], str | None]] = []
    monkeypatch.setattr(app, "main", lambda paths, sample: asked.append((paths, sample)) or 0)

    assert cli.main(arguments) == 0

    assert asked == [wanted]


@pytest.mark.parametrize("host", ["", "localhost"])
def test_a_desktop_may_name_files_by_their_address(
    host: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from inspector import app

    files = [tmp_path / "Straße 1 100%.inspector.h5", tmp_path / "a.jpg"]
    asked: list[list[str]] = []
    monkeypatch.setattr(app, "main", lambda paths, sample: asked.append(paths) or 0)
    for file in files:
        file.touch()

    assert cli.main([f"file://{host}{files[0].as_uri()[7:]}", str(files[1])]) == 0

    assert asked == [[str(file) for file in files]]
    with pytest.raises(SystemExit):
        cli.main([f"file://elsewhere{files[0].as_uri()[7:]}"])
