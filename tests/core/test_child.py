"""Processes of the app's own: what is started, and that nothing else can be."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

import pytest

from inspector.cli import main
from inspector.core.child import CHILD, CHILDREN, child_command


@pytest.mark.parametrize("name", CHILDREN)
def test_every_part_is_a_module_that_is_there(name: str) -> None:
    assert importlib.util.find_spec(CHILDREN[name]) is not None


def test_an_installation_starts_python_and_a_frozen_app_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert child_command("model-probe")[1:] == ["-B", "-P", "-m", "inspector", CHILD, "model-probe"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command("model-probe") == [sys.executable, CHILD, "model-probe"]


def test_only_named_parts_run(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main([CHILD, "os"])
    assert refused.value.code == 2
    assert "--child" in capsys.readouterr().err


def test_a_part_runs_without_a_screen_and_without_qt() -> None:
    script = (
        "import sys; from inspector.cli import main\n"
        "try: main(['--child', 'model-probe'])\n"
        "except ValueError: print('PySide6' in sys.modules)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "False"
