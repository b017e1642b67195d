"""What still waits for a judgement, in the order in which one walks through it: of each picture
first what models suggest, most worth first, then the areas that were proposed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QObject

from inspector.core.annotation import Annotation
from inspector.core.delta import Changed
from inspector.core.frame import FrameRef
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions


class Review(QObject):
    """Suggestions and proposed areas of all pictures."""

    def __init__(
        self, session: Session, suggestions: Suggestions, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._suggestions = suggestions
        self._proposed = {a.id for a in session.document.annotations.values() if proposed(a)}
        session.document_changed.connect(self._on_document_changed)

    def on_frame(self, frame: FrameRef) -> list[str]:
        """The ids of what waits on one picture."""
        found = [s.id for s in self._suggestions.on_frame(frame)]
        if self._proposed:
            found += [a.id for a in self._session.on_frame(frame) if a.id in self._proposed]
        return found

    def __iter__(self) -> Iterator[tuple[FrameRef, str]]:
        """All that waits, picture by picture."""
        for frame in self._session.frames():
            for item_id in self.on_frame(frame):
                yield frame, item_id

    def __bool__(self) -> bool:
        return bool(self._proposed) or next(iter(self._suggestions.all()), None) is not None

    def step(self, selected: Sequence[str], by: int) -> str | None:
        """What comes after (1) or before (-1) the last selected, round and round. Without such a
        one, the walk begins at the first or last on the picture in view, and else beside it."""
        waiting = list(self)
        if not waiting:
            return None
        ids = [item_id for _, item_id in waiting]
        places = {item_id: place for place, item_id in enumerate(ids)}
        last = next((places[i] for i in reversed(selected) if i in places), None)
        if last is not None:
            return ids[(last + by) % len(ids)]
        order = {frame: place for place, frame in enumerate(self._session.frames())}
        current = self._session.current
        here = order.get(current, 0) if current is not None else 0
        ahead = [i for frame, i in waiting if (order[frame] - here) * by >= 0]
        return (ahead or ids)[0 if by > 0 else -1]

    def following(self, chosen: Collection[str]) -> str | None:
        """What waits on the picture in view after the last of the chosen ones; None if none of
        them waits there. After an area comes an area: who confirms these by one key after the
        other shall not accept a crack."""
        if self._session.current is None:
            return None
        here, gone = self.on_frame(self._session.current), frozenset(chosen)
        last = max((place for place, i in enumerate(here) if i in gone), default=None)
        if last is None:
            return None
        area = here[last] in self._proposed
        rest = [i for i in (*here[last + 1 :], *here[:last]) if i not in gone]
        return next((i for i in rest if (i in self._proposed) == area), None)

    def _on_document_changed(self, changed: Changed) -> None:
        delta = changed.delta.annotations
        self._proposed.difference_update(delta.before)
        self._proposed.update(a.id for a in delta.after.values() if proposed(a))


def proposed(annotation: Annotation) -> bool:
    """True for a redaction or an undamaged area that nobody has confirmed or rejected."""
    return annotation.purpose in ("redaction", "undamaged") and annotation.status == "suggested"
