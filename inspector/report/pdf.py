"""The report as PDF: put together, laid out and written whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.platypus import Flowable, paragraph
from reportlab.platypus.doctemplate import LayoutError

from inspector.core.card import ModelCard
from inspector.core.document import Document
from inspector.core.errors import ExportError
from inspector.core.language import ENGLISH, Catalogue, mark, speaking, tr
from inspector.core.mask import Provenance
from inspector.core.progress import Progress
from inspector.io.exporting import write_file
from inspector.io.results import ResultStore
from inspector.io.translations import load_catalogue
from inspector.report.appendix import appendix
from inspector.report.blocks import blocks, finding_list
from inspector.report.content import Content
from inspector.report.cover import contents, cover, kind_of
from inspector.report.evaluation import evaluation
from inspector.report.evidence import settings_behind
from inspector.report.fonts import Fonts
from inspector.report.land_list import land_list
from inspector.report.land_pages import maps, origins, sharp
from inspector.report.later import Later
from inspector.report.layout import ReportCanvas, ReportTemplate, Running
from inspector.report.pictures import Gallery, gather
from inspector.report.project_facts import project_facts
from inspector.report.road_pages import section_pages, strip_pages
from inspector.report.run_facts import RUN_PREFIX, run_title
from inspector.report.run_pages import run_pages
from inspector.report.statement import statement
from inspector.report.summary import overview, run_map, summary
from inspector.standards.books import Books

_TABLES = {"findings": mark("Findings"), "observations": mark("Observations")}
"""What the tables are called whose fingerprint stands at the foot of the pages."""
_NOT_AT_THE_START = "，：；！？"
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def write_pdf(
    document: Document,
    base_dir: Path | None,
    path: Path,
    *,
    fonts_dir: Path,
    translations_dir: Path | None = None,
    models: Sequence[ModelCard] = (),
    runs: Sequence[Provenance] = (),
    books: Books | None = None,
    results: ResultStore | None = None,
    cache_dir: Path | None = None,
    progress: Progress | None = None,
) -> Path:
    """Write the report of the accepted findings and observations to `path` and return it.

    It is in the language of the project, with our own words from `translations_dir`; without that
    it is English. `base_dir` is the folder of the project file; `models` and `runs` describe what
    suggested the findings (only models that the document names are printed). `books` grade the
    observations, `results` has their enhanced pictures and says how models were set, and
    `cache_dir` the indexes of videos, without which a long video is read once more. The same
    document, pictures and library versions give the same bytes. A picture that cannot be read is
    named in its place.

    Steps once for each finding and picture read and once for each one laid out. Raises
    ExportError if the file cannot be written, SettingsError if the translations cannot be read, and
    Cancelled; `path` is then as it was.
    """
    progress = progress or Progress()
    fonts = Fonts.load(fonts_dir)
    catalogue = _catalogue(document, translations_dir)
    with speaking(catalogue):
        settings = settings_behind(document, results)
        content = Content.of(document, fonts, models, runs, books or {}, settings)
        reading = progress.part(0, 2)
        gallery = gather(document, base_dir, content.wanted, reading, results, cache_dir)
    layout = progress.part(1, 2)

    def write(temporary: Path) -> None:
        try:
            with _library_settings(), speaking(catalogue):
                _build(content, gallery, temporary, layout)
        except LayoutError as error:
            raise ExportError(
                tr("A text is too long to be laid out; shorten the longest note or name."),
                str(error),
            ) from error

    write_file(path, write)
    progress.step(1, 1)
    return path


def _catalogue(document: Document, directory: Path | None) -> Catalogue:
    return load_catalogue(document.report.language or "en", directory) if directory else ENGLISH


def _build(content: Content, gallery: Gallery, target: Path, progress: Progress) -> None:
    story = _story(content, gallery)
    laid_out, total = 0, max(1, sum(isinstance(flowable, Later) for flowable in story))

    def on_made(count: int) -> None:
        nonlocal laid_out
        laid_out += count
        progress.step(laid_out, total)

    report = content.document.report
    title = report.title.strip() or tr("Untitled")
    stamp = " ".join(re.findall("....", content.fingerprint[:12]))
    first = content.tables[0].name
    what = tr(_TABLES[first]) if first in _TABLES else first.capitalize()
    if first == "findings" and content.template == "satellite":
        what = tr("Map findings")
    numbers = " · ".join(filter(None, (report.report_no.strip(), report.project_no.strip())))
    template = ReportTemplate(
        str(target),
        content.fonts,
        Running(title, numbers, report.company, f"{what} {stamp}"),
        lambda: progress.step(laid_out, total),
        on_made,
        title=content.fonts.printed(title),
        author=content.fonts.printed(report.inspector),
        subject=kind_of(content),
        creator="Inspector",
    )
    moment = _moment(content.document)

    def canvas(*args: Any, **kwargs: Any) -> ReportCanvas:
        made = ReportCanvas(*args, **kwargs)
        made.setDateFormatter(lambda *_now: moment)
        made.tick = lambda: progress.step(laid_out, total)
        return made

    template.build(story, canvasmaker=canvas)


@contextmanager
def _library_settings() -> Iterator[None]:
    """Without reportlab's text encoding of pictures: a quarter smaller and twice as fast. And no
    line begins with a Chinese comma or colon: it knows of the Japanese signs only."""
    before = rl_config.useA85, paragraph.ALL_CANNOT_START
    rl_config.useA85 = 0
    paragraph.ALL_CANNOT_START += _NOT_AT_THE_START
    try:
        yield
    finally:
        rl_config.useA85, paragraph.ALL_CANNOT_START = before


def _story(content: Content, gallery: Gallery) -> list[Flowable]:
    runs = [
        (f"{RUN_PREFIX}{index}", run_title(run), run_pages(content, gallery, run, index))
        for index, run in enumerate(content.pipes)
    ]
    chapters = [
        ("statement", tr("Statement and signatures"), statement(content)),
        ("project", tr("Project"), project_facts(content)),
        ("summary", tr("Summary"), summary(content)),
        ("evaluation", tr("Evaluation of all runs"), evaluation(content)),
        ("section", tr("Pavement section"), section_pages(content)),
        ("map", tr("Map of the section"), run_map(content)),
        ("strip", tr("Strip of the section"), strip_pages(content)),
        ("pictures", tr("Pictures"), overview(content, gallery)),
        ("list", tr("List of findings"), finding_list(content)),
        ("findings", tr("Findings"), blocks(content, gallery)),
        ("land-maps", tr("Maps"), maps(content, gallery)),
        ("land-list", tr("Findings on the maps"), land_list(content)),
        ("land-sharp", tr("Super-resolution"), sharp(content, gallery)),
        ("land-origin", tr("Provenance of the maps"), origins(content, gallery)),
        *runs,
        ("appendix", tr("Appendix: method, settings, models, files"), appendix(content)),
    ]
    present = [(key, title) for key, title, story in chapters if story]
    story = [*cover(content, gallery), *chapters[0][2], *contents(content, present)]
    for _key, _title, chapter in chapters[1:]:
        story += chapter
    return story


def _moment(document: Document) -> str:
    """The date that the PDF carries: of the inspection, else of the project, else none in
    particular. Never that of the export, which would make every file another one."""
    for text in (document.report.inspected_on, document.created_at):
        match = _DATE.match(text.strip())
        if match:
            return f"D:{''.join(match.groups())}000000Z"
    return "D:20000101000000Z"
