"""The head of a pipe run: what is known of it, and what its standard asks for and nobody filled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table

from inspector.core.document import SourceEntry
from inspector.core.inspection import Inspection
from inspector.core.language import mark, tr
from inspector.report.content import Content
from inspector.report.cover import long_date
from inspector.report.facts import LINED
from inspector.report.layout import WIDTH, grid
from inspector.standards.book import CodeBook
from inspector.standards.cjj181_factors import AREAS, SOILS
from inspector.standards.inspection_fields import lacking_fields
from inspector.standards.observations import PipeRun

RUN_PREFIX = "run-"

_TEXTS: tuple[tuple[str, str], ...] = (
    ("pipe_ref", mark("Pipe")),
    ("start_node", mark("Start manhole")),
    ("end_node", mark("End manhole")),
    ("street", mark("Street")),
    ("district", mark("District")),
    ("use", mark("Use")),
    ("section", mark("Section")),
    ("width_mm", mark("Size")),
    ("material", mark("Material")),
    ("lining", mark("Lining")),
    ("unit_length_m", mark("Length of a pipe")),
    ("wall_mm", mark("Wall")),
    ("total_length_m", mark("Length of the run")),
    ("surveyed_length_m", mark("Surveyed length")),
    ("start_depth_m", mark("Depth at the start")),
    ("end_depth_m", mark("Depth at the end")),
    ("year_laid", mark("Year laid")),
    ("inspected_at", mark("Inspected on")),
    ("travel", mark("Direction")),
    ("method", mark("Method")),
    ("reference_point", mark("Reference point")),
    ("purpose", mark("Purpose")),
    ("weather", mark("Weather")),
    ("cleaned", mark("Pre-cleaned")),
    ("flow_control", mark("Flow control")),
    ("equipment", mark("Equipment")),
    ("medium", mark("Medium")),
    ("inspector", "Inspector"),
    ("certificate_no", mark("Certificate no.")),
    ("book", mark("Coded by")),
    ("area", mark("Area")),
    ("soil", mark("Soil")),
)
_MISSING = mark("not filled in")
_MOST_NAMES = 3


def run_title(run: PipeRun) -> str:
    """What a run is called."""
    head = run.inspection
    nodes = " – ".join(filter(None, (head.start_node.strip(), head.end_node.strip())))
    name = head.pipe_ref.strip() or nodes or run.sources[0].name
    return tr("Run {name}", name=name)


def book_title(book: CodeBook) -> str:
    """A book with its edition."""
    return book.title if book.edition in book.title else f"{book.title}, {book.edition}"


def run_head(content: Content, run: PipeRun) -> list[Flowable]:
    """Only what is filled in; mandatory fields that are not are marked."""
    styles = content.styles
    pairs = list(_facts(run))
    half = (len(pairs) + 1) // 2
    rows = []
    for left, right in zip(pairs[:half], [*pairs[half:], None], strict=False):
        cells: list[Flowable | str] = []
        for pair in (left, right):
            if pair is None:
                cells += ["", ""]
                continue
            name, value = pair
            style = "warning" if value == _MISSING else "value"
            cells += [styles.paragraph(name, "key"), styles.paragraph(value, style)]
        rows.append(cells)
    names = 30 * mm
    values = WIDTH / 2 - names
    story: list[Flowable] = (
        [grid(rows, [names, values, names, values], style=LINED)] if rows else []
    )
    wide = (
        [(tr("Remarks"), run.inspection.remarks.strip())] if run.inspection.remarks.strip() else []
    )
    videos = [source for source in run.sources if source.video is not None]
    photos = [source for source in run.sources if source.video is None]
    wide += [(tr("Recording"), _recording(source)) for source in videos]
    if photos:
        wide.append((tr("Photos"), _photos(photos)))
    lines = [[styles.paragraph(k, "key"), styles.paragraph(v, "value")] for k, v in wide]
    table: Table = grid(lines, [names, WIDTH - names], style=LINED)
    return [*story, table]


def _facts(run: PipeRun) -> Iterator[tuple[str, str]]:
    head = run.inspection
    lacking = lacking_fields(head, run.book.id if run.book else "")
    for field, name in _TEXTS:
        value = _text(head, field, run)
        if value:
            yield name, value
        elif field in lacking:
            yield name, _MISSING


def _text(head: Inspection, field: str, run: PipeRun) -> str:
    value = getattr(head, field)
    if field == "width_mm":
        return _size(head)
    if field == "book" and run.book is not None:
        return book_title(run.book)
    if field in ("area", "soil"):
        known = (AREAS if field == "area" else SOILS).get(value)
        return known.title if known else str(value)
    if field == "inspected_at":
        day, _, time = str(value).partition("T")
        return ", ".join(filter(None, (long_date(day.strip()), time[:5])))
    if isinstance(value, float):
        return f"{value:g} {'mm' if field.endswith('_mm') else 'm'}"
    return "" if value is None else str(value).strip()


def _size(head: Inspection) -> str:
    width, height = head.width_mm, head.height_mm
    if head.diameter_mm is not None and (height is None or width is None or width == height):
        return tr("DN {diameter_mm:g}", diameter_mm=head.diameter_mm)
    sizes = [tr("{value:g}", value=value) for value in (width, height) if value is not None]
    return f"{' × '.join(sizes)} mm" if sizes else ""


def _photos(sources: Sequence[SourceEntry]) -> str:
    """The first and the last of many; all are under Files."""
    names = [source.name for source in sources]
    if len(names) <= _MOST_NAMES:
        return ", ".join(names)
    return f"{len(names)}: {names[0]} to {names[-1]}"


def _recording(source: SourceEntry) -> str:
    text, video = f"{source.name}, {source.width_px} × {source.height_px} px", source.video
    if video is None:
        return text
    minutes, seconds = divmod(round(video.duration_s), 60)
    parts = [
        tr("{frame_count} frames", frame_count=source.frame_count),
        tr("{mean_rate_hz:.4g} per second", mean_rate_hz=video.mean_rate_hz),
    ]
    parts += [
        tr("{minutes} min {seconds} s", minutes=minutes, seconds=seconds),
        *([video.codec] if video.codec else []),
    ]
    return ", ".join((text, *parts))
