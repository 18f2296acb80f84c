"""The line over TLS: whom this computer trusts, what a pin adds, and the way through a school's proxy."""

import base64
import json
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.district.hall import open_hall
from tests.helpers.certificates import Authority, Served
from tests.helpers.logfail import LogWatch
from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop, open_district
from tests.sync.tunnels import tunnels
from wbl_desktop.cli.main import main as wbl
from wbl_desktop.district.cli import main as wbl_district
from wbl_desktop.district.server import make_app
from wbl_desktop.domain.failures import Failure, Refusal, Trouble
from wbl_desktop.sync.http import HttpLine, plain_url
from wbl_desktop.sync.pins import check_pin, pin_of

Said = Callable[..., tuple[int, dict[str, object]]]


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """The one this computer trusts."""
    made = Authority(tmp_path, "trusted")
    monkeypatch.setenv("SSL_CERT_FILE", str(made.file))
    return made


@pytest.fixture
def office(tmp_path: Path) -> Iterator[TestDistrict]:
    made = open_district(tmp_path)
    yield made
    made.engine.dispose()


@pytest.fixture
def laptop(tmp_path: Path, office: TestDistrict) -> Iterator[Laptop]:
    made = new_laptop(tmp_path, "a")
    made.enroll(DirectLine(office), office.code("Almendra High"))
    yield made
    made.close()


def pin(served: Served) -> str:
    return pin_of(ssl.PEM_cert_to_DER_cert(served.certificate.read_text("ascii")))


def told(laptop: Laptop, url: str) -> Failure:
    """How an exchange failed."""
    with pytest.raises(Failure) as failed:
        laptop.sync(HttpLine(url, stall_seconds=10))
    return failed.value


def test_whom_this_computer_trusts_is_trusted_and_nobody_else(
    authority: Authority, office: TestDistrict, laptop: Laptop, tmp_path: Path, logs: LogWatch
) -> None:
    app = make_app(office.engine, office.clock)
    with open_hall(app, authority.certificate("district")) as hall:
        laptop.add("student", last_name="Núñez", first_name="José", local_id="1001")
        assert laptop.sync(HttpLine(f"https://localhost:{hall.port}")).sent
        assert laptop.sync(HttpLine(f"https://127.0.0.1:{hall.port}/")).requests == 1
    for wrong in (Authority(tmp_path, "stranger").certificate("strange"), authority.certificate("old", ended=True)):
        with open_hall(make_app(office.engine, office.clock), wrong) as hall:
            assert told(laptop, f"https://localhost:{hall.port}").code == "certificate_untrusted"
    # It speaks no TLS at all.
    invalid = logs.expect("uvicorn.error", containing="Invalid HTTP request")
    with invalid, open_hall(make_app(office.engine, office.clock)) as hall:  # said at the latest when it closes
        assert told(laptop, f"https://localhost:{hall.port}").facts == {"reason": "tls"}


def test_with_a_pin_no_other_key_will_do_and_nothing_is_said_to_it(
    authority: Authority, office: TestDistrict, laptop: Laptop
) -> None:
    ours, others = authority.certificate("ours"), authority.certificate("others")
    with open_hall(make_app(office.engine, office.clock), authority.certificate("renewed", of=ours)) as hall:
        url = f"https://localhost:{hall.port}"
        assert laptop.sync(HttpLine(f"{url}#sha256={pin(ours)}")).requests == 1
        assert laptop.sync(HttpLine(f"{url}#sha256={pin(others)},{pin(ours)}")).requests == 1
    app = make_app(office.engine, office.clock)
    with open_hall(app, others) as hall:
        url = f"https://localhost:{hall.port}"
        assert told(laptop, f"{url}#sha256={pin(ours)}").code == "certificate_not_pinned"
        meters = app.state.service.meters.told().decode()
        assert "wbl_requests_total{" not in meters, "neither token nor record was sent"
    assert laptop.sync_store.standing().problem == "certificate_not_pinned"


def test_pins_that_can_be_and_cannot() -> None:
    one, two = "ab" * 32, "CD" * 32
    assert plain_url(f"https://a.org/wbl/#sha256={one}") == f"https://a.org/wbl#sha256={one}"
    assert plain_url(f"https://a.org#SHA256={one},{two}") == f"https://a.org#sha256={one},{two.lower()}"
    assert plain_url("https://a.org#sha256=" + ":".join(["0F"] * 32)) == f"https://a.org#sha256={'0f' * 32}"
    for url in (f"https://a.org#{one}", "https://a.org#sha256=ab", f"http://127.0.0.1#sha256={one}", "https://a.org#x"):
        with pytest.raises(Refusal, match="address_unreadable"):
            plain_url(url)


def test_what_is_no_certificate_has_no_pin(authority: Authority) -> None:
    whole = ssl.PEM_cert_to_DER_cert(authority.certificate("whole").certificate.read_text("ascii"))
    for length in range(0, len(whole), 7):
        with pytest.raises(ValueError, match="no certificate"):
            pin_of(whole[:length])
    for damaged in (None, b"", bytes(400), b"\x30\x80" + bytes(99), b"\x30\x84\xff\xff\xff\xff" + bytes(99)):
        with pytest.raises(Trouble, match="certificate_not_pinned"):
            check_pin(damaged, ["0" * 64])


