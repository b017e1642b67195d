"""Converted graphs on disk, so that a model starts without torch the second time, or at all.

An app without torch has the graphs of its own models in `paths.graphs_dir()`, `<id>/<part>.xml`,
`.bin` and `.json` (their hash, which card they fit, what was learned of bf16); they come first. The
others are kept in the cache folder: `<id>/<key>.xml` and so on, where the key covers all that the
graph is made from. Everything there can be made again: whatever is missing, damaged or not writable
is treated as not there.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import inspector.nets
from inspector import __version__
from inspector.core.card import ModelCard
from inspector.paths import graphs_dir

if TYPE_CHECKING:
    import openvino

WHOLE = "graph"
"""The part of a network that is a single graph."""


class GraphCache:
    """The graph of one card, or of a part of its network, in `folder` or come with the app."""

    def __init__(
        self, folder: Path, card: ModelCard, library_version: str, part: str = WHOLE
    ) -> None:
        self._folder = folder / card.id
        self._key = _key(card, library_version)
        self._stem = f"{self._key}-{part}"
        self._fits = _fits(card)
        self._shipped = graphs_dir() / card.id / part
        self._notes: dict[str, Any] = {}

    def read(self, core: openvino.Core) -> openvino.Model | None:
        """The graph, or None when there is no intact one."""
        for stem, shipped in ((self._shipped, True), (self._folder / self._stem, False)):
            found = _read(stem, self._fits if shipped else None, core)
            if found is not None:
                graph, notes = found
                # Of a graph that came with the app, this machine's verdict is kept beside the own.
                self._notes = {**self._written_notes(), **notes} if shipped else notes
                return graph
        return None

    def is_known(self) -> bool:
        """True if there seems to be a graph, or word that there can be none; nothing is read."""
        shipped = self._shipped.with_suffix(".xml").is_file()
        return shipped or self._path("xml").is_file() or bool(self.refused())

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
                if not old.name.startswith(self._key):
                    old.unlink(missing_ok=True)
        except (OSError, RuntimeError):
            with contextlib.suppress(OSError):
                temporary.unlink()

    def refused(self) -> str:
        """Why an earlier start found that the library cannot run this model; "" if none did."""
        reason = self._written_notes().get("refused")
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
            self._folder.mkdir(parents=True, exist_ok=True)
            self._write_notes()

    def ship(self, folder: Path) -> None:
        """Copy the graph that was written to where an app without torch looks for it; `folder` is
        its `graphs_dir()`. Raises OSError."""
        target = folder / self._folder.name / self._shipped.name
        target.parent.mkdir(parents=True, exist_ok=True)
        for suffix in ("xml", "bin"):
            shutil.copyfile(self._path(suffix), target.with_suffix(f".{suffix}"))
        notes = json.dumps({**self._written_notes(), "fits": self._fits})
        target.with_suffix(".json").write_text(notes, encoding="utf-8")

    def _written_notes(self) -> dict[str, Any]:
        """What is known of the graph in the cache folder; nothing where that cannot be read."""
        return _notes_of(self._path("json"))

    def _write_notes(self) -> None:
        temporary = self._folder / f"{self._stem}.{os.getpid()}.json"
        temporary.write_text(json.dumps(self._notes), encoding="utf-8")
        os.replace(temporary, self._path("json"))

    def _path(self, suffix: str) -> Path:
        return self._folder / f"{self._stem}.{suffix}"


def came_along(card: ModelCard) -> bool:
    """True if the app brought graphs of this very model, and so needs no weights to run it."""
    notes = [_notes_of(path) for path in _brought(card)]
    return bool(notes) and all(each.get("fits") == _fits(card) for each in notes)


def damaged(card: ModelCard) -> str:
    """The name of a graph that came with the app and is not what it was; "" if all are."""
    for path in _brought(card):
        try:
            contents = [path.with_suffix(suffix).read_bytes() for suffix in (".xml", ".bin")]
        except OSError:
            return path.stem
        if _notes_of(path).get("sha256") != _sha256(*contents):
            return path.stem
    return ""


def _brought(card: ModelCard) -> list[Path]:
    """The notes of each graph of a model that came with the app."""
    return sorted((graphs_dir() / card.id).glob("*.json"))


def _notes_of(path: Path) -> dict[str, Any]:
    """What is noted of a graph; nothing where that cannot be read."""
    try:
        notes = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return notes if isinstance(notes, dict) else {}


def _read(
    stem: Path, fits: str | None, core: openvino.Core
) -> tuple[openvino.Model, dict[str, Any]] | None:
    """A graph and its notes, if all three files are there and belong together; with `fits` also if
    the graph was made for this card."""
    notes = _notes_of(stem.with_suffix(".json"))
    try:
        graph, weights = (stem.with_suffix(suffix).read_bytes() for suffix in (".xml", ".bin"))
    except OSError:
        return None
    if notes.get("sha256") != _sha256(graph, weights):
        return None
    if fits is not None and notes.get("fits") != fits:
        return None
    try:
        return core.read_model(graph, weights), notes
    except RuntimeError:
        return None


def _fits(card: ModelCard) -> str:
    """Changes with everything that the card says of the network, and with the app."""
    return hashlib.sha256("\n".join([__version__, *_of_card(card)]).encode()).hexdigest()


def _of_card(card: ModelCard) -> list[str]:
    weights = card.weights.sha256 if card.weights else ""
    parts = [weights, card.net, repr(sorted(card.hyper.items()))]
    return [*parts, repr(card.input), repr(card.tile), repr(card.stack)]


def _key(card: ModelCard, library_version: str) -> str:
    """16 digits that change with weights, settings, library, app and the networks' own code."""
    parts = [__version__, library_version, *_of_card(card)]
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
