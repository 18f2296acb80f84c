"""Says codes in words, in the language of the screen."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from wbl_desktop.domain.failures import Failure

_OURS = {
    "label": "fields",
    "of": "kinds",
    "user": "kinds",
    "language": "languages",
    "form": "forms",
    "activity": "activities",
}
_TYPED = {"field_not_a_date": "field_not_a_date_typed"}  # on the screen a day is typed as people here write it
_LISTS = {"blanks": "blanks", "labels": "fields"}  # several words of ours, with commas between them


def told(code: str, facts: Mapping[str, object]) -> str:
    """The sentence for a code."""
    from wbl_desktop.application.words import CODE_WORDS, sentence  # the table is long; the first paint needs no words

    template = CODE_WORDS.get(_TYPED.get(code, code))
    if template is None:
        return sentence(code, facts)
    return sentence(code, _translated(facts), {code: QCoreApplication.translate("words", template)})


def _translated(facts: Mapping[str, object]) -> Mapping[str, object]:
    """The facts, those that are words of ours in the language of the screen."""
    return {name: _in_the_screens_language(name, fact) for name, fact in facts.items()}


def _in_the_screens_language(name: str, fact: object) -> object:
    if name in _LISTS:
        return ", ".join(QCoreApplication.translate(_LISTS[name], one) for one in str(fact).split(", "))
    return QCoreApplication.translate(_OURS[name], str(fact)) if name in _OURS and fact else fact


def told_failure(failure: Failure) -> str:
    """The sentence for a failure."""
    return told(failure.code, failure.facts)
