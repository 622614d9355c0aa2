"""One page of each kind: narrow and wide, light and dark."""

import pytest

VIEWS = [(375, "light"), (375, "dark"), (1280, "light"), (1280, "dark")]


def test_page_is_clean_in_every_view(browser, address, page):
    browser.show(375, "light")
    browser.visit(address + page)
    assert browser.layout_shift() < 0.01
    for width, scheme in VIEWS:
        browser.show(width, scheme)
        assert browser.overflow() <= 0, f"wider than {width} pixels"
        assert browser.axe_violations() == [], f"{width} pixels wide, {scheme}"
    outside = [url for url in browser.requests() if not url.startswith(address)]
    assert [url for url in outside if not url.startswith(("data:", "about:"))] == []
    expected = "404" if page == "/404.html" else None
    assert [text for text in browser.messages() if not (expected and expected in text)] == []


@pytest.mark.parametrize("width", [320, 1600])
def test_page_fits(browser, address, page, width):
    browser.show(width, "light")
    browser.visit(address + page)
    assert browser.overflow() <= 0


def test_page_fits_at_twice_the_size(browser, address, page):
    # 1280 pixels at 200 % zoom are 640.
    browser.show(640, "light", height=450)
    browser.visit(address + page)
    assert browser.overflow() <= 0


def test_page_has_its_landmarks_and_one_heading(browser, address, page):
    browser.visit(address + page)
    counts = browser.run(
        "return ['h1', 'main', 'body > header', 'body > footer', 'nav'].map("
        "selector => document.querySelectorAll(selector).length)")
    assert counts[:4] == [1, 1, 1, 1]
    assert counts[4] >= 1
    assert browser.run("return document.documentElement.lang") == ("en" if page.startswith("/en/") else "da")
