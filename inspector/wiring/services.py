"""Everything the window asks for, in one place."""

from __future__ import annotations

from collections.abc import Callable

from inspector import paths
from inspector.core.settings import Settings
from inspector.engine import torch_ahead
from inspector.engine.costs import Costs
from inspector.engine.graphs_apart import GraphsApart
from inspector.engine.ready import ReadyModels
from inspector.imaging.detect_private import find_private
from inspector.train.lesson_store import LessonStore
from inspector.ui.services import Services
from inspector.wiring import installation, papers
from inspector.wiring import models as wired


def make_services(save_settings: Callable[[Settings], None]) -> Services:
    """Everything the window asks for."""
    torch_ahead.install()
    folders = paths.models_dirs()
    apart = GraphsApart(folders)
    models = ReadyModels(folders, paths.cache_dir() / "videos", apart)
    lessons = LessonStore(paths.user_data_dir())
    costs = Costs(paths.cache_dir(), folders, apart)
    return Services(
        cards=models.cards,
        segment=models.segment,
        restore=models.restore,
        judge=models.judge,
        prepare=models.prepare,
        enhance=lambda *args: wired.enhance(models, *args),
        enhance_clip=models.enhance_clip,
        prepare_enhance=models.prepare_enhance,
        enhance_map=models.enhance_map,
        enhance_map_to=models.enhance_map_to,
        find_on_map=models.find_on_map,
        learn=lambda *args: wired.learn(models, *args),
        lessons=lessons.unfinished,
        forget_lesson=lessons.forget,
        find_private=find_private,
        devices=installation.devices,
        make_sample=installation.make_sample,
        report_gaps=papers.ReportCheck().gaps,
        write_pdf=lambda *args: papers.write_pdf(models.cards(), *args),
        write_csv=papers.write_csv,
        pdf_page_count=papers.pdf_page_count,
        pdf_page=papers.pdf_page,
        check_installation=installation.check_installation,
        versions=installation.versions,
        about_lines=installation.about_lines,
        notices=installation.notices,
        batch=wired.batch_work(models),
        severity_presets=installation.severity_presets,
        save_settings=save_settings,
        write_plot=papers.write_plot,
        write_table=papers.write_table,
        try_resolution=models.try_resolution,
        known_costs=costs.known,
        take_costs=costs.of,
        add_model=lambda *args: wired.add_model(models, *args),
        remove_model=lambda card: wired.remove_model(models, card),
        why_no_learning=wired.why_no_learning,
    )
