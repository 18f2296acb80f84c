"""A language nobody speaks: every text in brackets, accented and 40 % longer, so that what was forgotten shows."""

import re
from pathlib import Path
from xml.etree import ElementTree as Tree

from installer import translations

OPEN, CLOSE = "⟦", "⟧"
_ACCENTED = str.maketrans("aeiouyAEIOUncs", "áéíóúýÁÉÍÓÚñçš")
_KEPT = re.compile(r"(\{[^}]*\}|%n|%\d|&)")
_PATTERN = re.compile(r"[dMy, ./]+")  # of a date: letters Qt reads, no words


def pseudo(source: str) -> str:
    """The text as it would be in that language."""
    if _PATTERN.fullmatch(source):
        return source
    parts = [part if _KEPT.fullmatch(part) else part.translate(_ACCENTED) for part in _KEPT.split(source)]
    return f"{OPEN}{''.join(parts)}{'·' * max(1, round(len(source) * 0.4) - 2)}{CLOSE}"


def make(folder: Path) -> Path:
    """The language's loadable file, made from the texts of this moment."""
    file = folder / "wbl_en.ts"
    translations.collect(file, "en")
    tree = Tree.parse(file)
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        forms = list(translation.iter("numerusform"))
        source = message.findtext("source") or ""
        for form in forms:
            form.text = pseudo(form.text or source)
        if not forms:
            translation.text = pseudo(source)
    tree.write(file, encoding="utf-8", xml_declaration=True)
    translations.release(file, folder / "wbl_xx.qm")
    return folder / "wbl_xx.qm"
