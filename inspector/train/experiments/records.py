"""What an experiment has measured so far: the JSON beside its tables, which it goes on from."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from inspector.core.errors import SettingsError
from inspector.io.exporting import write_file
from inspector.train.experiments.experiment import Experiment, Table, Values


@dataclass(frozen=True)
class Record:
    """A row's or a figure's state. `seconds` adds up over several calls; a row that a budget
    stopped has no values yet."""

    identity: str
    epochs: int
    state: Literal["measured", "stopped"]
    seconds: float
    device: str
    values: Values = field(default_factory=dict)


def read_records(path: Path) -> dict[str, Record]:
    """By the ids of rows and figures; nothing where there is no file. Raises SettingsError."""
    if not path.exists():
        return {}
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
        return {name: _record(entry) for name, entry in table["rows"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise SettingsError(
            f"{path.name} holds no results of this command: choose another output.", str(error)
        ) from error


def _record(entry: Mapping[str, Any]) -> Record:
    record = Record(**entry)
    numbers = [record.seconds, *record.values.values()]
    if record.state not in ("measured", "stopped") or not all(map(math.isfinite, numbers)):
        raise ValueError("a row is neither measured nor stopped, or has no finite values")
    return record


def write_records(path: Path, experiment: Experiment, records: Mapping[str, Record]) -> None:
    """Write the records, and what the tables are made of. Raises ExportError."""
    content = {
        "experiment": experiment.name,
        "title": experiment.title,
        "settings": experiment.settings,
        "rows": {name: asdict(record) for name, record in records.items()},
        "tables": [_table(table) for table in experiment.tables],
    }
    text = json.dumps(content, indent=2, allow_nan=False) + "\n"

    def put(temporary: Path) -> None:
        temporary.write_text(text, encoding="utf-8")

    write_file(path, put)


def _table(table: Table) -> dict[str, object]:
    return {
        "title": table.title,
        "columns": [asdict(column) for column in table.columns],
        "rows": [
            {"id": row.id, "title": row.title, "paper": dict(row.paper)} for row in table.rows
        ],
    }
