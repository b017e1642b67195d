"""What stands beside the choice of pictures that models made."""

from __future__ import annotations

from collections.abc import Mapping

from inspector.core.language import mark, number, tr
from inspector.core.stored_texts import retold
from inspector.ui.made_pictures import MadePictures
from inspector.ui.map_look import MapShown
from inspector.ui.panels.enhanced_words import shown_instead
from inspector.ui.picture_look import Kind

SHORT = {
    "layer-restored": mark("Restored"),
    "layer-signed-error": mark("Signed"),
    "layer-absolute-error": mark("Absolute"),
    "layer-filtered-error": mark("Filtered"),
}
"""What fits into a narrow dock; tool tips and menus say the whole names."""
EMPTY = mark(
    "Is it too far away or blurred? Enhance shows the frame, or a region of it, × {times}."
)
MAP_EMPTY = mark(
    "Enhance shows what is in view, or a region of the map, × {times}; nothing measured changes."
)


def how_made(
    pictures: MadePictures, kind: Kind | None, titles: Mapping[str, str], shown: MapShown | None
) -> str:
    """How the newest picture of a kind was made; without a kind, of any. `titles` of models, by
    id; `shown`: how the map in view is looked at."""
    if pictures.restored and (kind == "restored" or not pictures.enhanced):
        restored = pictures.restored[-1].picture
        window, made = restored.window, restored.provenance
        took = number(made.seconds, ".1f")
        return f"{made.model_id}, {window.width} × {window.height} px, {took} s"
    if not pictures.enhanced:
        return ""
    picture = pictures.enhanced[-1].picture
    if picture.facts is not None:
        return shown_instead(picture, shown)
    helped = (
        tr("with {reference}", reference=retold(picture.reference))
        if picture.reference
        else tr("without reference")
    )
    made = picture.provenance
    title = titles.get(made.model_id, made.model_id)
    return f"{title}, {helped}, {number(made.seconds, '.1f')} s"
