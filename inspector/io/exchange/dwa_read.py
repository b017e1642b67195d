"""DWA-M 150 XML, read tolerantly: real files have commas and dots, and times like 11.32:00."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from pathlib import Path

from inspector.core.annotation import Annotation, new_id
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.inspection import Inspection
from inspector.core.language import tr
from inspector.core.observation import Observation, Span
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.io.exchange import dwa_fields as fields
from inspector.io.exchange import dwa_words as words
from inspector.io.exchange.bounded import read_bytes
from inspector.io.exchange.dwa import LANGUAGE
from inspector.io.exchange.dwa_head import Fault, head_of, named, number_of, short
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
        unread = ", ".join(sorted(self._unread))
        told = tr("Fields that a project has no place for: {fields}.", fields=unread)
        return replace(found, notices=(*found.notices, told))

    def file(self, root: Element, name: str) -> None:
        if root.name != "DATA":
            self._gathering.fault(tr("Not a DWA-M 150 file"), name)
            return
        stated = root.first("FD").text("FD001")
        if stated and stated != fields.FORMAT:
            told = tr("Another version than {usual}; read all the same", usual=fields.FORMAT)
            self._gathering.fault(told, name)
        for entry in root.inner:
            if entry.name not in _KNOWN_ENTRIES:
                told = tr("Entries {entry}, which are not pipe runs", entry=entry.name[:8])
                self._gathering.fault(told, name)
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
        head = head_of(pipe, inspection, self._fault_at(where))
        recording = self._recording(inspection.text("HI116"), where)
        seen = {recording} if recording else set()
        if fields.reads_codes(inspection.text("HI005")):
            for entry in inspection.all("HZ"):
                self._note_unread(entry)
                frame = self._observation(entry, recording, where)
                seen |= {frame.source_id} if frame else set()
        else:
            coding = short(inspection.text("HI005"), 20)
            self._gathering.fault(tr("Coded by {coding}, not read", coding=coding), where)
        for source_id in sorted(seen):
            self._take_head(source_id, head, where)
        if not seen:
            self._gathering.fault(tr("No recording or photo in this project"), where)

    def _take_head(self, source_id: str, head: Inspection, where: str) -> None:
        there = self._given.sources[source_id].inspection
        if there is None or there == Inspection(book=there.book, marks=there.marks):
            marks = there.marks if there else ()
            self._gathering.head(source_id, replace(head, marks=marks))
            return
        differs = [
            named(f.name)
            for f in dataclass_fields(Inspection)
            if getattr(head, f.name) not in (None, "", (), getattr(there, f.name))
        ]
        if differs:
            told = tr(
                "The head stays as it is; the file differs in {fields}", fields=", ".join(differs)
            )
            self._gathering.fault(told, where)

    def _fault_at(self, where: str) -> Fault:
        return lambda told: self._gathering.fault(told, where)

    def _recording(self, name: str, where: str) -> str:
        found = self._gathering.names.sources(name) if name else ()
        if len(found) > 1:
            self._gathering.fault(tr("Several recordings have this name"), name)
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
            self._gathering.fault(tr("Observations without a picture in this project"), where)
            return None
        source = self._given.sources[recording]
        seconds = words.seconds(entry.text("HZ008"))
        if seconds is not None and source.video is not None and source.video.mean_rate_hz > 0:
            index = min(round(seconds * source.video.mean_rate_hz), source.frame_count - 1)
            told = tr("Placed by the time of the recording, to the second")
            self._gathering.fault(told, where)
            return FrameRef(recording, index)
        self._gathering.fault(tr("Placed on the first frame, because no time is given"), where)
        return FrameRef(recording)

    def _coded(self, entry: Element, where: str) -> Observation | None:
        code = entry.text("HZ002").upper()
        if not (code.isascii() and code.isalnum() and len(code) <= 8):
            self._gathering.fault(tr("Observations without a code"), where)
            return None
        letters = entry.text("HZ014").upper(), entry.text("HZ015").upper()
        first, second = (letters[0][:1], letters[0][1:] + letters[1])
        hours = [self._hour(entry, name, where) for name in ("HZ006", "HZ007")]
        values = [number_of(entry, name, self._fault_at(where)) for name in _QUANTITIES]
        while values and values[-1] is None:
            values.pop()
        chainage = number_of(entry, "HZ001", self._fault_at(where))
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
            told = tr("{code}, which {book} does not have", code=found.text, book=self._book.title)
            self._gathering.fault(told, where)
        return found

    def _hour(self, entry: Element, name: str, where: str) -> int | None:
        text = entry.text(name)
        if text.isascii() and text.isdecimal() and len(text) <= 2:
            if 1 <= int(text) <= 12:
                return int(text)
            text = text.strip("0")  # 00 is "none"
        if text:
            told = tr("{name} {text}, which is no hour", name=name, text=short(text))
            self._gathering.fault(told, where)
        return None

    def _span(self, text: str, where: str) -> tuple[Span, int]:
        found = words.span(text)
        if text and found is None:
            told = tr("{name} {text}, not understood", name="HZ005", text=short(text))
            self._gathering.fault(told, where)
        return found or ("", 0)
