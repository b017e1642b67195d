"""What the window may not know, handed to it: models, sample photos, reports."""

from __future__ import annotations

import ctypes.util
import platform
import sys
from collections.abc import Callable, Sequence
from importlib import metadata
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector import __version__, paths
from inspector.core.batch import BatchItem, BatchSettings, ItemPlan, Piece
from inspector.core.card import ModelCard
from inspector.core.document import Document, SeverityPreset, SourceEntry
from inspector.core.enhanced import EnhancedPicture
from inspector.core.frame import Frame
from inspector.core.lesson import Lesson, LessonStep
from inspector.core.plot import Cell, Plot
from inspector.core.progress import Progress
from inspector.core.settings import DeviceChoice, Settings
from inspector.engine.costs import Costs
from inspector.engine.ready import ReadyModels
from inspector.imaging.detect_private import find_private
from inspector.io.project import results_dir
from inspector.io.results import ResultStore
from inspector.standards.books import USER_FOLDER, Books, load_books
from inspector.standards.pavement import load_presets
from inspector.train.lesson_store import LessonStore
from inspector.ui.services import (
    BatchWork,
    ChosenReference,
    DeviceChoiceInfo,
    Gap,
    Marks,
    Opener,
    Outcomes,
    Sample,
    SampleKind,
    Services,
)

NOTICES = "THIRD_PARTY_NOTICES.md"


def enhance(
    models: ReadyModels,
    model_id: str,
    choice: DeviceChoice,
    frame: Frame,
    reference: ChosenReference | None,
    progress: Progress,
) -> EnhancedPicture:
    """Enlarge a frame with the reference that the window chose."""
    from inspector.engine.reference_enhance import Reference

    given = None
    if reference is not None:
        given = Reference(reference.frame, reference.to_reference, reference.name)
    return models.enhance(model_id, choice, frame, given, progress)


def learn(
    models: ReadyModels,
    lesson: Lesson,
    choice: DeviceChoice,
    told: Callable[[LessonStep], None],
    progress: Progress,
) -> ModelCard:
    """Learn a surface, with one core left to the window, and list its model."""
    from inspector.engine import device
    from inspector.train import surface

    places = surface.Places(
        paths.models_dirs(), paths.user_data_dir(), paths.cache_dir() / "videos"
    )
    with surface.one_core_left():
        made = surface.learn(lesson, device.choose(choice).kind, places, told, progress)
    models.look_again()
    return made


def add_model(models: ReadyModels, path: Path, progress: Progress) -> tuple[ModelCard, bool]:
    """Look into a file and list its model."""
    from inspector.engine import community

    added = community.add_model(path, paths.models_dirs(), progress)
    models.look_again()
    return added.card, added.new


def remove_model(models: ReadyModels, card: ModelCard) -> None:
    """Take a model away that the user added."""
    from inspector.engine import community

    try:
        community.remove_model(card, paths.models_dirs())
    finally:
        models.look_again()


def batch_work(models: ReadyModels) -> BatchWork:
    """What a batch does with a file; torch is not imported before the first one."""

    def expect(path: Path, settings: BatchSettings, opened: Opener) -> int:
        from inspector.engine import batch_plan

        return batch_plan.expected_pieces(path, settings, opened)

    def plan(
        item: BatchItem, opened: Opener, marks: Marks, base: Path, progress: Progress
    ) -> ItemPlan:
        from inspector.engine import batch_plan

        return batch_plan.plan_item(item, models.catalog, opened, marks, base, progress)

    def run(
        path: Path,
        settings: BatchSettings,
        entry: SourceEntry,
        todo: Sequence[Piece],
        opened: Opener,
        progress: Progress,
    ) -> Outcomes:
        from inspector.engine import batch_item

        return batch_item.run_item(path, settings, entry, todo, models, opened, progress)

    return BatchWork(expect, plan, run)


def devices() -> list[DeviceChoiceInfo]:
    """The lines of the device menu, found without importing torch: whether a graphics card really
    works shows when a model is loaded."""
    cuda = ctypes.util.find_library("nvcuda" if sys.platform == "win32" else "cuda") is not None
    mps = sys.platform == "darwin" and platform.machine() == "arm64"
    return [
        DeviceChoiceInfo("auto", "Automatic", True),
        DeviceChoiceInfo("cpu", "Processor", True),
        DeviceChoiceInfo(
            "cuda", "NVIDIA graphics card", cuda, "" if cuda else "No NVIDIA driver was found."
        ),
        DeviceChoiceInfo(
            "mps", "Apple graphics", mps, "" if mps else "This is no Mac with Apple silicon."
        ),
    ]


def make_sample(kind: SampleKind, folder: Path, progress: Progress) -> Sample:
    """Draw a sample, unless it is there already. Raises ExportError and Cancelled."""
    from inspector import samples

    if kind == "sewer":
        video = samples.write_sample_video(folder / "sewer", progress)
        return Sample([video.path], video.inspection)
    if kind == "land":
        return Sample([samples.write_sample_land(folder / "land", progress)])
    return Sample(samples.write_sample_photos(folder, progress))


