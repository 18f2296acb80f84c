"""How the window looks: the tokens of light, dark and high contrast, palette, fonts and one small style sheet."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from wbl_desktop import paths
from wbl_desktop.application.first_sight import Standing

BODY_POINTS = 10.5
SMALL_POINTS = 9.0
TITLE_POINTS = 13.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Every color of the window, said once."""

    window: str
    surface: str
    text: str
    muted: str
    line: str
    selection: str
    accent: str
    on_accent: str
    stops: str
    warns: str
    informs: str
    done: str

    def of(self, standing: Standing) -> str:
        """The color that goes with a state's word and shape."""
        return {
            Standing.NEEDS: self.warns,
            Standing.UNDER_WAY: self.informs,
            Standing.DONE: self.done,
            Standing.STOPS: self.stops,
            Standing.NONE: self.muted,
        }[standing]


LIGHT = Tokens(
    window="#F6F5F2",
    surface="#FFFFFF",
    text="#1D2321",
    muted="#5A625F",
    line="#D9D6CF",
    selection="#DCEBE8",
    accent="#1F5F5B",
    on_accent="#FFFFFF",
    stops="#A3261B",
    warns="#8A5A00",
    informs="#2B5A8C",
    done="#2E6B34",
)
DARK = Tokens(
    window="#171B1A",
    surface="#1F2423",
    text="#ECEFED",
    muted="#A7B0AC",
    line="#39403E",
    selection="#23403C",
    accent="#6FC2B8",
    on_accent="#10201E",
    stops="#FF8F85",
    warns="#F0BE62",
    informs="#8FBCEB",
    done="#8FD09A",
)


_READABLE = 4.5  # WCAG 2.2, 1.4.3: the least contrast of a text


def _luminance(color: str) -> float:
    made = QColor(color)
    parts = (made.redF(), made.greenF(), made.blueF())
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def _contrast(one: str, other: str) -> float:
    """Contrast of two colors by WCAG: 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def high_contrast(system: QPalette) -> Tokens:
    """The system's own colors, our tints dropped: states are told by word and shape alone."""
    text = system.color(QPalette.ColorRole.WindowText).name()
    base = system.color(QPalette.ColorRole.Base).name()
    accent = system.color(QPalette.ColorRole.Highlight).name()
    on_accent = system.color(QPalette.ColorRole.HighlightedText).name()
    if min(_contrast(accent, base), _contrast(accent, on_accent)) < _READABLE:
        accent, on_accent = text, base  # asked for here, while the system itself is not in high contrast
    return Tokens(
        window=system.color(QPalette.ColorRole.Window).name(),
        surface=base,
        text=text,
        muted=text,
        line=text,
        selection=accent,
        accent=accent,
        on_accent=on_accent,
        stops=text,
        warns=text,
        informs=text,
        done=text,
    )


def palette_of(tokens: Tokens, *, contrast: bool = False) -> QPalette:
    """The tokens as Qt's palette, so that everything the style sheet does not name follows too."""
    role = QPalette.ColorRole
    palette = QPalette()
    chosen_text = tokens.on_accent if contrast else tokens.text
    for which, color in (
        (role.Window, tokens.window),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.window),
        (role.Text, tokens.text),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.stops),
        (role.Highlight, tokens.selection),
        (role.HighlightedText, chosen_text),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.PlaceholderText, tokens.muted),
        (role.ToolTipBase, tokens.surface),
        (role.ToolTipText, tokens.text),
        (role.Light, tokens.surface),
        (role.Midlight, tokens.line),
        (role.Mid, tokens.line),
        (role.Dark, tokens.muted),
        (role.Shadow, tokens.line),
    ):
        palette.setColor(which, QColor(color))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.muted))
    return palette


def style_sheet(tokens: Tokens, *, contrast: bool = False) -> str:
    """The style sheet with the tokens' colors filled in."""
    words = paths.resource("theme", "app.qss").read_text("utf-8")
    names = {name: getattr(tokens, name) for name in Tokens.__dataclass_fields__} | {
        "selected_text": tokens.on_accent if contrast else tokens.text
    }
    for name in sorted(names, key=len, reverse=True):
        words = words.replace(f"@{name}", names[name])
    return words.replace("@icons", paths.resource("icons").as_posix())


def load_fonts() -> str:
    """Load the shipped family; its name."""
    family = "Noto Sans"
    for face in ("Regular", "SemiBold", "Bold", "Italic"):
        number = QFontDatabase.addApplicationFont(str(paths.resource("fonts", f"NotoSans-{face}.ttf")))
        if number >= 0 and face == "Regular":
            family = QFontDatabase.applicationFontFamilies(number)[0]
    return family


class Theme(QObject):
    """Keeps the application in the look the system asks for, or the one the person chose."""

    def __init__(self, app: QApplication, *, choice: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        app.setStyle(QStyleFactory.create("Fusion"))
        self._system = QPalette(app.palette())
        font = QFont(load_fonts())
        font.setPointSizeF(BODY_POINTS)
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        app.setFont(font)
        self.tokens = LIGHT
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.follow)
        hints.accessibility().contrastPreferenceChanged.connect(self.follow)
        self.follow()

    @property
    def choice(self) -> str:
        return self._choice

    def choose(self, choice: str) -> None:
        """``system``, ``light``, ``dark`` or ``contrast``."""
        self._choice = choice
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Take on what the system or the person asks for now."""
        hints = self._app.styleHints()
        contrast = self._choice == "contrast" or (
            self._choice == "system"
            and hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        )
        if contrast:
            self.tokens = high_contrast(self._system)
        elif self._choice == "dark" or (self._choice == "system" and hints.colorScheme() == Qt.ColorScheme.Dark):
            self.tokens = DARK
        else:
            self.tokens = LIGHT
        self._app.setPalette(palette_of(self.tokens, contrast=contrast))
        self._app.setStyleSheet(style_sheet(self.tokens, contrast=contrast))
        self._app.setProperty("tokens", self.tokens)


def tokens_now() -> Tokens:
    """The colors in use, for what is painted by hand."""
    app = QApplication.instance()
    held = app.property("tokens") if app is not None else None
    return held if isinstance(held, Tokens) else LIGHT


def small(font: QFont) -> QFont:
    """The font for secondary text."""
    lesser = QFont(font)
    lesser.setPointSizeF(font.pointSizeF() * SMALL_POINTS / BODY_POINTS)
    return lesser


def icon_path(name: str) -> Path:
    """The file of a line-drawn icon."""
    return paths.resource("icons", f"{name}.svg")
