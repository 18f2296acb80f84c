"""The codes on paper: read back from poor scans of rendered pages, with either corner torn off."""

import hashlib
from collections.abc import Callable

import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageFilter

from tests.forms.paper_samples import CODE, PRINTED_ON, USUAL
from wbl_desktop.forms.catalog import FORMS, languages_of
from wbl_desktop.forms.codes import Scanned, parse_payload
from wbl_desktop.forms.preview import Picture, picture, pictures
from wbl_desktop.forms.render import render

EVERY = [(form.name, language) for form in FORMS for language in languages_of(form)]
_QR = zxingcpp.BarcodeFormats(zxingcpp.QRCode)


def paper(shown: Picture) -> Image.Image:
    assert shown.gray
    return Image.frombuffer("L", (shown.width, shown.height), shown.pixels, "raw", "L", shown.stride, 1)


def noisy(page: Image.Image, seed: str, degrees: float = 2.0) -> Image.Image:
    """A poor scan: a little askew, soft, gray, with grain."""
    grain = hashlib.shake_128(seed.encode()).digest(page.width * page.height)
    noise = Image.frombytes("L", page.size, grain)
    askew = page.rotate(degrees, fillcolor=255, resample=Image.Resampling.BILINEAR)
    soft = askew.filter(ImageFilter.GaussianBlur(0.8)).point([40 + value * 170 // 255 for value in range(256)])
    return ImageChops.add(soft, noise.point([value // 4 for value in range(256)]), 1, -32)


def torn(page: Image.Image, *, top_right: bool) -> Image.Image:
    hurt = page.copy()
    wide, high = page.size
    box = (wide * 3 // 4, 0, wide, high // 5) if top_right else (0, high * 4 // 5, wide // 3, high)
    hurt.paste(255, box)
    return hurt


def read(page: Image.Image) -> set[Scanned]:
    found = zxingcpp.read_barcodes(page, formats=_QR)
    return {parse_payload(one.text) for one in found}


@pytest.mark.parametrize(("form", "language"), EVERY)
@pytest.mark.parametrize(
    "hurt",
    [
        pytest.param(lambda page: page, id="whole"),
        pytest.param(lambda page: torn(page, top_right=True), id="top_torn"),
        pytest.param(lambda page: torn(page, top_right=False), id="bottom_torn"),
        pytest.param(lambda page: page.rotate(180), id="upside_down"),
    ],
)
def test_every_page_names_its_sheet(form: str, language: str, hurt: Callable[[Image.Image], Image.Image]) -> None:
    pdf = render(form, language, USUAL[form], CODE, PRINTED_ON)
    for number, shown in enumerate(pictures(pdf, 150), start=1):
        scan = noisy(hurt(paper(shown)), f"{form}{language}{number}")
        assert read(scan) == {Scanned(code=CODE, page=number)}


@pytest.mark.parametrize(("form", "language"), EVERY)
@pytest.mark.parametrize("degrees", [3.0, -3.0])
@pytest.mark.parametrize("top_right", [True, False])
def test_one_code_is_enough_for_the_office_copier(form: str, language: str, degrees: float, top_right: bool) -> None:
    """100 dots per inch, fed in askew, gray and grainy, with a corner gone."""
    pdf = render(form, language, USUAL[form], CODE, PRINTED_ON)
    for number, shown in enumerate(pictures(pdf, 100), start=1):
        scan = noisy(torn(paper(shown), top_right=top_right), f"{form}{language}{number}{degrees}", degrees)
        found = read(scan) or read(scan.resize((scan.width * 2, scan.height * 2)))  # one page in thirty takes a second
        assert found == {Scanned(code=CODE, page=number)}


def test_both_codes_are_there_and_hold_the_same() -> None:
    pdf = render("job_shadow_permission", "en", USUAL["job_shadow_permission"], CODE, PRINTED_ON)
    found = zxingcpp.read_barcodes(paper(picture(pdf, 0, 150)), formats=_QR)
    assert len(found) == 2
    assert len({one.text for one in found}) == 1
    assert {one.ec_level for one in found} == {"M"}
    for private in ("Mart", "10", "SSID"):
        assert private not in found[0].text.replace(CODE.replace("-", ""), "")
