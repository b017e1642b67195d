"""The two annexes of a CJJ 181-2012 report as tables: the list of defects, and the runs with the
parameters, indices and classes of `standards.cjj181`.

Column names are those of the form; the file beside each table says in English what they mean.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inspector.core.document import Document
from inspector.core.errors import ExportError, SettingsError
from inspector.core.inspection import Inspection
from inspector.core.language import tr
from inspector.io.csv_columns import Cell, Column, rounded
from inspector.io.exchange.names import FrameNames
from inspector.io.exchange.outgoing import Export
from inspector.io.exchange.run_texts import counter
from inspector.io.exchange.table_files import table_files
from inspector.standards.books import Books
from inspector.standards.cjj181 import Assessment
from inspector.standards.cjj181_run import BOOK, assessed
from inspector.standards.observations import ObservationRow, PipeRun, pipe_runs, stretches

LANGUAGE = "zh"
KINDS = {"structural": "结构性", "functional": "功能性"}
METHODS = {"CCTV": "CCTV检测", "QV": "管道潜望镜检测", "sonar": "声呐检测", "walk": "人工目视检测"}
TRAVELS = {"with flow": "顺流", "against flow": "逆流"}


@dataclass(frozen=True)
class _Defect:
    """A defect of a run; `end_m` is where a continuous one ends."""

    number: int
    run: PipeRun
    row: ObservationRow
    end_m: float | None


@dataclass(frozen=True)
class _Run:
    """A run with its assessment; None where something that it needs is not known."""

    number: int
    run: PipeRun
    found: Assessment | None


def export(document: Document, books: Books) -> Export:
    """Both tables with their dictionaries. Raises ExportError if no run is coded by CJJ 181."""
    runs = [
        run
        for run in pipe_runs(document, books, LANGUAGE)
        if run.book is not None and run.book.id == BOOK and run.rows
    ]
    if not runs:
        raise ExportError(
            tr(
                "No pipe run is coded by CJJ 181; choose that code book for a run, or another "
                "format."
            )
        )
    defects: list[_Defect] = []
    others = 0
    for run in runs:
        others += sum(row.observation.book != BOOK for row in run.rows)
        for run_row, end_m in _once(run):
            defects.append(_Defect(len(defects) + 1, run, run_row, end_m))
    judged = [_Run(number, run, _assessed(run)) for number, run in enumerate(runs, 1)]
    notices = []
    if others:
        notices.append(
            tr("Left out, because they are coded by another book: {count}.", count=others)
        )
    lacking = sum(each.found is None for each in judged)
    if lacking:
        notices.append(
            tr(
                "Runs without indices, because their length or width is not known or a code is not "
                "confirmed: {count}.",
                count=lacking,
            )
        )
    names = FrameNames(document)
    return Export(
        (
            *table_files("CJJ181_defects", _defect_columns(names), defects),
            *table_files("CJJ181_runs", _run_columns(names), judged),
        ),
        tuple(notices),
    )


def _assessed(run: PipeRun) -> Assessment | None:
    try:
        return assessed(run)
    except SettingsError:
        return None


def _once(run: PipeRun) -> Sequence[tuple[ObservationRow, float | None]]:
    """The rows by CJJ 181 that are defects, a continuous one once; those without a place last."""
    rows = [row for row in run.rows if row.observation.book == BOOK]
    placed = [
        (each.row, each.end_m if each.finish is not None else None) for each in stretches(rows)
    ]
    return [*placed, *((row, None) for row in rows if row.observation.chainage_m is None)]


def _run_name(head: Inspection) -> str:
    return head.pipe_ref or "~".join(filter(None, (head.start_node, head.end_node)))


def _of_head(field: str) -> Callable[[_Defect | _Run], Cell]:
    def value(row: _Defect | _Run) -> Cell:
        found: Cell = getattr(row.run.inspection, field)
        return found if found != "" else None

    return value


def _size(row: _Defect | _Run) -> Cell:
    head = row.run.inspection
    return head.diameter_mm or head.width_mm or head.height_mm


def _shared() -> tuple[Column[_Defect | _Run], ...]:
    return (
        Column("序号", "integer", "", "Number in this table", lambda r: r.number),
        Column(
            "管段编号", "text", "", "Run: its reference, or its manholes",
            lambda r: _run_name(r.run.inspection) or None,
        ),
        Column("起始井号", "text", "", "Manhole at the start", _of_head("start_node")),
        Column("终止井号", "text", "", "Manhole at the end", _of_head("end_node")),
        Column("管径(mm)", "decimal", "mm", "Nominal diameter, or width", _size),
        Column("材质", "text", "", "Material of the pipe", _of_head("material")),
        Column("管段长度(m)", "decimal", "m", "Length of the run", _of_head("total_length_m")),
        Column("检测长度(m)", "decimal", "m", "Surveyed length", _of_head("surveyed_length_m")),
    )  # fmt: skip


def _defect_columns(names: FrameNames) -> tuple[Column[_Defect], ...]:
    return (
        *_shared(),
        Column(
            "距离(m)", "decimal", "m", "Chainage of the defect, of its start if it is continuous",
            lambda d: rounded(d.row.observation.chainage_m, 2),
        ),
        Column(
            "终止距离(m)", "decimal", "m", "Chainage of its end; empty for a point",
            lambda d: rounded(d.end_m, 2),
        ),
        Column(
            "距离为估计值", "text", "", "是 (yes) where the chainage was estimated, else 否 (no)",
            lambda d: "是" if d.row.observation.chainage_estimated else "否",
        ),
        Column("缺陷代码", "text", "", "Code", lambda d: d.row.observation.code),
        Column("缺陷名称", "text", "", "The code in Chinese", lambda d: d.row.label or None),
        Column("缺陷等级", "integer", "", "Grade 1 to 4", lambda d: d.row.grade),
        Column("分值", "decimal", "", "Points of the grade", _score),
        Column(
            "缺陷性质", "text", "", "结构性 (structural) or 功能性 (functional)",
            lambda d: KINDS.get(d.row.code.group) if d.row.code else None,
        ),
        Column(
            "时钟位置", "text", "", "Position as CJJ 181 writes it, e.g. 0903 for 9 to 3",
            lambda d: d.row.clock_text or None,
        ),
        Column(
            "照片", "text", "", "Name of the picture, as the other formats call it",
            lambda d: names.picture(d.row.annotation.frame),
        ),
        Column(
            "录像时间", "text", "", "Time in the recording, H:MM:SS",
            lambda d: counter(d.row.source, d.row.annotation.frame.index) or None,
        ),
        Column("备注", "text", "", "The inspector's words", lambda d: d.row.remarks or None),
    )  # fmt: skip


def _score(defect: _Defect) -> Cell:
    code, grade = defect.row.code, defect.row.grade
    return code.score(grade) if code is not None and grade is not None else None


def _run_columns(names: FrameNames) -> tuple[Column[_Run], ...]:
    def found(pick: Callable[[Assessment], Cell]) -> Callable[[_Run], Cell]:
        return lambda run: None if run.found is None else pick(run.found)

    def word(kind: str, pick: Callable[[Assessment], str]) -> Callable[[_Run], Cell]:
        def value(run: _Run) -> Cell:
            if run.found is None or run.run.book is None:
                return None
            return run.run.book.word(f"{kind}.{pick(run.found)}").text(LANGUAGE)

        return value

    return (
        *_shared(),
        Column(
            "检测日期", "date-time", "ISO 8601", "When it was inspected", _of_head("inspected_at")
        ),
        Column(
            "检测方法", "text", "", "Method: CCTV, pipe periscope (QV), sonar or on foot",
            lambda r: METHODS.get(r.run.inspection.method),
        ),
        Column(
            "检测方向", "text", "", "顺流 (with flow) or 逆流 (against flow)",
            lambda r: TRAVELS.get(r.run.inspection.travel),
        ),
        Column("检测人员", "text", "", "Who inspected", _of_head("inspector")),
        Column("录像文件", "text", "", "Names of the recordings", lambda r: _videos(r, names)),
        Column("结构性缺陷数", "integer", "", "n, structural defects that count",
               found(lambda a: a.structural.counted)),
        Column("平均值S", "decimal", "", "S, mean of the structural points",
               found(lambda a: rounded(a.structural.mean, 4))),
        Column("最大值Smax", "decimal", "", "Smax, highest structural points",
               found(lambda a: rounded(a.structural.highest, 4))),
        Column("结构性缺陷参数F", "decimal", "", "F = max(Smax, S)",
               found(lambda a: rounded(a.structural.parameter, 4))),
        Column("结构性缺陷等级", "text", "", "Grade of F, I to IV",
               found(lambda a: a.structural.grade)),
        Column("结构性缺陷密度SM", "decimal", "", "SM, structural defect density",
               found(lambda a: rounded(a.structural.density, 4))),
        Column("结构性缺陷状况", "text", "", "How far the structural defects spread",
               word("spread", lambda a: a.structural.spread)),
        Column("修复指数RI", "decimal", "", "RI, repair index",
               found(lambda a: rounded(a.repair_index, 4))),
        Column("修复等级", "text", "", "Class of RI, I to IV", found(lambda a: a.repair_class)),
        Column("结构性评价", "text", "", "What the class of RI asks for",
               word("repair", lambda a: a.repair_class)),
        Column("功能性缺陷数", "integer", "", "m, functional defects that count",
               found(lambda a: a.functional.counted)),
        Column("平均值Y", "decimal", "", "Y, mean of the functional points",
               found(lambda a: rounded(a.functional.mean, 4))),
        Column("最大值Ymax", "decimal", "", "Ymax, highest functional points",
               found(lambda a: rounded(a.functional.highest, 4))),
        Column("功能性缺陷参数G", "decimal", "", "G = max(Ymax, Y)",
               found(lambda a: rounded(a.functional.parameter, 4))),
        Column("功能性缺陷等级", "text", "", "Grade of G, I to IV",
               found(lambda a: a.functional.grade)),
        Column("功能性缺陷密度YM", "decimal", "", "YM, functional defect density",
               found(lambda a: rounded(a.functional.density, 4))),
        Column("功能性缺陷状况", "text", "", "How far the functional defects spread",
               word("spread", lambda a: a.functional.spread)),
        Column("养护指数MI", "decimal", "", "MI, maintenance index",
               found(lambda a: rounded(a.maintenance_index, 4))),
        Column("养护等级", "text", "", "Class of MI, I to IV",
               found(lambda a: a.maintenance_class)),
        Column("功能性评价", "text", "", "What the class of MI asks for",
               word("maintenance", lambda a: a.maintenance_class)),
        Column("备注", "text", "", "Remarks on the inspection", _of_head("remarks")),
    )  # fmt: skip


def _videos(run: _Run, names: FrameNames) -> Cell:
    found = [names.recording(s.id) for s in run.run.sources if s.kind == "video"]
    return " ".join(found) or None
