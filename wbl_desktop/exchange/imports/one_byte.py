r"""Windows-1252 or Mac Roman: which of the two a text of single bytes makes sense in.

Excel on older Macs wrote CSV in Mac Roman, where the bytes that are dashes and quotation marks on Windows are accented
letters. Both read any file; only one gives words: ``Mu\x96oz`` is *Muñoz* there and *Mu–oz* here, ``Mu\xf1oz`` is
*MuÒoz* there and *Muñoz* here. So what cannot be a word is counted in each, and in doubt it is Windows.
"""

import re

WINDOWS, MAC = "cp1252", "mac_roman"

# What a Mac's letters look like when they are read as Windows-1252.
_NOT_WINDOWS = re.compile(
    r"\ufffd"
    r"|[A-Za-z][‡†ˆ˜¤•‰‹][A-Za-z–—’œ]"  # á Ü à …: a sign inside a word
    r"|[A-Za-z][„ƒ]|[a-z][ŽŠŸ]|[A-Z][ŽŠŸ][a-z]"  # Ñ É é ä ü: PE„A, JosŽ, PŽrez
    r"|[aeiou]–[aeiou]|\b[AEIOU]–[aeiou]"  # ñ stands between vowels
    r"|[B-DF-HJ-NP-TV-Z]—[a-z]|[a-z]—[nrs]\b"  # ó: L—pez, Ram—n
    r"|[b-df-hj-np-tv-z]’(?!(?:s|t|l|n|d|m|re|ll|ve|em)\b)[a-z]"  # í: Garc’a, but not isn’t
    r"|[A-Za-z]œ(?![uiv])"  # ú: Jesœs, but not sœur
    r"|[A-Z][çêîò][A-Z]|\b[çîò][b-df-hj-kmnp-tv-z]"  # Á Í Ó Ú: GARCêA, çvila
)
# What letters of Windows-1252 look like when they are read as Mac Roman.
_ACCENTED = "áàâäãåçéèêëíìîïñóòôöõúùûü"
_NOT_MAC = re.compile(
    rf"[a-z][À-ÖØ-ÞŸŒ]|[{_ACCENTED}](?=[A-Z])"  # MuÒoz, OíBrien
    rf"|(?<![A-Za-z])[{_ACCENTED}](?![A-Za-z])|\d[{_ACCENTED}]|[{_ACCENTED}]\d"  # a dash between blanks or numbers
    r"|\b[ìî][a-z]|[a-z]î\b"  # quotation marks around words
    r"|[A-Za-z][^\w\s!-/:-@\[-`{-~’][A-Za-z]"  # P·rez: a sign inside a word
)


def one_byte_encoding(content: bytes) -> str:
    """The codec's name."""
    as_windows = len(_NOT_WINDOWS.findall(content.decode(WINDOWS, errors="replace")))
    return MAC if as_windows > len(_NOT_MAC.findall(content.decode(MAC))) else WINDOWS
