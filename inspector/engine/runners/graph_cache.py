"""Converted graphs on disk, so that a model starts without torch the second time.

Everything here can be made again: whatever is missing, damaged or not writable is treated as not
there. Three files a model: `<id>/<key>.xml`, `.bin` and `.json` (their hash and what was learned of
bf16). The key covers all that the graph is made from.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import inspector.nets
from inspector import __version__
from inspector.core.card import ModelCard

if TYPE_CHECKING:
    import openvino


class GraphCache:
    """The cached graph of one card in `folder`."""

    def __init__(self, folder: Path, card: ModelCard, library_version: str) -> None:
        self._folder = folder / card.id
        self._stem = _key(card, library_version)
        self._notes: dict[str, Any] = {}

    def read(self, core: openvino.Core) -> openvino.Model | None:
        """The graph, or None when there is no intact one."""
        try:
            notes = json.loads(self._path("json").read_text(encoding="utf-8"))
            graph, weights = self._path("xml").read_bytes(), self._path("bin").read_bytes()
        except (OSError, ValueError):
            return None
        if not isinstance(notes, dict) or notes.get("sha256") != _sha256(graph, weights):
            return None
        try:
            model = core.read_model(graph, weights)
        except RuntimeError:
            return None
        self._notes = notes
        return model

    def write(self, graph: openvino.Model) -> None:
        """Keep the graph, and drop those of other versions of this model."""
        import openvino

        temporary = self._folder / f"{self._stem}.{os.getpid()}.xml"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            openvino.save_model(graph, temporary, compress_to_fp16=False)
            weights = temporary.with_suffix(".bin")
            self._notes = {"sha256": _sha256(temporary.read_bytes(), weights.read_bytes())}
            os.replace(weights, self._path("bin"))
            os.replace(temporary, self._path("xml"))
            self._write_notes()
            for old in self._folder.iterdir():
                if not old.name.startswith(self._stem):
                    old.unlink(missing_ok=True)
        except (OSError, RuntimeError):
            with contextlib.suppress(OSError):
                temporary.unlink()

    def refused(self) -> str:
        """Why an earlier start found that the library cannot run this model; "" if none did."""
        try:
            notes = json.loads(self._path("json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return ""
        reason = notes.get("refused") if isinstance(notes, dict) else None
        return reason if isinstance(reason, str) else ""

    def refuse(self, reason: str) -> None:
        """Remember that the library cannot run this model: finding out takes long."""
        self._notes = {"refused": reason or "unknown"}
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._write_notes()

    def bf16_keeps_mask(self) -> bool | None:
        """What an earlier start found out; None if none did."""
        verdict = self._notes.get("bf16_keeps_mask")
        return verdict if isinstance(verdict, bool) else None

    def note_bf16(self, keeps_mask: bool) -> None:
        """Remember for the next start."""
        if not self._notes:
            return
        self._notes["bf16_keeps_mask"] = keeps_mask
        with contextlib.suppress(OSError):
            self._write_notes()

    def _write_notes(self) -> None:
        temporary = self._folder / f"{self._stem}.{os.getpid()}.json"
        temporary.write_text(json.dumps(self._notes), encoding="utf-8")
        os.replace(temporary, self._path("json"))

    def _path(self, suffix: str) -> Path:
        return self._folder / f"{self._stem}.{suffix}"


def _key(card: ModelCard, library_version: str) -> str:
    """16 digits that change with weights, settings, library, app and the networks' own code."""
    weights = card.weights.sha256 if card.weights else ""
    parts = [__version__, library_version, weights, card.net, repr(sorted(card.hyper.items()))]
    parts += [repr(card.input), repr(card.tile), repr(card.stack)]
    # A frozen app has no source files; there the version alone stands for the code.
    for folder in [*inspector.nets.__path__, str(Path(__file__).parent)]:
        sources = sorted(Path(folder).glob("*.py"))
        parts += [hashlib.sha256(source.read_bytes()).hexdigest() for source in sources]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _sha256(*contents: bytes) -> str:
    digest = hashlib.sha256()
    for content in contents:
        digest.update(content)
    return digest.hexdigest()
