"""What a report says, and above all what it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector.ui.support.report_text import ReportFacts, log_tail, report_text

TRACE = (
    'Traceback (most recent call last):\n  File "/opt/inspector/ui/session.py", line 3, in show\n'
    "SourceError: cannot read '/home/anna/Fotos/Familie Meyer 12.jpg'\n"
)


def report(with_names: bool, **changes: object) -> str:
    facts = {
        "happened": "It stopped.",
        "details": TRACE,
        "versions": {"Inspector": "1.2", "System": "Linux"},
        "jobs": ["decode: Open Familie Meyer (running, 1 of 2)"],
        "log": [
            "INFO opened /media/anna/stick/Straße 1.inspector.h5",
            "WARNING C:\\Users\\anna\\scan.tif cannot be read",
            "ERROR IMG_0042.jpg is damaged; see file:///home/anna/x.png and n/a 3/4",
        ],
        "private": ["Familie Meyer", "IMG_0042.jpg", "Straße 1.inspector.h5"],
        **changes,
    }
    return report_text(ReportFacts(**facts), Path("/home/anna"), "anna", with_names)  # type: ignore[arg-type]


def test_it_says_what_somebody_asks_first() -> None:
    text = report(with_names=True)
    for wanted in ("It stopped.", "Inspector: 1.2", "System: Linux", "decode: Open", "ERROR"):
        assert wanted in text
    assert "'~/Fotos/Familie Meyer 12.jpg'" in text
    assert "none" in report(with_names=True, jobs=())


@pytest.mark.parametrize("with_names", [True, False])
def test_who_sends_it_is_never_in_it(with_names: bool) -> None:
    assert "anna" not in report(with_names)


def test_names_of_files_are_in_it_only_if_agreed() -> None:
    text = report(with_names=False)
    for private in ("Meyer", "IMG_0042", "Straße", "Fotos", "stick", "scan"):
        assert private not in text, private
    assert "<file>.jpg" in text, "what kind of file it was"
    assert "/opt/inspector/ui/session.py" in text, "where in the program"
    assert "n/a 3/4" in text


def test_short_names_are_not_torn_out_of_words() -> None:
    text = report(with_names=False, private=["run", "a"], log=["running a run on run.jpg"])
    assert "running a <file> on <file>.jpg" in text


def test_a_home_inside_another_word_stays() -> None:
    text = report(with_names=True, log=["/home/annabel/x.jpg /home/anna"])
    assert "/home/annabel/x.jpg ~" in text


def test_a_long_log_is_read_from_its_end(tmp_path: Path) -> None:
    path = tmp_path / "inspector.log"
    path.write_text("".join(f"line {n} {'x' * 90}\n" for n in range(20_000)), encoding="utf-8")
    lines = log_tail(path)
    assert len(lines) == 80
    assert lines[-1].startswith("line 19999 ")
    assert all(line.startswith("line ") for line in lines)
    assert log_tail(tmp_path / "none") == []
