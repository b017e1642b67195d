from __future__ import annotations

import pytest

from inspector.core import errors


@pytest.mark.parametrize(
    "kind",
    [
        errors.SourceError,
        errors.ProjectError,
        errors.ModelError,
        errors.ExportError,
        errors.SettingsError,
    ],
)
def test_every_error_is_shown_by_its_message_and_keeps_its_details(
    kind: type[errors.InspectorError],
) -> None:
    with pytest.raises(errors.InspectorError) as caught:
        raise kind("Open another file.", "OSError 5")
    assert str(caught.value) == caught.value.message == "Open another file."
    assert caught.value.details == "OSError 5"
    assert kind("Do this.").details == ""