def test_through_a_schools_proxy(
    authority: Authority, office: TestDistrict, laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = base64.b64encode(b"lab:p@ss w\xc3\xb6rd").decode()
    app, ours = make_app(office.engine, office.clock), authority.certificate("ours")
    laptop.add("student", last_name="Verdugo", first_name="Luz", local_id="1002")
    with open_hall(app, ours) as hall, tunnels(account) as proxy:
        url = f"https://localhost:{hall.port}#sha256={pin(ours)}"
        monkeypatch.setenv("https_proxy", f"http://lab:p%40ss%20w%C3%B6rd@{proxy.place}")
        assert laptop.sync(HttpLine(url)).sent
        assert [one.split("\r\n")[0] for one in proxy.asked] == [f"CONNECT localhost:{hall.port} HTTP/1.0"]
        assert f"Host: localhost:{hall.port}\r\n" in proxy.asked[0]
        assert proxy.passed
        assert b"Verdugo" not in proxy.passed
        assert (laptop.secrets.token() or "").split()[0].encode() not in proxy.passed
        # Somebody the proxy does not know, and an address it is not asked for.
        monkeypatch.setenv("https_proxy", proxy.place)
        assert told(laptop, url).facts == {"reason": "proxy"}
        monkeypatch.setenv("no_proxy", "localhost")
        assert laptop.sync(HttpLine(url)).requests == 1
    monkeypatch.delenv("no_proxy")
    with tunnels(refusal="403 Forbidden") as proxy:
        monkeypatch.setenv("https_proxy", f"http://{proxy.place}")
        assert told(laptop, "https://localhost:1").facts == {"reason": "proxy"}
    for unusable in ("socks5://127.0.0.1:9", "http://127.0.0.1:port", "http://"):
        monkeypatch.setenv("https_proxy", unusable)
        assert told(laptop, "https://localhost:1").facts == {"reason": "proxy"}


@pytest.fixture
def said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Said:
    """Ask ``wbl`` or ``wbl-district``; exit code and document."""

    def answered(program: str, *words: str) -> tuple[int, dict[str, object]]:
        capsys.readouterr()
        if program == "district":
            code = wbl_district([*words, "--json"])
        else:
            code = wbl([*words, "--json", "--data", str(tmp_path / "data"), "--key-file", str(tmp_path / "key")])
        return code, json.loads(capsys.readouterr().out)

    return answered


def test_a_district_with_a_pin_moves_and_changes_its_key(
    authority: Authority, office: TestDistrict, said: Said
) -> None:
    ours, next_ = authority.certificate("ours"), authority.certificate("next")
    known = said("district", "pin", str(ours.certificate))[1]
    assert known == {"pin": pin(ours), "suffix": f"#sha256={pin(ours)}"}
    assert said("district", "pin", str(ours.key))[1]["error"] == "certificate_unreadable"
    assert said("wbl", "init", "--district", "Almendra Valley", "--site", "Almendra High", "--staff", "Ana")[0] == 0
    code = office.code("Almendra High")
    with open_hall(make_app(office.engine, office.clock), ours) as hall:
        url = f"https://localhost:{hall.port}"
        assert said("wbl", "enroll", f"{url}#sha256={'0' * 64}", code)[1]["error"] == "certificate_not_pinned"
        assert said("wbl", "enroll", f"{url}{known['suffix']}", code)[0] == 0
        assert said("wbl", "sync")[0] == 0
        # A wrong address is not kept, nor one that is another district's.
        assert said("wbl", "sync", "--address", f"{url}#sha256={pin(next_)}")[1]["error"] == "certificate_not_pinned"
        assert said("wbl", "sync")[0] == 0
    with open_hall(make_app(office.engine, office.clock), next_) as hall:
        url = f"https://localhost:{hall.port}"
        assert said("wbl", "sync")[1]["error"] == "no_line"
        assert said("wbl", "sync", "--address", f"{url}{known['suffix']}")[1]["error"] == "certificate_not_pinned"
        assert said("wbl", "sync", "--address", f"{url}{known['suffix']},{pin(next_)}")[0] == 0
        assert said("wbl", "sync")[0] == 0


def test_another_district_at_a_new_address_changes_no_standing(
    office: TestDistrict, said: Said, tmp_path: Path
) -> None:
    other = open_district(tmp_path / "other")
    assert said("wbl", "init", "--district", "Almendra Valley", "--site", "Almendra High", "--staff", "Ana")[0] == 0
    with (
        open_hall(make_app(office.engine, office.clock)) as hall,
        open_hall(make_app(other.engine, other.clock)) as there,
    ):
        assert said("wbl", "enroll", hall.url, office.code("Almendra High"))[0] == 0
        assert said("wbl", "sync", "--address", there.url)[1]["error"] == "device_unknown"
        assert said("wbl", "sync")[0] == 0
        assert said("wbl", "enroll", hall.url, "0")[1]["error"] == "already_enrolled"
    other.engine.dispose()