def severity_presets() -> Sequence[SeverityPreset]:
    """The bands that come with the app."""
    return load_presets(paths.resources_dir() / "standards" / "pavement.toml")


def about_lines() -> list[str]:
    """Facts about this installation."""
    return [
        f"Inspector {__version__}",
        f"Python {platform.python_version()} on {platform.platform()}",
        f"Models and resources: {paths.resources_dir().parent}",
        f"Settings, logs and unsaved work: {paths.user_data_dir()}",
    ]


def notices() -> str:
    """The licences of what others made: beside the package, or else in its metadata."""
    path = paths.resources_dir().parent / NOTICES
    if path.is_file():
        return path.read_text("utf-8")
    try:
        text = metadata.distribution("inspector").read_text(f"licenses/{NOTICES}")
    except metadata.PackageNotFoundError:
        text = None
    return text or f"The notices come with the source of Inspector, in {NOTICES}."


def report_gaps(document: Document, base_dir: Path) -> list[Gap]:
    """What the report lacks, as the preview lists it."""
    from inspector.report import check
    from inspector.report.fonts import Fonts

    fonts = Fonts.load(paths.resources_dir() / "fonts")

    def target(name: str) -> str:
        if name in document.sources:
            return f"source.{name}"
        return f"annotation.{name}" if name in document.annotations else name

    return [
        Gap(g.severity == "missing", g.message, target(g.target))
        for g in check.gaps(document, base_dir, fonts, code_books())
    ]


def code_books() -> Books:
    """The app's code books with the user's tables. Raises SettingsError for a table that is not
    valid: a report by half of the codes would grade wrongly."""
    return load_books(paths.resources_dir() / "standards", paths.user_data_dir() / USER_FOLDER)


def write_pdf(
    cards: Sequence[ModelCard], document: Document, project: Path, path: Path, progress: Progress
) -> None:
    """The report, with what is known of the model runs behind its findings."""
    from inspector.report import pdf
    from inspector.report.evidence import runs_behind

    results = ResultStore(results_dir(project))
    pdf.write_pdf(
        document,
        project.parent,
        path,
        fonts_dir=paths.resources_dir() / "fonts",
        models=cards,
        runs=runs_behind(document, results),
        books=code_books(),
        results=results,
        cache_dir=paths.cache_dir() / "videos",
        progress=progress,
    )


def write_csv(document: Document, project: Path, path: Path) -> None:
    """Findings and observations as tables, and what their columns mean beside them."""
    from inspector.report import csv

    csv.write_csv(document, path, books=code_books(), results=ResultStore(results_dir(project)))


def write_plot(plot: Plot, path: Path) -> None:
    """A plot as SVG, PNG or CSV."""
    from inspector.report import plot_file

    plot_file.write_plot(plot, path, paths.resources_dir() / "fonts")


def write_table(rows: Sequence[Sequence[Cell]], path: Path) -> None:
    """Rows as CSV."""
    from inspector.report import csv

    csv.write_table(rows, path)


def pdf_page_count(path: Path) -> int:
    """How many pages a PDF has."""
    from inspector.report import pages

    return pages.page_count(path)


def pdf_page(path: Path, page: int, width_px: int) -> NDArray[np.uint8]:
    """One page of a PDF, uint8 (height, width, 3)."""
    from inspector.report import pages

    return pages.render(path, page, width_px)


def memory_bytes() -> int:
    """Memory that this process holds, bytes; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * 4096


def make_services(save_settings: Callable[[Settings], None]) -> Services:
    """Everything the window asks for."""
    models = ReadyModels(paths.models_dirs(), paths.cache_dir() / "videos")
    lessons = LessonStore(paths.user_data_dir())
    costs = Costs(paths.cache_dir(), paths.models_dirs())
    return Services(
        cards=models.cards,
        segment=models.segment,
        restore=models.restore,
        judge=models.judge,
        prepare=models.prepare,
        enhance=lambda *args: enhance(models, *args),
        enhance_clip=models.enhance_clip,
        prepare_enhance=models.prepare_enhance,
        enhance_map=models.enhance_map,
        enhance_map_to=models.enhance_map_to,
        find_on_map=models.find_on_map,
        learn=lambda *args: learn(models, *args),
        lessons=lessons.unfinished,
        forget_lesson=lessons.forget,
        find_private=find_private,
        devices=devices,
        make_sample=make_sample,
        report_gaps=report_gaps,
        write_pdf=lambda *args: write_pdf(models.cards(), *args),
        write_csv=write_csv,
        pdf_page_count=pdf_page_count,
        pdf_page=pdf_page,
        about_lines=about_lines,
        notices=notices,
        batch=batch_work(models),
        severity_presets=severity_presets,
        save_settings=save_settings,
        write_plot=write_plot,
        write_table=write_table,
        try_resolution=models.try_resolution,
        known_costs=costs.known,
        take_costs=costs.of,
        add_model=lambda *args: add_model(models, *args),
        remove_model=lambda card: remove_model(models, card),
    )
