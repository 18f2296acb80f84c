"""The encodings a person can say a text file's letters are written in, where the guess was wrong."""

import codecs

from wbl_desktop.domain.failures import Refusal

# What student systems and spreadsheets in California schools write, by the codec's name, the usual ones first.
ENCODINGS: dict[str, str] = {
    "utf-8": "UTF-8",
    "cp1252": "Windows-1252 (Western European)",
    "mac_roman": "Mac Roman",
    "cp437": "DOS (code page 437)",
    "cp850": "DOS (code page 850)",
    "iso8859-1": "ISO 8859-1 (Latin 1)",
    "iso8859-15": "ISO 8859-15 (Latin 9)",
    "cp1250": "Windows-1250 (Central European)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "cp1258": "Windows-1258 (Vietnamese)",
    "utf-16": "UTF-16",
    "gb18030": "GB 18030 (Chinese)",
    "shift_jis": "Shift JIS (Japanese)",
    "euc_kr": "EUC-KR (Korean)",
}
_SPELLED = {"utf-8-sig": "utf-8", "utf-16-le": "utf-16", "utf-16-be": "utf-16", "cp949": "euc_kr", "gbk": "gb18030"}
_ALSO = {"ansi": "cp1252", "windows": "cp1252", "mac": "mac_roman", "macroman": "mac_roman", "dos": "cp437"}


def codec_named(name: str) -> str:
    """The codec for a name as people write it (``Windows-1252``, ``latin1``, ``Mac Roman``).

    Raises:
        Refusal: ``encoding_unknown``.
    """
    plain = "-".join(name.casefold().split())
    try:
        found = codecs.lookup(_ALSO.get(plain.replace("-", "").replace("_", ""), plain)).name
    except (LookupError, UnicodeError, ValueError):
        found = ""
    found = _SPELLED.get(found, found).replace("mac-roman", "mac_roman")
    if found not in ENCODINGS:
        raise Refusal("encoding_unknown", encoding=name, encodings=", ".join(ENCODINGS))
    return found


def plain_codec(codec: str) -> str:
    """The codec without what is told by the file's first bytes."""
    return _SPELLED.get(codec, codec)


def encoding_words(codec: str) -> str:
    """The name people know an encoding by."""
    return ENCODINGS.get(plain_codec(codec), codec)


def as_said(name: str, content: bytes, codec: str) -> str:
    """The codec to read with, where a person named one: its mark at the beginning is no letter.

    Raises:
        Refusal: ``encoding_does_not_fit`` when the bytes are no such text.
    """
    if codec == "utf-8":
        codec = "utf-8-sig"
    elif codec == "utf-16" and not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        codec = "utf-16-be" if content[:1] == b"\x00" else "utf-16-le"
    try:
        text = content.decode(codec)
    except UnicodeDecodeError:
        text = "\x00"
    if "\x00" in text:
        raise Refusal("encoding_does_not_fit", name=name, encoding=encoding_words(codec))
    return codec
