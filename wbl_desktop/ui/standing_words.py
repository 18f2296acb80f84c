"""How a laptop stands with its district, in words: what is in the way, how wrong the clock is, how long apart."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from wbl_desktop.application.first_sight import Standing
from wbl_desktop.ui import phrases

if TYPE_CHECKING:
    from wbl_desktop.application.window_ports import LineStanding

# After so many days without the district a person is told, once a sitting.
APART_DAYS = 45
# What only a person can put right; everything else passes by itself.
_STOPS = frozenset({"device_unknown", "device_revoked", "device_revoked_for_good", "device_revoked_kept"})


def short_trouble(code: str) -> str:
    """What stands in the way, in two or three words; empty where being offline says it all."""
    translate = phrases.translate
    return {
        "captive_portal": translate("Standing", "sign in to this network"),
        "certificate_untrusted": translate("Standing", "certificate not trusted"),
        "certificate_not_pinned": translate("Standing", "not the district's certificate"),
        "district_too_old": translate("Standing", "district's server too old"),
        "district_too_new": translate("Standing", "update this program"),
        "district_failed": translate("Standing", "district's server in trouble"),
        "message_too_large": translate("Standing", "the line lets nothing large through"),
        "device_unknown": translate("Standing", "join the district again"),
        "device_revoked": translate("Standing", "revoked by the district"),
        "device_revoked_for_good": translate("Standing", "revoked by the district"),
        "device_revoked_kept": translate("Standing", "revoked by the district"),
    }.get(code, "")


def short_role(role: str) -> str:
    """What the district does not let this laptop do, in two or three words; empty where a site works with it."""
    translate = phrases.translate
    return {
        "read_only": translate("Standing", "may only read"),
        "district": translate("Standing", "the office's laptop"),
    }.get(role, "")


def role_words(role: str) -> str:
    """The same in whole sentences, and what becomes of what is entered all the same."""
    from wbl_desktop.application.sync_words import ROLES_WITHOUT_SAY  # the table is long; the first paint needs none
    from wbl_desktop.ui.told import told

    return told(f"role_{role}", {}) if role in ROLES_WITHOUT_SAY else ""


def standing_words(line: LineStanding, today: date, scans: str = "") -> tuple[Standing, str]:
    """State and sentence for the corner; ``scans``: what to say of files that wait."""
    if not line.enrolled:
        return Standing.DONE, phrases.translate("Standing", "Saved on this laptop")
    saved = phrases.translate("Standing", "Saved")
    role = [short] if (short := short_role(line.role)) else []
    waits = [phrases.translate("Standing", "{0} waiting").format(f"{line.waiting:,}")] if line.waiting else []
    waits += [scans] if scans else []
    clock = [phrases.translate("Standing", "this laptop's clock is wrong")] if line.clock_off_seconds else []
    # What is in the way comes first: at the end it would be the first to be cut off.
    if trouble := short_trouble(line.trouble or ""):
        standing = Standing.STOPS if line.trouble in _STOPS else Standing.NEEDS
        return standing, " · ".join([saved, trouble, *clock, *role, *waits])
    if line.offline_since:
        since = phrases.near_moment(line.offline_since, today)
        off = phrases.translate("Standing", "offline since {0}").format(since)
        return Standing.NEEDS if waits or clock else Standing.NONE, " · ".join([saved, *clock, *role, off, *waits])
    met = []
    if line.last_met:
        when = phrases.near_moment(line.last_met, today)
        met = [phrases.translate("Standing", "last with the district {0}").format(when)]
    return Standing.NEEDS if clock else Standing.DONE, " · ".join([saved, *clock, *role, *waits, *met])


def clock_words(seconds: int) -> str:
    """By how much this laptop's clock is wrong, and what to do; empty where it is right."""
    if not seconds:
        return ""
    away, translate = abs(seconds), phrases.translate
    for size, words in (
        (365 * 86_400, translate("Standing", "{0} years")),
        (86_400, translate("Standing", "{0} days")),
        (3_600, translate("Standing", "{0} hours")),
        (60, translate("Standing", "{0} minutes")),
    ):
        if away >= 2 * size:
            off = words.format(round(away / size))
            break
    else:
        off = translate("Standing", "{0} minutes").format(2)
    said = (
        translate("Standing", "This laptop's clock is {0} fast.")
        if seconds > 0
        else translate("Standing", "This laptop's clock is {0} slow.")
    )
    more = translate("Standing", "Nothing is lost by it. Set it right, so that days and times are right on paper.")
    return f"{said.format(off)} {more}"


def days_apart(line: LineStanding, today: date) -> int:
    """How many days the district has not been met; 0 where there is none, or it never was."""
    if not line.enrolled or not line.last_met:
        return 0
    return max(0, (today - phrases.at_the_site(line.last_met).date()).days)
