"""Tables as files that are handed on: each with the meaning of its columns beside it."""

from __future__ import annotations

from collections.abc import Sequence

from inspector.core.progress import Progress
from inspector.io.csv_columns import Column, Row, explained, filled
from inspector.io.exchange.outgoing import OutFile, ready


def table_files(
    stem: str, columns: Sequence[Column[Row]], rows: Sequence[Row]
) -> tuple[OutFile, ...]:
    """`stem.csv` and `stem_columns.csv`."""

    def content(_: Progress) -> bytes:
        return filled(columns, rows)

    return (
        OutFile(f"{stem}.csv", content),
        OutFile(f"{stem}_columns.csv", ready(explained(columns))),
    )
