"""DWA-M 150 XML, read tolerantly: real files have commas and dots, and times like 11.32:00."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from pathlib import Path
from typing import Any

from inspector.core.annotation import Annotation, new_id
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.inspection import Inspection
from inspector.core.observation import Observation, Span
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.io.exchange import dwa_fields as fields
from inspector.io.exchange import dwa_words as words
from inspector.io.exchange.bounded import read_bytes
from inspector.io.exchange.dwa import LANGUAGE
from inspector.io.exchange.incoming import Gathering, Incoming
from inspector.io.exchange.pixels import Pixels
from inspector.io.exchange.xml_text import Element, parsed
from inspector.standards.books import Books, confirmed_books
from inspector.standards.observation_texts import label_text

_MAX_BYTES = 64 << 20
_KNOWN_ENTRIES = frozenset({"FD", "HG"})
_QUANTITIES = ("HZ003", "HZ004")
_READ = frozenset(
    {
        *fields.RUN_TEXTS,
        *fields.RUN_NUMBERS,
        *fields.INSPECTION_TEXTS,
        *("HG003", "HG004", "HG305", "HI003", "HI005", "HI101", "HI103", "HI104", "HI105"),
        *("HI116", "HI", "HZ", "HZ001", "HZ002", "HZ003", "HZ004", "HZ005", "HZ006", "HZ007"),
        *("HZ008", "HZ009", "HZ010", "HZ011", "HZ014", "HZ015", "HZ999"),
    }
)
_PROJECT = frozenset({"HI001", "HI002", "HI111"})
"""What a report says once and not each run: taken from the project, not from files."""


def read(
    files: Sequence[Path], given: Document, pixels: Pixels, books: Books, progress: Progress
) -> Incoming:
    """The heads and observations of DWA files. Raises SourceError and Cancelled.

    An observation stands on the frame that its photo or its time names; a recording that already
    has a head keeps it.
    """
    reader = _Reader(given, Gathering(given, pixels), confirmed_books(given, books))
    for done, file in enumerate(files):
        progress.step(done, len(files))
        reader.file(parsed(read_bytes(file, _MAX_BYTES), file.name), file.name)
    return reader.result()


class _Reader:
    def __init__(self, given: Document, gathering: Gathering, books: Books) -> None:
        self._given = given
        self._gathering = gathering
        self._book = books.get(fields.BOOK)
        self._unread: set[str] = set()
        self._known = {
            (a.frame.source_id, words.same_key(a.observation))
            for a in given.annotations.values()
            if a.observation is not None
        }

    def result(self) -> Incoming:
        found = self._gathering.result()
        if not self._unread:
            return found
        told = f"Fields that a project has no place for: {', '.join(sorted(self._unread))}."
        return replace(found, notices=(*found.notices, told))

    def file(self, root: Element, name: str) -> None:
        if root.name != "DATA":
            self._gathering.fault("Not a DWA-M 150 file", name)
            return
        stated = root.first("FD").text("FD001")
        if stated and stated != fields.FORMAT:
            self._gathering.fault(f"Another version than {fields.FORMAT}; read all the same", name)
        for entry in root.inner:
            if entry.name not in _KNOWN_ENTRIES:
                self._gathering.fault(f"Entries {entry.name[:8]}, which are not pipe runs", name)
        for pipe in root.all("HG"):
            self._note_unread(pipe)
            for inspection in pipe.all("HI"):
                self._note_unread(inspection)
                self._inspection(pipe, inspection, name)

    def _note_unread(self, element: Element) -> None:
        self._unread |= {
            each.name[:8]
            for each in element.inner
            if each.words and each.name not in _READ and each.name not in _PROJECT
        }

    def _inspection(self, pipe: Element, inspection: Element, name: str) -> None:
        where = pipe.text("HG001") or f"{pipe.text('HG003')}-{pipe.text('HG004')}"
        head = self._head(pipe, inspection, where)
        recording = self._recording(inspection.text("HI116"), where)
        seen = {recording} if recording else set()
        if fields.reads_codes(inspection.text("HI005")):
            for entry in inspection.all("HZ"):
                self._note_unread(entry)
                frame = self._observation(entry, recording, where)
                seen |= {frame.source_id} if frame else set()
        else:
            self._gathering.fault(f"Coded by {inspection.text('HI005')[:20]}, not read", where)
        for source_id in sorted(seen):
            self._take_head(source_id, head, where)
        if not seen:
            self._gathering.fault("No recording or photo in this project", where)

    def _take_head(self, source_id: str, head: Inspection, where: str) -> None:
        there = self._given.sources[source_id].inspection
        if there is None or there == Inspection(book=there.book, marks=there.marks):
            marks = there.marks if there else ()
            self._gathering.head(source_id, replace(head, marks=marks))
            return
        differs = [
            f.name
            for f in dataclass_fields(Inspection)
            if getattr(head, f.name) not in (None, "", (), getattr(there, f.name))
        ]
        if differs:
            told = f"The head stays as it is; the file differs in {', '.join(differs)}"
            self._gathering.fault(told, where)

    def _head(self, pipe: Element, inspection: Element, where: str) -> Inspection:
        values: dict[str, Any] = {f: pipe.text(n) for n, f in fields.RUN_TEXTS.items()}
        values |= {f: inspection.text(n) for n, f in fields.INSPECTION_TEXTS.items()}
        for name, field in fields.RUN_NUMBERS.items():
            values[field] = self._number(pipe, name, where)
        values["travel"] = self._key_of(fields.TRAVELS, inspection.text("HI101"), "HI101", where)
        values["method"] = self._key_of(fields.METHODS, inspection.text("HI103"), "HI103", where)
        nodes = pipe.text("HG003"), pipe.text("HG004")
        values["start_node"], values["end_node"] = (
            nodes[::-1] if values["travel"] == "against flow" else nodes
        )
        profile = pipe.text("HG305")
        values["section"] = "circular" if profile.upper() == fields.CIRCULAR else ""
        if profile and not values["section"]:
            self._gathering.fault(f"A profile {profile[:8]}, not understood", where)
        values["inspected_at"] = self._when(inspection, where)
        values["book"] = fields.BOOK if fields.reads_codes(inspection.text("HI005")) else ""
        for field in ("width_mm", "height_mm", "unit_length_m", "wall_mm", "total_length_m"):
            if values[field] is not None and not 0.0 < values[field] < 1e6:
                self._gathering.fault(f"{field} of {values[field]:g}, which cannot be", where)
                values[field] = None
        return Inspection(**values)

    def _key_of(self, keys: dict[Any, str], text: str, name: str, where: str) -> str:
        for value, key in keys.items():
            if key == text.upper():
                return str(value)
        if text:
            self._gathering.fault(f"{name} {text[:8]}, not understood", where)
        return ""

    def _number(self, element: Element, name: str, where: str) -> float | None:
        text = element.text(name)
        found = words.number(text)
        if text and found is None:
            self._gathering.fault(f"{name} {text[:12]}, which is no number", where)
        return found

    def _when(self, inspection: Element, where: str) -> str:
        stated, time = inspection.text("HI104"), inspection.text("HI105")
        day, seconds = words.date(stated), words.seconds(time)
        if stated and not day:
            self._gathering.fault(f"A date {stated[:12]}, not understood", where)
        if time and seconds is None:
            self._gathering.fault(f"A time {time[:12]}, not understood", where)
        return f"{day}T{words.clock(seconds)}" if day and seconds is not None else day

    def _recording(self, name: str, where: str) -> str:
        found = self._gathering.names.sources(name) if name else ()
        if len(found) > 1:
            self._gathering.fault("Several recordings have this name", name)
        return found[0] if len(found) == 1 else ""

    def _observation(self, entry: Element, recording: str, where: str) -> FrameRef | None:
        """Take one, and say on which frame; None if there is no place for it."""
        frame = self._frame(entry, recording, where)
        observation = self._coded(entry, where)
        if frame is None or observation is None:
            return frame
        key = frame.source_id, words.same_key(observation)
        if key in self._known:
            self._gathering.skip_known()
            return frame
        self._known.add(key)
        source = self._given.sources[frame.source_id]
        middle = (source.width_px - 1) / 2.0, (source.height_px - 1) / 2.0
        said, note = entry.text("HZ010"), entry.text("HZ999")
        if said and not self._says(observation, said):
            note = f"{said}; {note}" if note else said
        shape = Shape.of("line", [[middle]])
        self._gathering.take(
            Annotation(new_id(), frame, shape, "", observation=observation, note=note)
        )
        return frame

    def _says(self, seen: Observation, said: str) -> bool:
        """True for words that the code book says anyway."""
        split = self._book.split(seen.text) if self._book else None
        code = split[0] if split else None
        return said in {label_text(code, seen, language) for language in (LANGUAGE, "en")}

    def _frame(self, entry: Element, recording: str, where: str) -> FrameRef | None:
        frames = self._gathering.names.frames(entry.text("HZ009"))
        if len(frames) == 1:
            return frames[0]
        if not recording:
            self._gathering.fault("Observations without a picture in this project", where)
            return None
        source = self._given.sources[recording]
        seconds = words.seconds(entry.text("HZ008"))
        if seconds is not None and source.video is not None and source.video.mean_rate_hz > 0:
            index = min(round(seconds * source.video.mean_rate_hz), source.frame_count - 1)
            self._gathering.fault("Placed by the time of the recording, to the second", where)
            return FrameRef(recording, index)
        self._gathering.fault("Placed on the first frame, because no time is given", where)
        return FrameRef(recording)

    def _coded(self, entry: Element, where: str) -> Observation | None:
        code = entry.text("HZ002").upper()
        if not (code.isascii() and code.isalnum() and len(code) <= 8):
            self._gathering.fault("Observations without a code", where)
            return None
        letters = entry.text("HZ014").upper(), entry.text("HZ015").upper()
        first, second = (letters[0][:1], letters[0][1:] + letters[1])
        hours = [self._hour(entry, name, where) for name in ("HZ006", "HZ007")]
        values = [self._number(entry, name, where) for name in _QUANTITIES]
        while values and values[-1] is None:
            values.pop()
        chainage = self._number(entry, "HZ001", where)
        span, span_no = self._span(entry.text("HZ005"), where)
        found = Observation(
            book=fields.BOOK,
            code=code,
            first=first,
            second=second[:8],
            quantities=tuple(values),
            chainage_m=chainage if chainage is not None and abs(chainage) < 1e6 else None,
            clock_from=hours[0],
            clock_to=hours[1] if hours[0] is not None else None,
            at_joint=entry.text("HZ011").upper() in (fields.JOINT, "J", "1"),
            span=span,
            span_no=span_no,
        )
        if self._book is not None and self._book.split(found.text) is None:
            self._gathering.fault(f"{found.text}, which {self._book.title} does not have", where)
        return found

    def _hour(self, entry: Element, name: str, where: str) -> int | None:
        text = entry.text(name)
        if text.isascii() and text.isdecimal() and len(text) <= 2:
            if 1 <= int(text) <= 12:
                return int(text)
            text = text.strip("0")  # 00 is "none"
        if text:
            self._gathering.fault(f"{name} {text[:8]}, which is no hour", where)
        return None

    def _span(self, text: str, where: str) -> tuple[Span, int]:
        found = words.span(text)
        if text and found is None:
            self._gathering.fault(f"HZ005 {text[:8]}, not understood", where)
        return found or ("", 0)
