"""Languages of homes and forms: ISO 639 code, the state's two-digit code, English name and own name.

The state's codes are those of CALPADS' primary language set, RECALLED (no current workbook was at hand): they serve to
read rosters, never to block. A code that is not in the table is told to the person, not guessed.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """One language as people and student systems name it."""

    code: str
    calpads: str
    name: str
    own_name: str


LANGUAGES: tuple[Language, ...] = (
    Language("en", "00", "English", "English"),
    Language("es", "01", "Spanish", "Español"),
    Language("vi", "02", "Vietnamese", "Tiếng Việt"),
    Language("yue", "03", "Cantonese", "廣東話"),
    Language("ko", "04", "Korean", "한국어"),
    Language("fil", "05", "Filipino", "Filipino"),
    Language("pt", "06", "Portuguese", "Português"),
    Language("cmn", "07", "Mandarin", "普通话"),
    Language("ja", "08", "Japanese", "日本語"),
    Language("km", "09", "Khmer", "ខ្មែរ"),
    Language("lo", "10", "Lao", "ລາວ"),
    Language("ar", "11", "Arabic", "العربية"),
    Language("hy", "12", "Armenian", "Հայերեն"),
    Language("my", "13", "Burmese", "မြန်မာ"),
    Language("nl", "15", "Dutch", "Nederlands"),
    Language("fa", "16", "Farsi", "فارسی"),
    Language("fr", "17", "French", "Français"),
    Language("de", "18", "German", "Deutsch"),
    Language("el", "19", "Greek", "Ελληνικά"),
    Language("ch", "20", "Chamorro", "CHamoru"),
    Language("he", "21", "Hebrew", "עברית"),
    Language("hi", "22", "Hindi", "हिन्दी"),
    Language("hmn", "23", "Hmong", "Hmoob"),
    Language("hu", "24", "Hungarian", "Magyar"),
    Language("ilo", "25", "Ilocano", "Ilokano"),
    Language("id", "26", "Indonesian", "Bahasa Indonesia"),
    Language("it", "27", "Italian", "Italiano"),
    Language("pa", "28", "Punjabi", "ਪੰਜਾਬੀ"),
    Language("ru", "29", "Russian", "Русский"),
    Language("sm", "30", "Samoan", "Gagana Sāmoa"),
    Language("th", "32", "Thai", "ไทย"),
    Language("tr", "33", "Turkish", "Türkçe"),
    Language("to", "34", "Tongan", "Lea faka-Tonga"),
    Language("ur", "35", "Urdu", "اردو"),
    Language("ceb", "36", "Cebuano", "Cebuano"),
    Language("sgn", "37", "Sign language", "Sign language"),
    Language("uk", "38", "Ukrainian", "Українська"),
    Language("ps", "40", "Pashto", "پښتو"),
    Language("pl", "41", "Polish", "Polski"),
    Language("gu", "43", "Gujarati", "ગુજરાતી"),
    Language("ium", "44", "Mien", "Mien"),
    Language("ro", "45", "Romanian", "Română"),
    Language("mh", "48", "Marshallese", "Kajin M̧ajeļ"),
    Language("mix", "49", "Mixteco", "Tu’un Savi"),
    Language("ku", "51", "Kurdish", "Kurdî"),
    Language("sq", "56", "Albanian", "Shqip"),
    Language("ti", "57", "Tigrinya", "ትግርኛ"),
    Language("so", "60", "Somali", "Soomaali"),
    Language("bn", "61", "Bengali", "বাংলা"),
    Language("te", "62", "Telugu", "తెలుగు"),
    Language("ta", "63", "Tamil", "தமிழ்"),
    Language("am", "66", "Amharic", "አማርኛ"),
    Language("bg", "67", "Bulgarian", "Български"),
    Language("sv", "70", "Swedish", "Svenska"),
    Language("zap", "71", "Zapoteco", "Diidxazá"),
)

_ALSO = {"tagalog": "fil", "pilipino": "fil", "castellano": "es", "persian": "fa", "cambodian": "km", "chinese": "cmn"}
_FOUND = {
    **{language.code: language.code for language in LANGUAGES},
    **{language.calpads: language.code for language in LANGUAGES},
    **{language.name.casefold(): language.code for language in LANGUAGES},
    **{language.own_name.casefold(): language.code for language in LANGUAGES},
    **{language.code + "g": language.code for language in LANGUAGES if language.code == "en"},
    "spa": "es",
    **_ALSO,
}


def language_code(words: str) -> str | None:
    """The ISO code of a language named by code, state code, English name or own name; None when not known."""
    return _FOUND.get(words.strip().casefold())


def language_name(code: str) -> str:
    """The English name of a language code, or the code itself."""
    return next((language.name for language in LANGUAGES if language.code == code), code)
