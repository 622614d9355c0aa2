"""What stands where on a wide page."""

import pytest


@pytest.mark.parametrize("path", ["/cases/", "/medlemmer/", "/medlemmer/kommune/"])
def test_entries_have_more_room_than_the_navigation_beside_them(browser, address, path):
    browser.visit(address + path)
    widths = browser.run(
        "return ['.list-layout > div', '.list-layout > nav'].map("
        "selector => document.querySelector(selector).offsetWidth)")
    assert widths[0] > 2 * widths[1]

