"""The head of a pipe run: what is known of it, and what its standard asks for and nobody filled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table

from inspector.core.document import SourceEntry
from inspector.core.inspection import Inspection
from inspector.core.language import mark, number, plural, tr
from inspector.core.stored_texts import retold
from inspector.report.content import Content
from inspector.report.dates import long_moment
from inspector.report.facts import LINED
from inspector.report.layout import WIDTH, grid
from inspector.standards.book import CodeBook
from inspector.standards.cjj181_factors import AREAS, SOILS
from inspector.standards.inspection_fields import lacking_fields
from inspector.standards.observations import PipeRun

RUN_PREFIX = "run-"

_TEXTS: tuple[tuple[str, str], ...] = (
    ("pipe_ref", mark("Pipe reference")),
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
    ("view_deg", mark("Angle of view")),
    ("medium", mark("Medium")),
    ("inspector", mark("Inspector")),
    ("certificate_no", mark("Certificate no.")),
    ("book", mark("Code book")),
    ("area", mark("Kind of area")),
    ("soil", mark("Soil")),
)
_OF_PROJECT = ("purpose", "weather", "equipment", "inspector", "certificate_no")
"""What holds of the whole project where the head of a run does not say it."""
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "travel": {"with flow": mark("with the flow"), "against flow": mark("against the flow")},
        "section": {"circular": mark("circular"), "egg": mark("egg"), "box": mark("box")},
        "method": {
            "QV": mark("QV (zoom camera at the manhole)"),
            "CCTV": mark("CCTV (camera in the pipe)"),
            "walk": mark("on foot"),
            "sonar": mark("sonar"),
        },
        "cleaned": {"yes": mark("yes"), "no": mark("no")},
        "material": {"concrete": mark("concrete"), "clay": mark("clay"), "brick": mark("brick")},
    }
)
"""How fields with a choice are said, and what the samples write into the others."""
_MOST_NAMES = 3


def run_name(run: PipeRun) -> str:
    """What a run is called: its reference, else its manholes, else its first recording."""
    head = run.inspection
    nodes = " – ".join(filter(None, (head.start_node.strip(), head.end_node.strip())))
    return head.pipe_ref.strip() or nodes or run.sources[0].name


def run_title(run: PipeRun) -> str:
    """The title of its pages."""
    return tr("Run {name}", name=run_name(run))


def book_title(book: CodeBook) -> str:
    """A book with its edition."""
    return book.title if book.edition in book.title else f"{book.title}, {book.edition}"


def run_head(content: Content, run: PipeRun) -> list[Flowable]:
    """Only what is filled in; mandatory fields that are not are marked."""
    styles = content.styles
    pairs = list(_facts(content, run))
    half = (len(pairs) + 1) // 2
    rows = []
    for left, right in zip(pairs[:half], [*pairs[half:], None], strict=False):
        cells: list[Flowable | str] = []
        for pair in (left, right):
            if pair is None:
                cells += ["", ""]
                continue
            name, value = pair
            shown = (value, "value") if value else (tr("not filled in"), "warning")
            cells += [styles.paragraph(tr(name), "key"), styles.paragraph(*shown)]
        rows.append(cells)
    names = 30 * mm
    values = WIDTH / 2 - names
    story: list[Flowable] = (
        [grid(rows, [names, values, names, values], style=LINED)] if rows else []
    )
    remarks = retold(run.inspection.remarks.strip())
    wide = [(tr("Remarks"), remarks)] if remarks else []
    videos = [source for source in run.sources if source.video is not None]
    photos = [source for source in run.sources if source.video is None]
    wide += [(tr("Recording"), _recording(source)) for source in videos]
    if photos:
        wide.append((tr("Photos"), _photos(photos)))
    lines = [[styles.paragraph(k, "key"), styles.paragraph(v, "value")] for k, v in wide]
    table: Table = grid(lines, [names, WIDTH - names], style=LINED)
    return [*story, table]


def _facts(content: Content, run: PipeRun) -> Iterator[tuple[str, str]]:
    """Name and value of each field; an empty value is one that the standard wants."""
    head, report = run.inspection, content.document.report
    lacking = lacking_fields(head, run.book.id if run.book else "")
    for field, name in _TEXTS:
        value = _text(head, field, run)
        if not value and field in _OF_PROJECT:
            value = str(getattr(report, field)).strip()
        if value or field in lacking:
            yield name, value


def _text(head: Inspection, field: str, run: PipeRun) -> str:
    value = getattr(head, field)
    if field == "width_mm":
        return size_text(head)
    if field == "book" and run.book is not None:
        return book_title(run.book)
    if field in ("area", "soil"):
        known = (AREAS if field == "area" else SOILS).get(value)
        return known.title if known else str(value)
    if field == "inspected_at":
        return long_moment(str(value))
    if field in _WORDS and value in _WORDS[field]:
        return tr(_WORDS[field][value])
    if field == "view_deg" and value is not None:
        return tr("{angle:.0f}°", angle=value)
    if isinstance(value, float):
        return f"{number(round(value, 3))} {'mm' if field.endswith('_mm') else 'm'}"
    return "" if value is None else str(value).strip()


def about_text(head: Inspection) -> str:
    """The size and the material of a pipe."""
    material = head.material.strip()
    said = _WORDS["material"].get(material)
    return ", ".join(filter(None, (size_text(head), tr(said) if said else material)))


def size_text(head: Inspection) -> str:
    """The nominal size of a pipe, as it is written: DN 300, or width × height in mm."""
    width, height = head.width_mm, head.height_mm
    if head.diameter_mm is not None and (height is None or width is None or width == height):
        return f"DN {number(head.diameter_mm)}"
    sizes = [number(value) for value in (width, height) if value is not None]
    return f"{' × '.join(sizes)} mm" if sizes else ""


def _photos(sources: Sequence[SourceEntry]) -> str:
    """The first and the last of many; all are under Files."""
    names = [source.name for source in sources]
    if len(names) <= _MOST_NAMES:
        return ", ".join(names)
    return tr("{count}: {first} to {last}", count=len(names), first=names[0], last=names[-1])


def _recording(source: SourceEntry) -> str:
    text, video = f"{source.name}, {source.width_px} × {source.height_px} px", source.video
    if video is None:
        return text
    minutes, seconds = divmod(round(video.duration_s), 60)
    parts = [
        plural("{n} frame", "{n} frames", source.frame_count),
        tr("{mean_rate_hz:.4g} per second", mean_rate_hz=video.mean_rate_hz),
    ]
    parts += [
        tr("{minutes} min {seconds} s", minutes=minutes, seconds=seconds),
        *([video.codec] if video.codec else []),
    ]
    return ", ".join((text, *parts))
