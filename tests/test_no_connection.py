"""Nothing of the main job speaks to another machine, and no library may begin to.

The whole of it, with every shipped model and the window, and with what libraries ask the system
for, is `benchmarks/no_connection.py`; here its short form runs.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import inspector

ROOT = Path(inspector.__file__).resolve().parents[1]
_SPEAKS = {
    *("socket", "ssl", "http", "urllib", "requests", "httpx", "aiohttp", "ftplib", "smtplib"),
    *("xmlrpc", "websockets", "webbrowser", "socketserver", "huggingface_hub", "telnetlib"),
}
_OF_THE_SYSTEM = re.compile(r"subprocess\.Popen '(/sbin/ldconfig -p|uname -p)'|os\.fork.*")
"""Python's own: where a library is (`ctypes.util`) and what the processor is (`platform`)."""


def bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("nc", ROOT / "benchmarks" / "no_connection.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    before = list(sys.path)
    spec.loader.exec_module(module)
    sys.path[:] = before
    return module


def test_the_main_job_asks_nobody_and_starts_only_its_own_programs(tmp_path: Path) -> None:
    told = bench().run(tmp_path, short=True, traced=False)
    assert told["code"] == 0, told["said"]
    assert len(told["done"]) == 8
    assert told["asked"] == []
    assert told["loaded"] == []
    others = [name for name in told["started"] if not name.startswith("inspector --child ")]
    assert [name for name in others if not _OF_THE_SYSTEM.fullmatch(name)] == []
    assert "inspector --child model-probe" in told["started"]  # it sees what is started


def test_no_module_of_ours_can_speak_to_another_machine() -> None:
    found = []
    for path in sorted((ROOT / "inspector").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        named = re.findall(r"^\s*(?:import|from) +([\w.]+)", text, re.MULTILINE)
        # Taking an address apart asks nobody.
        wrong = {name.split(".")[0] for name in named if name != "urllib.parse"} & _SPEAKS
        wrong |= set(re.findall(r"QtNetwork|torch\.hub|load_state_dict_from_url|hf_hub", text))
        found += [f"{path.relative_to(ROOT)}: {name}" for name in sorted(wrong)]
    assert found == []
