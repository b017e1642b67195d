"""A Δ table as a plot: what a task scores on each version, and what restoring brings back."""

from __future__ import annotations

from inspector.core.label_names import label_name
from inspector.core.language import plural, tr
from inspector.core.plot import Axis, Mark, Panel, Plot, Series
from inspector.core.resolution_delta import DeltaTable
from inspector.core.resolution_trial import HR, LR


def delta_plot(table: DeltaTable, task: str, pictures: int) -> Plot:
    """Beside each other: the score of each label on LR, on what each model makes of it, and on HR;
    and ΔSR of each model."""
    rows = table.all_rows[::-1]
    title = tr("{metric} by resolution: {task}", metric=table.metric, task=task)
    if not rows:
        return Plot(title, empty=tr("None of the labels is in the pictures."))
    # Bicubic enlargement is what LR is seen by: its dots would hide those of LR.
    models = [m for m in rows[0].sr_pc if any(row.sr_pc[m] != row.lr_pc for row in rows)]
    names = Axis("", names=tuple(label_name(row.label) for row in rows))
    places = tuple(float(place) for place in range(len(rows)))

    def dots(name: str, values: list[float], colour: int) -> Series:
        return Series(name, tuple(values), places, "dots", colour)

    scores = [dots(LR, [row.lr_pc for row in rows], 0)]
    scores += [dots(m, [r.sr_pc[m] for r in rows], 1 + k) for k, m in enumerate(models)]
    scores.append(dots(HR, [row.hr_pc for row in rows], len(models) + 1))
    gains = tuple(dots(m, [r.deltas(m).sr for r in rows], 1 + k) for k, m in enumerate(models))
    return Plot(
        title,
        (
            Panel(Axis(table.metric, "%", 0.0, 100.0), names, tuple(scores), tr("Score")),
            Panel(
                Axis("ΔSR = SR − LR", tr("points")),
                names,
                gains,
                tr("Brought back"),
                (Mark(0.0, ""),),
            ),
        ),
        plural(
            "{n} picture. HR: as it is; LR: shrunk, and enlarged bicubically to be looked at; the "
            "others: restored from LR.",
            "{n} pictures. HR: as they are; LR: shrunk, and enlarged bicubically to be looked at; "
            "the others: restored from LR.",
            pictures,
        ),
    )
