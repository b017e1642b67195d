"""DWA-M 150 XML, written strictly: ISO-8859-1, dots in numbers, DD.MM.YYYY, HH:MM:SS.

DATA > FD, then HG (a pipe run) > HI (an inspection) > HZ (an observation), codes by EN 13508-2.
Fields that are empty are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from inspector.core.document import Document, ReportFields
from inspector.core.errors import ExportError
from inspector.core.inspection import Inspection
from inspector.core.language import mark, tr
from inspector.io.exchange import dwa_fields as fields
from inspector.io.exchange.names import FrameNames
from inspector.io.exchange.outgoing import Export, OutFile
from inspector.io.exchange.run_texts import counter, ends
from inspector.io.exchange.xml_text import Element, document, kept
from inspector.standards.books import Books
from inspector.standards.clock import clock_fields
from inspector.standards.observation_texts import clock_arc, label_text, span_text
from inspector.standards.observations import ObservationRow, PipeRun, pipe_runs

ENCODING = "ISO-8859-1"
LANGUAGE = "de"
_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?.*", re.DOTALL)
_QUANTITIES = ("HZ003", "HZ004")
NOTHING = mark(
    "No pipe run is coded by EN 13508-2; choose that code book for a run, or another format."
)

Pair = tuple[str, str]


def export(given: Document, books: Books) -> Export:
    """One file of all runs that have observations coded by EN 13508-2, or none but a head. Raises
    ExportError if there are no such runs."""
    writer = _Writer(given)
    root = writer.root(pipe_runs(given, books, LANGUAGE))
    if len(root.inner) < 2:
        raise ExportError(tr(NOTHING))
    notices = tuple(
        tr("{what}: {count}.", what=what, count=count) for what, count in writer.lost.items()
    )
    return Export((OutFile("", lambda _: document(root, ENCODING)),), notices)


class _Writer:
    def __init__(self, given: Document) -> None:
        self._report = given.report
        self._names = FrameNames(given)
        self.lost: Counter[str] = Counter()

    def root(self, runs: Sequence[PipeRun]) -> Element:
        """The whole document. Runs of the same pipe are inspections of one run."""
        heads: dict[tuple[Pair, ...], Element] = {}
        number = 0
        for run in runs:
            rows = [row for row in run.rows if self._written(row)]
            if not rows and (run.rows or run.inspection.book not in ("", fields.BOOK)):
                continue
            number += 1
            known = tuple(self._run(run.inspection))
            pipe = heads.setdefault(known, _element("HG", known))
            pipe.inner.append(self._inspection(number, run, rows))
        first = _element("FD", (("FD001", fields.FORMAT), ("FD002", fields.KIND)))
        return Element("DATA", "", [first, *heads.values()])

    def _written(self, row: ObservationRow) -> bool:
        seen = row.observation
        if seen.book != fields.BOOK:
            self.lost[tr("Left out, because they are coded by another book")] += 1
        elif seen.chainage_m is None:
            self.lost[tr("Left out, because they have no distance")] += 1
        elif not fields.held("HZ002", seen.code) or len(seen.first) > 2:
            self.lost[tr("Left out, because the code is too long")] += 1
        else:
            return True
        return False

    def _run(self, head: Inspection) -> Iterator[Pair]:
        upper, lower = ends(head)
        pairs = {name: getattr(head, field) for name, field in fields.RUN_TEXTS.items()}
        for name, field in fields.RUN_NUMBERS.items():
            value = getattr(head, field)
            pairs[name] = "" if value is None else fields.number_text(value)
        pairs |= {"HG003": upper, "HG004": lower}
        if head.section == "circular":
            pairs["HG305"] = fields.CIRCULAR
        elif head.section:
            self.lost[tr("Not in the file: profiles that are not circular")] += 1
        for field, title in fields.NOT_HELD.items():
            if getattr(head, field) not in (None, ""):
                self.lost[tr("Not in the file: {title}", title=tr(title))] += 1
        return self._kept(pairs)

    def _inspection(self, number: int, run: PipeRun, rows: Sequence[ObservationRow]) -> Element:
        head = run.inspection
        pairs = {name: getattr(head, field) for name, field in fields.INSPECTION_TEXTS.items()}
        pairs |= _of_report(self._report, head)
        pairs |= {
            "HI003": str(number),
            "HI005": fields.CODING,
            "HI101": fields.TRAVELS.get(head.travel, ""),
            "HI103": fields.METHODS.get(head.method, ""),
        }
        if head.method and head.method not in fields.METHODS:
            self.lost[tr("Not in the file: the method {method}", method=head.method)] += 1
        when = _TIME.fullmatch(head.inspected_at)
        if when:
            pairs["HI104"] = f"{when[3]}.{when[2]}.{when[1]}"
            pairs["HI105"] = f"{when[4]}:{when[5]}:{when[6] or '00'}" if when[4] else ""
        elif head.inspected_at:
            self.lost[tr("Not in the file: dates that are no dates")] += 1
        recordings = [s for s in run.sources if s.kind == "video"]
        if recordings:
            pairs["HI116"] = self._names.recording(recordings[0].id)
        if len(recordings) > 1:
            told = tr("Not in the file: further recordings of an inspection")
            self.lost[told] += len(recordings) - 1
        element = _element("HI", self._kept(pairs))
        element.inner += [_element("HZ", self._kept(self._observation(row))) for row in rows]
        return element

    def _observation(self, row: ObservationRow) -> dict[str, str]:
        seen = row.observation
        hours = clock_fields(clock_arc(seen), fields.BOOK)
        pairs = {
            "HZ001": f"{seen.chainage_m or 0.0:.2f}",
            "HZ002": seen.code,
            **_letters(seen.first, seen.second),
            "HZ005": span_text(seen),
            "HZ006": hours[0],
            "HZ007": hours[1],
            "HZ008": counter(row.source, row.annotation.frame.index),
            "HZ009": self._names.picture(row.annotation.frame),
            "HZ010": label_text(row.code, seen, LANGUAGE),
            "HZ011": fields.JOINT if seen.at_joint else "",
            "HZ999": row.remarks,
        }
        for at, value in enumerate(seen.quantities):
            if value is not None and at < len(_QUANTITIES):
                pairs[_QUANTITIES[at]] = fields.number_text(value)
            elif value is not None:
                self.lost[tr("Not in the file: third quantities")] += 1
        if seen.grade is not None:
            self.lost[tr("Not in the file: grades set by the inspector")] += 1
        if seen.chainage_estimated:
            self.lost[tr("Not in the file: that a distance is estimated")] += 1
        return pairs

    def _kept(self, pairs: dict[str, str]) -> Iterator[Pair]:
        """In the order of the ids, without empty fields and texts too long for theirs."""
        for name, text in sorted(pairs.items(), key=_place):
            if not fields.held(name, text):
                longest = fields.LONGEST[name]
                self.lost[
                    tr("Not in the file: {name}, longer than {longest}", name=name, longest=longest)
                ] += 1
            elif text:
                if kept(text) != text:
                    self.lost[tr("Changed, because XML cannot hold all their characters")] += 1
                yield name, text


def _place(pair: Pair) -> tuple[float, str]:
    """Both letters of a code stand behind it, whatever their ids."""
    return {"HZ014": 2.1, "HZ015": 2.2}.get(pair[0], float(pair[0][2:])), pair[0]


def _letters(first: str, second: str) -> dict[str, str]:
    """XP, the start and the end of a pipe, is one characterisation of two letters."""
    if first == "X":
        return {"HZ014": first + second}
    return {"HZ014": first, "HZ015": second}


def _of_report(report: ReportFields, head: Inspection) -> dict[str, str]:
    told = {"HI001": report.client, "HI002": report.project_no, "HI111": report.company}
    return told if head.inspector else {**told, "HI112": report.inspector}


def _element(name: str, pairs: Sequence[Pair] | Iterator[Pair]) -> Element:
    return Element(name, "", [Element(key, text) for key, text in pairs])
