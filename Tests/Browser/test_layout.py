"""What stands where, on a wide page and on paper."""

import pytest


@pytest.mark.parametrize("path", ["/cases/", "/medlemmer/", "/medlemmer/kommune/"])
def test_entries_have_more_room_than_the_navigation_beside_them(browser, address, path):
    browser.visit(address + path)
    widths = browser.run(
        "return ['.list-layout > div', '.list-layout > nav'].map("
        "selector => document.querySelector(selector).offsetWidth)")
    assert widths[0] > 2 * widths[1]


@pytest.mark.parametrize("width, columns", [(375, 1), (600, 2), (1280, 4)])
def test_facts_stand_in_as_many_columns_as_their_panel_has_room_for(
        browser, address, width, columns):
    browser.show(width, "light")
    browser.visit(address + "/puljer/statslig-ramme-bymidter/")
    edges = browser.run(
        "return [...document.querySelectorAll('.panel .facts > div')].map(fact => fact.offsetLeft)")
    assert len(set(edges)) == columns


@pytest.fixture
def paper(browser):
    """The browser as it prints."""
    browser.command("Emulation.setEmulatedMedia", media="print")
    yield browser
    browser.command("Emulation.setEmulatedMedia", media="")


def printed_after(browser, selector):
    """What is printed after each link that the selector finds."""
    return browser.run(
        "return [...document.querySelectorAll(arguments[0])].map("
        "link => getComputedStyle(link, '::after').content)", selector)


def test_a_guide_is_printed_without_navigation_and_with_its_links_spelled_out(paper, address):
    paper.visit(address + "/guides/vaelg-organisationsform/")
    navigation = paper.run(
        "return [...document.querySelectorAll('nav, .site-notice, .skip-link')]"
        ".filter(element => element.offsetHeight > 0).map(element => element.outerHTML)")
    assert navigation == []
    links = printed_after(paper, ".prose a[href^='/']:not(.term), .sources a")
    assert len(links) > 10 and all(text.startswith('" (') for text in links)
    terms = printed_after(paper, ".prose .term")
    assert terms and set(terms) == {"none"}
