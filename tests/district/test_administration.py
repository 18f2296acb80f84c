"""The administration page in a real browser, without scripts, at an office screen's width and on a telephone."""

import os
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.district.hall import Hall, open_hall
from tests.helpers import browser as chromium
from tests.helpers.browser import Browser
from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop, open_district
from wbl_desktop.district.admin.secret import new_secret
from wbl_desktop.district.engine import reading
from wbl_desktop.district.safekeeping import backups_in, choose_key
from wbl_desktop.district.server import make_app, service_for
from wbl_desktop.district.tables import DEVICE
from wbl_desktop.domain.failures import Refusal

STUDENT = "Zeltinger"
PICTURES = os.environ.get("PICTURES_OF_ADMINISTRATION")  # a folder: what the browser saw is kept there
Opened = Callable[..., Browser]


@pytest.fixture(scope="module")
def driver() -> Iterator[str]:
    if not chromium.available():
        assert "CI" not in os.environ, "Chromium is missing; python3 installer/dev.py test installs it"
        pytest.skip("no Chromium here")
    with chromium.driving() as address:
        yield address


@pytest.fixture
def opened(driver: str) -> Iterator[Opened]:
    found: list[Browser] = []

    def one(width: int = 1366, height: int = 768, *, scripts: bool = False) -> Browser:
        found.append(Browser(driver, width=width, height=height, scripts=scripts))
        return found[-1]

    yield one
    for browser in found:
        browser.close()


@pytest.fixture
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TestDistrict]:
    on_postgres = getattr(request, "param", "sqlite") == "postgresql"
    made = open_district(tmp_path, request.getfixturevalue("postgres_url") if on_postgres else None)
    yield made
    made.engine.dispose()


@pytest.fixture
def hall(office: TestDistrict, tmp_path: Path) -> Iterator[Hall]:
    (tmp_path / "backups").mkdir()
    service = service_for(office.engine, office.clock, backups=tmp_path / "backups")
    with open_hall(make_app(office.engine, service=service)) as found:
        yield found


def joined(office: TestDistrict, folder: Path, site: str, staff: str, role: str = "coordinator") -> Laptop:
    laptop = new_laptop(folder, staff, site=site, staff=staff)
    line = DirectLine(office)
    laptop.enroll(line, office.code(site, role))
    laptop.add("student", last_name=STUDENT, first_name="Luz")
    laptop.sync(line)
    return laptop


def look(browser: Browser, name: str) -> None:
    if PICTURES:
        browser.picture(Path(PICTURES) / f"{name}.png")


def sign_in(browser: Browser, hall: Hall, secret: str) -> None:
    browser.open(f"{hall.url}/admin")
    assert browser.url.endswith("/admin/sign-in")
    assert browser.is_chosen("#secret")
    browser.type("#secret", secret.lower())
    browser.enter("#secret")


