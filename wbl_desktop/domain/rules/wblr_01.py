"""WBLR-01: a finished internship lacks something the state's file asks for."""

from collections.abc import Iterator

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find

ID = "WBLR-01"
_OVER = {"completed", "ended_early"}


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Of what the row needs: the SSID and external hours."""
    if case.wblr_code != 10 or case.placement.status not in _OVER:
        return
    missing = []
    if case.student is not None and not case.student.ssid:
        missing.append("ssid")
    if case.logged_hundredths <= 0:
        missing.append("hours")
    if missing:
        law = laws.get("reporting", "internship_fields", case.first_day)
        yield find(case, ID, Verdict.WARN, law, missing=", ".join(missing))
