"""All forms, in one visible list: to add one, write its file beside this one and its line here."""

from wbl_desktop.domain.failures import Refusal
from wbl_desktop.forms.catalog.internship_agreement import INTERNSHIP_AGREEMENT
from wbl_desktop.forms.catalog.job_shadow import JOB_SHADOW
from wbl_desktop.forms.form import Form
from wbl_desktop.forms.words import languages_with

FORMS: tuple[Form, ...] = (
    JOB_SHADOW,
    INTERNSHIP_AGREEMENT,
)


def form_named(name: str) -> Form:
    """The form of that code name or number; Refusal ``form_unknown``."""
    for form in FORMS:
        if name.casefold() in {form.name.casefold(), form.number.casefold()}:
            return form
    raise Refusal("form_unknown", field="form", value=name, choices=", ".join(form.name for form in FORMS))


def forms_for(activity: str) -> tuple[Form, ...]:
    """The forms a placement with that activity may need."""
    return tuple(form for form in FORMS if activity in form.activities)


def languages_of(form: Form | str) -> tuple[str, ...]:
    """The languages the form may be printed in: those in which every one of its words exists."""
    return languages_with(form if isinstance(form, str) else form.name)