@pytest.mark.parametrize("office", ["sqlite", "postgresql"], indirect=True)
def test_a_day_of_the_it_person(hall: Hall, office: TestDistrict, opened: Opened, tmp_path: Path) -> None:
    browser = opened()
    sign_in(browser, hall, new_secret(office.engine))
    assert browser.text_of("h1") == "Overview"
    assert "There is no backup key yet" in browser.text
    browser.follow("Sites and codes")
    browser.type("#name", "Almendra High")
    browser.click("section[aria-labelledby=new-site] button")
    assert "Almendra High" in browser.text_of("table")
    browser.type("#name", "almendra  HIGH")
    browser.click("section[aria-labelledby=new-site] button")
    assert "There is a site" in browser.text_of("[role=alert]")
    look(browser, "sites")
    browser.type("#days", "3")
    browser.click("section[aria-labelledby=new-code] button")
    code = browser.text_of("output")
    assert re.fullmatch(r"([0-9A-Z]{4}-){3}[0-9A-Z]{4}", code)
    look(browser, "code")
    browser.follow("Done")
    assert code not in browser.source, "it is shown once"
    laptop = new_laptop(tmp_path, "one", staff="Elena Reyes")
    laptop.enroll(DirectLine(office), code)
    laptop.add("student", last_name=STUDENT, first_name="Luz")
    laptop.sync(DirectLine(office))
    clerk = joined(office, tmp_path, "Nogales High", "Sam Ortiz", "read_only")
    office.clock._now += timedelta(minutes=20)
    laptop.sync(DirectLine(office))
    choose_key(office.engine, tmp_path / "off" / "backup.key")
    browser.follow("Storage and backups")
    browser.click("form[action='/admin/backups'] button")
    assert len(backups_in(tmp_path / "backups")) == 1, browser.text
    assert "1 backup, the oldest of" in browser.text
    look(browser, "storage")
    browser.follow("Devices")
    row = browser.text_of("tbody tr")
    assert "Elena Reyes" in row
    assert "Coordinator" in row
    assert "9:2" in row, "a laptop that only asks has called too"
    assert "0.1.0" in row
    assert "This account may not change it" in browser.text
    look(browser, "devices")
    browser.click("tbody tr a.danger")
    assert laptop.acting.device in browser.text
    look(browser, "revoke")
    browser.click("button.danger")
    assert browser.url.endswith("/admin/devices")
    with reading(office.engine) as connection:
        revoked = connection.execute(select(DEVICE.c.id).where(DEVICE.c.revoked_at.is_not(None))).scalars().all()
    assert revoked == [laptop.acting.device]
    look(browser, "devices-revoked")
    for words in ("Overview", "Sites and codes", "Devices", "Storage and backups"):
        browser.follow(words)
        assert STUDENT not in browser.source
    browser.follow("Overview")
    look(browser, "overview")
    browser.click("header form button")
    assert browser.url.endswith("/admin/sign-in")
    browser.open(f"{hall.url}/admin/devices")
    assert browser.url.endswith("/admin/sign-in")
    laptop.close()
    clerk.close()


@pytest.mark.parametrize("width", [1366, 390])
def test_a_name_without_an_end_pushes_nothing_off_the_screen(
    hall: Hall, office: TestDistrict, opened: Opened, tmp_path: Path, width: int
) -> None:
    joined(office, tmp_path, "W" * 200, "x" * 200).close()
    browser = opened(width, 844, scripts=True)  # the test measures with a script of its own
    sign_in(browser, hall, new_secret(office.engine))
    for words in ("Overview", "Sites and codes", "Devices"):
        browser.follow(words)
        assert browser.run("return document.documentElement.scrollWidth") <= width, words
    browser.click("td .danger")
    assert browser.run("return document.documentElement.scrollWidth") <= width


def test_on_a_telephone_and_on_paper(hall: Hall, office: TestDistrict, opened: Opened, tmp_path: Path) -> None:
    laptop = joined(office, tmp_path, "Almendra High", "Elena Reyes")
    phone = opened(390, 844, scripts=True)  # the test measures with a script of its own
    sign_in(phone, hall, new_secret(office.engine))
    for words, name in (
        ("Overview", "overview"),
        ("Sites and codes", "sites"),
        ("Devices", "devices"),
        ("Storage and backups", "storage"),
    ):
        phone.follow(words)
        look(phone, f"phone-{name}")
        assert phone.run("return document.documentElement.scrollWidth") <= 390, f"{name} is wider than the screen"
        small = phone.run(
            "return [...document.querySelectorAll('button, .button, input:not([type=hidden]), select')]"
            ".filter(one => one.offsetParent && one.getBoundingClientRect().height < 44).map(one => one.outerHTML)"
        )
        assert small == [], "large enough for a finger"
    phone.follow("Devices")
    assert phone.printed().startswith(b"%PDF")
    laptop.close()


