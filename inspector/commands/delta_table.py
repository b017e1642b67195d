"""What a Δ report says: for people as a table, and for JSON."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from inspector.core.resolution_delta import DeltaRow, DeltaTable
from inspector.core.resolution_trial import Likeness


def text(table: DeltaTable, likeness: Mapping[str, Likeness], pictures: int) -> str:
    """The scores and their differences, and how close the pictures are."""
    rows = table.all_rows
    if not rows:
        return "None of the labels is in the pictures: there is nothing to score."
    lines = [["", *rows[0].columns]]
    for row in rows:
        pairs = zip(row.columns, row.values, strict=True)
        lines.append([row.label, *(f"{v:+.2f}" if c[0] == "Δ" else f"{v:.2f}" for c, v in pairs)])
    found = [f"{table.metric} in %, {pictures} pictures; Δ in percentage points", _aligned(lines)]
    if table.absent:
        found.append(f"Nowhere in the pictures: {', '.join(table.absent)}.")
    seen = any(each.perceptual is not None for each in likeness.values())
    head = ["", "PSNR RGB", "PSNR Y", "SSIM RGB", "SSIM Y", "shrunk again"]
    close = [[*head, "VGG16"] if seen else head]
    close += [[name, *_cells(each)] for name, each in likeness.items()]
    return "\n".join([*found, "", "Close to HR: PSNR in dB, SSIM", _aligned(close)])


def as_json(table: DeltaTable, likeness: Mapping[str, Likeness]) -> dict[str, Any]:
    """The same, ready for json.dump; a PSNR without a bound is null."""
    mean, overall = table.mean, table.overall
    return {
        "metric": table.metric,
        "labels": [_row(row) for row in table.rows],
        "mean": None if mean is None else _row(mean),
        "any": None if overall is None else _row(overall),
        "absent": list(table.absent),
        "pictures_compared": {name: _finite(each) for name, each in likeness.items()},
    }


def _row(row: DeltaRow) -> dict[str, Any]:
    sr = {}
    for model in row.sr_pc:
        deltas = row.deltas(model)
        sr[model] = {
            "score": round(deltas.sr_pc, 4),
            "delta_sr": round(deltas.sr, 4),
            "delta_hr": round(deltas.hr, 4),
        }
    return {
        "label": row.label,
        "lr": round(row.lr_pc, 4),
        "hr": round(row.hr_pc, 4),
        "delta_lr": round(row.lr_pc - row.hr_pc, 4),
        "sr": sr,
    }


def _finite(likeness: Likeness) -> dict[str, float | None]:
    return {
        name: round(value, 6) if value is not None and math.isfinite(value) else None
        for name, value in asdict(likeness).items()
    }


def _cells(each: Likeness) -> list[str]:
    return [
        f"{each.psnr_rgb_db:.2f}",
        f"{each.psnr_y_db:.2f}",
        f"{each.ssim_rgb:.4f}",
        f"{each.ssim_y:.4f}",
        f"{each.consistency_db:.2f}",
        *([] if each.perceptual is None else [f"{each.perceptual:.4f}"]),
    ]


def _aligned(rows: list[list[str]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
