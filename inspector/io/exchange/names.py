"""What pictures and frames are called in files that are handed on, and finding them again.

A name of a project comes from a stranger's disk or a stranger's project file. What is made of it
is a plain file name on every system: no folder, no steering characters, not too long, and no two
alike, whatever the case.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping

from inspector.core.document import Document, SourceEntry
from inspector.core.frame import FrameRef

_FORBIDDEN = frozenset('<>:"/\\|?*')
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
_STEM_BYTES = 120
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")
_FRAME = re.compile(r"(.+)_frame_(\d{6,9})")


def safe_name(text: str, fallback: str = "picture") -> str:
    """A text as a file name without suffix: one that every system takes, at most 120 bytes."""
    plain = unicodedata.normalize("NFC", text)
    kept = "".join(
        "_" if c in _FORBIDDEN or (unicodedata.category(c)[0] in "CZ" and c != " ") else c
        for c in plain
    )
    kept = kept.encode()[:_STEM_BYTES].decode("utf-8", "ignore").strip(" .")
    if not kept:
        return fallback
    return f"_{kept}" if kept.split(".")[0].casefold().strip() in _DEVICES else kept


def split_name(name: str) -> tuple[str, str]:
    """A file name as stem and suffix with its dot; the suffix is plain or empty."""
    stem, dot, end = name.rpartition(".")
    if stem and _SUFFIX.fullmatch(dot + end):
        return stem, dot + end
    return name, ""


class FrameNames:
    """The names of all frames of a document; the same document gives the same names.

    A photo keeps its name where that is safe and nobody else's; frame 123 of a video is
    `clip_frame_000123.png`. So are the dates of a map that has several.
    """

    def __init__(self, document: Document) -> None:
        self._sources = document.sources
        self._stems = _stems(document.sources)
        self._by_stem = {_key(stem): i for i, stem in self._stems.items()}
        self._by_name: dict[str, list[str]] = defaultdict(list)
        for source in document.sources.values():
            for text in {_key(source.name), _key(split_name(source.name)[0])}:
                self._by_name[text].append(source.id)

    def stem(self, frame: FrameRef) -> str:
        """Without suffix, for files that belong to the frame."""
        stem, source = self._stems[frame.source_id], self._sources[frame.source_id]
        return f"{stem}_frame_{frame.index:06d}" if _has_frames(source) else stem

    def picture(self, frame: FrameRef) -> str:
        """The name of the picture itself."""
        source = self._sources[frame.source_id]
        suffix = ".png" if _has_frames(source) else split_name(source.name)[1]
        return self.stem(frame) + suffix

    def recording(self, source_id: str) -> str:
        """The name of the file that frames come from."""
        return self._stems[source_id] + split_name(self._sources[source_id].name)[1]

    def sources(self, name: str) -> tuple[str, ...]:
        """The ids of the sources that a file name, perhaps with folders, may mean: at most one if
        the name is ours."""
        base = _base(name)
        for text in (base, split_name(base)[0]):
            if _key(text) in self._by_stem:
                return (self._by_stem[_key(text)],)
        for text in (base, split_name(base)[0]):
            if _key(text) in self._by_name:
                return tuple(self._by_name[_key(text)])
        return ()

    def frames(self, name: str) -> tuple[FrameRef, ...]:
        """The frames that the name of a picture may mean; none for the name of a whole video."""
        stem = split_name(_base(name))[0]
        numbered = _FRAME.fullmatch(stem)
        if numbered is not None:
            found = [
                FrameRef(i, int(numbered[2]))
                for i in self.sources(numbered[1])
                if _has_frames(self._sources[i]) and int(numbered[2]) < self._sources[i].frame_count
            ]
            if found:
                return tuple(found)
        still = (i for i in self.sources(name) if not _has_frames(self._sources[i]))
        return tuple(FrameRef(i) for i in still)


def _has_frames(source: SourceEntry) -> bool:
    return source.kind == "video" or source.frame_count > 1


def _base(name: str) -> str:
    return re.split(r"[/\\]", name)[-1]


def _key(text: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def _stems(sources: Mapping[str, SourceEntry]) -> dict[str, str]:
    """A stem for each source, no two alike; where several would be, all of them get a number, so
    that the bare stem means none of them."""
    wanted = {i: safe_name(split_name(s.name)[0]) for i, s in sources.items()}
    frames = tuple(_key(wanted[i]) for i, s in sources.items() if _has_frames(s))
    for i, stem in wanted.items():
        if frames and _FRAME.fullmatch(stem) and _key(stem).startswith(frames):
            wanted[i] = f"{stem}_picture"  # else it could be taken for a frame of the video
    groups: dict[str, list[str]] = defaultdict(list)
    for i, stem in wanted.items():
        groups[_key(stem)].append(i)
    taken = set(groups)
    stems = {}
    for ids in groups.values():
        for i in ids:
            stems[i] = wanted[i] if len(ids) == 1 else _numbered(wanted[i], taken)
            taken.add(_key(stems[i]))
    return {i: stems[i] for i in sources}


def _numbered(stem: str, taken: Iterable[str]) -> str:
    number = 1
    while _key(f"{stem}_{number}") in taken:
        number += 1
    return f"{stem}_{number}"