def test_a_screen_reader_finds_its_way(hall: Hall, office: TestDistrict, opened: Opened, tmp_path: Path) -> None:
    laptop = joined(office, tmp_path, "Almendra High", "Elena Reyes")
    browser = opened(scripts=True)
    sign_in(browser, hall, new_secret(office.engine))
    pages = ["/admin", "/admin/sites", "/admin/devices", f"/admin/devices/{laptop.acting.device}/revoke"]
    for path in (*pages, "/admin/storage", "/admin/nowhere", "/admin/sign-in")[: len(pages) + 1]:
        browser.open(f"{hall.url}{path}")
        assert browser.title.endswith("WBL district")
        assert browser.run("return document.documentElement.lang") == "en"
        assert len(browser.all("h1")) == len(browser.all("main")) == 1
        levels = browser.run("return [...document.querySelectorAll('h1,h2,h3')].map(one => +one.tagName[1])")
        assert all(after - before <= 1 for before, after in zip([0, *levels], levels, strict=False))
        for element in browser.all("a, button, input:not([type=hidden]), select"):
            role, name = browser.role_and_name(element)
            assert name, f"a nameless {role} on {path}"
        assert browser.run("return [...document.querySelectorAll('th:not([scope])')].length") == 0
        assert browser.run("return new Set([...document.querySelectorAll('[id]')].map(one => one.id)).size") == len(
            browser.all("[id]")
        )
    laptop.close()


def test_a_page_of_ours_loads_nothing_runs_nothing_and_tells_no_other(hall: Hall, office: TestDistrict) -> None:
    said = hall.ask("GET", "/admin/sign-in")
    policy = said.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy
    assert (said.headers["cache-control"], said.headers["x-content-type-options"]) == ("no-store", "nosniff")
    assert not re.search(r"<script|style=|\bon\w+=", said.text)
    secret = new_secret(office.engine)
    cookie = hall.post("/admin/sign-in", {"secret": secret}).headers["set-cookie"]
    assert cookie.startswith("wbl_district=")
    for mark in ("HttpOnly", "SameSite=strict", "Path=/"):
        assert mark in cookie
    assert "Secure" not in cookie


def test_behind_tls_the_cookie_never_travels_without(office: TestDistrict) -> None:
    service = service_for(office.engine, office.clock, is_behind_proxy=True)
    with open_hall(make_app(office.engine, service=service)) as hall:
        cookie = hall.post("/admin/sign-in", {"secret": new_secret(office.engine)}).headers["set-cookie"]
    assert cookie.startswith("__Host-wbl_district=")
    assert "Secure" in cookie


def signed_in(hall: Hall, office: TestDistrict) -> tuple[str, str]:
    """A cookie, and what a form must bring."""
    cookie = hall.post("/admin/sign-in", {"secret": new_secret(office.engine)}).headers["set-cookie"].partition(";")[0]
    page = hall.ask("GET", "/admin/sites", headers={"Cookie": cookie}).text
    found = re.search(r'name="form_token" value="([^"]+)"', page)
    assert found
    return cookie, found[1]


def test_a_form_of_another_page_is_refused(hall: Hall, office: TestDistrict) -> None:
    cookie, form_token = signed_in(hall, office)
    site = {"name": "Forged High", "form_token": form_token}
    for form, headers in (
        ({"name": "Forged High"}, {}),
        (site | {"form_token": "guessed"}, {}),
        (site, {"Sec_Fetch_Site": "cross-site"}),
        (site, {"Sec_Fetch_Site": "same-site"}),
        (site, {"Origin": "https://elsewhere.example.org"}),
        (site, {"Origin": "null"}),
    ):
        said = hall.post("/admin/sites", form, cookie, **headers)
        assert said.status == 403
        assert "from another page" in said.text
    assert hall.post("/admin/sign-in", {"secret": "x"}, Origin="https://elsewhere.example.org").status == 403
    assert "Forged" not in hall.ask("GET", "/admin/sites", headers={"Cookie": cookie}).text
    said = hall.post("/admin/sites", site | {"name": "<b>&\"'"}, cookie, Origin=hall.url, Sec_Fetch_Site="same-origin")
    assert said.status == 303
    assert "<b>" not in hall.ask("GET", "/admin/sites", headers={"Cookie": cookie}).text


