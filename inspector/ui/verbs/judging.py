"""Which judgements make sense for a selection, and why the others do not: pure functions."""

from __future__ import annotations

from collections.abc import Sequence

from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.language import mark, tr
from inspector.ui.naming import NOTED

NOTHING = mark("Select a suggestion or a finding first.")
ACCEPT_FIRST = mark("A suggestion has to be accepted first.")
ONE_PURPOSE = mark("Select findings, measurements or redactions alone to change their label.")
ONE_LABEL = mark("An undamaged area has no other label.")


def reasons_against(document: Document, selected: Sequence[str]) -> dict[str, str]:
    """For each command why it can do nothing with the selection, "" where it can. What is not in
    the document is a suggestion."""
    known = document.annotations
    chosen = [known[i] for i in selected if i in known]
    suggested = len(chosen) < len(selected)
    if not selected:
        return dict.fromkeys(("accept", "reject", "delete", "note", "relabel", "type"), tr(NOTHING))
    return {
        "accept": "" if suggested else _against_verdict(chosen, "accepted"),
        "reject": "" if suggested else _against_verdict(chosen, "rejected"),
        "delete": "" if chosen else tr("A suggestion cannot be deleted; reject it."),
        "note": _against_note(chosen),
        "relabel": _against_label(chosen, suggested),
        "type": _against_type(chosen, suggested),
    }


def _against_verdict(chosen: Sequence[Annotation], verdict: str) -> str:
    judged = [a for a in chosen if a.purpose != "measurement"]
    if any(a.status != verdict for a in judged):
        return ""
    if judged:
        done = verdict == "accepted"
        return (
            tr("The selection is accepted already.")
            if done
            else tr("The selection is rejected already.")
        )
    if verdict == "accepted":
        return tr("A measurement needs no accepting.")
    return tr("A measurement cannot be rejected; delete it.")


def _against_note(chosen: Sequence[Annotation]) -> str:
    if not chosen:
        return tr(ACCEPT_FIRST)
    if any(a.purpose in NOTED for a in chosen):
        return ""
    return tr("Areas have no note; select a finding or a measurement.")


def _against_label(chosen: Sequence[Annotation], suggested: bool) -> str:
    purposes = {a.purpose for a in chosen} | ({"finding"} if suggested else set())
    if purposes == {"undamaged"}:
        return tr(ONE_LABEL)
    return "" if len(purposes) == 1 else tr(ONE_PURPOSE)


def _against_type(chosen: Sequence[Annotation], suggested: bool) -> str:
    if any(a.purpose == "finding" for a in chosen):
        return ""
    return tr(ACCEPT_FIRST) if suggested else tr("Only findings have a crack type.")
