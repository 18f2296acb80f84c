"""Pictures of pages: the size asked for, gray or color, safe to keep after the document is gone."""

import pytest

from tests.forms.paper_samples import CODE, PRINTED_ON, USUAL
from wbl_desktop.forms.preview import HIGHEST_DPI, LOWEST_DPI, PageSize, page_sizes, picture, pictures
from wbl_desktop.forms.render import render

PDF = render("internship_agreement", "en", USUAL["internship_agreement"], CODE, PRINTED_ON)


def test_page_sizes_are_letter() -> None:
    assert set(page_sizes(PDF)) == {PageSize(width=612, height=792)}


@pytest.mark.parametrize(("dpi", "width", "height"), [(72, 612, 792), (150, 1275, 1650), (36, 306, 396)])
def test_the_picture_has_the_size_of_its_resolution(dpi: float, width: int, height: int) -> None:
    shown = picture(PDF, 0, dpi)
    assert (shown.width, shown.height) == (width, height)
    assert len(shown.pixels) == shown.stride * shown.height
    assert shown.stride >= shown.width


@pytest.mark.parametrize(("asked", "given"), [(1, LOWEST_DPI), (50_000, HIGHEST_DPI)])
def test_resolution_is_kept_within_reason(asked: float, given: float) -> None:
    assert picture(PDF, 0, asked).width == pytest.approx(612 * given / 72, abs=1)


def test_gray_has_one_byte_a_pixel_and_color_three() -> None:
    gray, color = picture(PDF, 0, 72), picture(PDF, 0, 72, gray=False)
    assert gray.gray
    assert not color.gray
    assert color.stride >= color.width * 3 > gray.stride
    row = 100
    assert {gray.pixels[0], color.pixels[0], color.pixels[row * color.stride]} == {255}


def test_print_is_black_on_white() -> None:
    shown = picture(PDF, 0, 72)
    assert min(shown.pixels) < 40
    assert shown.pixels.count(255) > len(shown.pixels) * 0.7


def test_pictures_outlive_their_document() -> None:
    kept = list(pictures(PDF, 72))
    assert [one.pixels for one in kept] == [picture(PDF, page, 72).pixels for page in range(len(kept))]
    assert len(kept) == len(page_sizes(PDF))