def test_ten_wrong_secrets_lock_the_address_and_a_session_ends(hall: Hall, office: TestDistrict) -> None:
    assert "no administrator" in hall.post("/admin/sign-in", {"secret": "x"}).text
    cookie, _ = signed_in(hall, office)
    secret = new_secret(office.engine)
    assert hall.ask("GET", "/admin", headers={"Cookie": cookie}).status == 303, "a new secret signs everybody out"
    tried = [hall.post("/admin/sign-in", {"secret": f"wrong {number}"}).status for number in range(11)]
    assert tried == [403] * 10 + [429]
    assert hall.post("/admin/sign-in", {"secret": secret}).status == 429, "the right one too"
    office.clock._now += timedelta(hours=1)
    cookie = hall.post("/admin/sign-in", {"secret": secret}).headers["set-cookie"].partition(";")[0]
    for minutes, status in ((20, 200), (20, 200), (29, 200), (31, 303)):
        office.clock._now += timedelta(minutes=minutes)
        assert hall.ask("GET", "/admin", headers={"Cookie": cookie}).status == status
    cookie = hall.post("/admin/sign-in", {"secret": secret}).headers["set-cookie"].partition(";")[0]
    for _ in range(19):
        office.clock._now += timedelta(minutes=25)
        assert hall.ask("GET", "/admin", headers={"Cookie": cookie}).status == 200
    office.clock._now += timedelta(minutes=25)
    assert hall.ask("GET", "/admin", headers={"Cookie": cookie}).status == 303, "eight hours are enough"


def test_a_code_that_went_astray_is_withdrawn(hall: Hall, office: TestDistrict, tmp_path: Path) -> None:
    cookie, form_token = signed_in(hall, office)
    astray, other = office.code("Almendra High"), office.code("Nogales High")
    form = {"form_token": form_token, "site": office.sites["Almendra High"]}
    assert hall.post("/admin/codes/withdraw", form | {"form_token": "guessed"}, cookie).status == 403
    assert hall.post("/admin/codes/withdraw", form, cookie).status == 303
    laptop = new_laptop(tmp_path, "finder")
    with pytest.raises(Refusal, match="code_wrong"):
        laptop.enroll(DirectLine(office), astray)
    laptop.close()
    joined = new_laptop(tmp_path, "two", site="Nogales High")
    joined.enroll(DirectLine(office), other)
    joined.close()


def test_what_a_laptop_says_of_itself_is_words_on_the_page(hall: Hall, office: TestDistrict, tmp_path: Path) -> None:
    cookie, _ = signed_in(hall, office)
    laptop = new_laptop(tmp_path, "one", staff="\"><img src=x onerror=alert(1)>'{{ 7*7 }}")
    laptop.enroll(DirectLine(office), office.code("Almendra High"))
    for path in ("/admin/devices", f"/admin/devices/{laptop.acting.device}/revoke"):
        page = hall.ask("GET", path, headers={"Cookie": cookie}).text
        assert "onerror" in page
        assert "<img" not in page
        assert "&#39;{{ 7*7 }}" in page
    laptop.close()


def test_what_cannot_be_is_said_on_the_page(hall: Hall, office: TestDistrict) -> None:
    cookie, form_token = signed_in(hall, office)
    with_token = {"form_token": form_token}
    for path, form, words in (
        ("/admin/codes", {"site": "Nowhere", "role": "clerk", "days": "7"}, "There is no site"),
        ("/admin/sites", {"name": ""}, "cannot be empty"),
        ("/admin/backups", {}, "no key to seal"),
        ("/admin/devices/ffffffff/revoke", {}, "no such record"),
    ):
        said = hall.post(path, with_token | form, cookie)
        assert said.status in {404, 409}
        assert words in said.text
    office.code("Almendra High")
    for form, words in (
        ({"role": "superintendent", "days": "7"}, "is not a role"),
        ({"role": "clerk", "days": "٣"}, "90 days at most"),
        ({"role": "clerk", "days": "1000"}, "90 days at most"),
    ):
        assert words in hall.post("/admin/codes", with_token | form | {"site": "Almendra High"}, cookie).text
    assert hall.ask("GET", "/admin/devices/ffffffff/revoke", headers={"Cookie": cookie}).status == 404
