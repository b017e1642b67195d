"""The head of a pipe run: what is known of it, and what its standard asks for and nobody filled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table

from inspector.core.document import SourceEntry
from inspector.core.inspection import Inspection
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
    ("pipe_ref", "Pipe"),
    ("start_node", "Start manhole"),
    ("end_node", "End manhole"),
    ("street", "Street"),
    ("district", "District"),
    ("use", "Use"),
    ("section", "Section"),
    ("width_mm", "Size"),
    ("material", "Material"),
    ("lining", "Lining"),
    ("unit_length_m", "Length of a pipe"),
    ("wall_mm", "Wall"),
    ("total_length_m", "Length of the run"),
    ("surveyed_length_m", "Surveyed length"),
    ("start_depth_m", "Depth at the start"),
    ("end_depth_m", "Depth at the end"),
    ("year_laid", "Year laid"),
    ("inspected_at", "Inspected on"),
    ("travel", "Direction"),
    ("method", "Method"),
    ("reference_point", "Reference point"),
    ("purpose", "Purpose"),
    ("weather", "Weather"),
    ("cleaned", "Pre-cleaned"),
    ("flow_control", "Flow control"),
    ("equipment", "Equipment"),
    ("medium", "Medium"),
    ("inspector", "Inspector"),
    ("certificate_no", "Certificate no."),
    ("book", "Coded by"),
    ("area", "Area"),
    ("soil", "Soil"),
)
_MISSING = "not filled in"
_MOST_NAMES = 3


def run_title(run: PipeRun) -> str:
    """What a run is called."""
    head = run.inspection
    nodes = " – ".join(filter(None, (head.start_node.strip(), head.end_node.strip())))
    name = head.pipe_ref.strip() or nodes or run.sources[0].name
    return f"Run {name}"


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
    wide = [("Remarks", run.inspection.remarks.strip())] if run.inspection.remarks.strip() else []
    videos = [source for source in run.sources if source.video is not None]
    photos = [source for source in run.sources if source.video is None]
    wide += [("Recording", _recording(source)) for source in videos]
    if photos:
        wide.append(("Photos", _photos(photos)))
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
        return f"DN {head.diameter_mm:g}"
    sizes = [f"{value:g}" for value in (width, height) if value is not None]
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
    parts = [f"{source.frame_count} frames", f"{video.mean_rate_hz:.4g} per second"]
    parts += [f"{minutes} min {seconds} s", *([video.codec] if video.codec else [])]
    return ", ".join((text, *parts))
