"""The tables of an experiment as Markdown, with what could not be run marked as such."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from inspector.train.experiments.experiment import Column, Experiment, Row, Table
from inspector.train.experiments.records import Record

NOT_RUN = "not run"
STOPPED = "not finished"


def markdown(experiment: Experiment, records: Mapping[str, Record]) -> str:
    """The whole file; `records` holds what was measured of this experiment as it is now."""
    return "\n\n".join(_parts(experiment, records)) + "\n"


def _parts(experiment: Experiment, records: Mapping[str, Record]) -> Iterator[str]:
    yield f"# {experiment.title}"
    yield (
        f"Made by `inspector reproduce {experiment.name}`. {experiment.settings} "
        f"{_spent(experiment, records)}"
    )
    for table in experiment.tables:
        yield f"## {table.title}"
        if table.note:
            yield table.note
        yield _table(table, records)
    for figure in experiment.figures:
        yield f"## {figure.title}"
        drawn = figure.id in records and records[figure.id].state == "measured"
        yield f"![{figure.title}]({experiment.name}/{figure.id}.png)" if drawn else NOT_RUN


def _spent(experiment: Experiment, records: Mapping[str, Record]) -> str:
    rows = experiment.rows()
    known = [records[row.id] for row in rows if row.id in records]
    done = [record for record in known if record.state == "measured"]
    if not done:
        return f"None of the {len(rows)} rows was run."
    devices = ", ".join(sorted({record.device for record in done}))
    minutes = sum(record.seconds for record in known) / 60
    return (
        f"{len(done)} of {len(rows)} rows were run, {done[0].epochs} epochs each, in "
        f"{minutes:.0f} minutes on {devices}."
    )


def _table(table: Table, records: Mapping[str, Record]) -> str:
    told = [column for column in table.columns if any(column.key in r.paper for r in table.rows)]
    heads = ["", *(c.title for c in table.columns), *(f"paper: {c.title}" for c in told)]
    lines = [heads, ["---", *("---:" for _ in heads[1:])]]
    lines += [_row(row, table.columns, told, records.get(row.id)) for row in table.rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def _row(
    row: Row, columns: Sequence[Column], told: Sequence[Column], record: Record | None
) -> list[str]:
    if record is None:
        measured = [NOT_RUN] * len(columns)
    elif record.state == "stopped":
        measured = [STOPPED] * len(columns)
    else:
        measured = [_cell(column, record.values) for column in columns]
    return [row.title, *measured, *(_cell(column, row.paper) for column in told)]


def _cell(column: Column, values: Mapping[str, float]) -> str:
    return column.text(values[column.key]) if column.key in values else ""
