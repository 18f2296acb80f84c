"""The look: readable in every scheme, complete, and never by color alone."""

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from wbl_desktop.application.window_ports import Standing
from wbl_desktop.ui.phrases import SHAPES
from wbl_desktop.ui.theme import DARK, LIGHT, Tokens, high_contrast, palette_of, style_sheet


def luminance(color: str) -> float:
    made = QColor(color)
    parts = [made.redF(), made.greenF(), made.blueF()]
    linear = [part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4) for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_every_surface(tokens: Tokens) -> None:
    for surface in (tokens.surface, tokens.window, tokens.selection):
        for name in ("text", "muted", "stops", "warns", "informs", "done"):
            assert contrast(getattr(tokens, name), surface) >= 4.5, (name, surface)
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_names_no_unknown_token(tokens: Tokens, qtbot: QtBot) -> None:
    assert not re.findall(r"@\w+", style_sheet(tokens))


def test_high_contrast_takes_the_systems_colors_and_drops_ours() -> None:
    system = QPalette(QColor("#ffff00"), QColor("#000000"))
    tokens = high_contrast(system)
    assert {tokens.stops, tokens.warns, tokens.informs, tokens.done} == {tokens.text}
    assert palette_of(tokens, contrast=True).color(QPalette.ColorRole.HighlightedText).name() == tokens.on_accent


def test_high_contrast_is_readable_on_a_system_that_has_none() -> None:
    system = QPalette(QColor("#efefef"))
    system.setColor(QPalette.ColorRole.Highlight, QColor("#308cc6"))
    system.setColor(QPalette.ColorRole.HighlightedText, QColor("#ffffff"))
    tokens = high_contrast(system)
    assert contrast(tokens.accent, tokens.surface) >= 7
    assert contrast(tokens.on_accent, tokens.accent) >= 7


def test_states_differ_by_shape_not_only_by_color() -> None:
    assert len({SHAPES[standing] for standing in Standing}) == len(Standing)
