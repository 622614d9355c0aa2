"""Layout on wide screens, on phones and on paper."""

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
    """The browser in print mode."""
    browser.command("Emulation.setEmulatedMedia", media="print")
    yield browser
    browser.command("Emulation.setEmulatedMedia", media="")


def printed_after(browser, selector):
    """The text printed after each link that matches the selector."""
    return browser.run(
        "return [...document.querySelectorAll(arguments[0])].map("
        "link => getComputedStyle(link, '::after').content)", selector)


def test_a_guide_is_printed_without_navigation_and_with_its_links_numbered(paper, address):
    paper.visit(address + "/guides/soeg-midler/")
    navigation = paper.run(
        "return [...document.querySelectorAll('nav, .site-notice, .skip-link, .correction')]"
        ".filter(element => element.offsetHeight > 0).map(element => element.outerHTML)")
    assert navigation == []
    links = printed_after(paper, ".noted a[href^='/']:not([class]), .noted a[href^='http']:not([class])")
    printed = paper.run(
        "return [...document.querySelectorAll('.printed-links li')].map("
        "entry => [entry.offsetHeight > 0, entry.textContent])")
    assert len(links) > 5 and all("counter(note)" in text for text in links)
    assert len(printed) == len(links)
    assert all(shown and text.startswith(("https://", "som nr. ")) for shown, text in printed)
    assert all(text.startswith('" (') for text in printed_after(paper, ".sources a"))
    terms = printed_after(paper, ".prose .term")
    assert terms and set(terms) == {"none"}


def test_a_page_with_few_links_prints_the_whole_address_behind_each(paper, address):
    paper.visit(address + "/")
    assert paper.run("return document.querySelector('.noted, .printed-links')") is None
    origin = paper.run("return document.documentElement.dataset.origin")
    links = printed_after(paper, ".prose a[href^='/']:not([class])")
    assert links and all(origin in text for text in links)


def test_the_margins_of_a_printed_page_tell_what_it_is(browser, address):
    browser.visit(address + "/guides/soeg-midler/")
    told = browser.run("return {...document.documentElement.dataset}")
    assert told["title"].startswith("Søg midler") and told["version"].endswith("2026")
    assert told["address"] == browser.run("return document.querySelector('[rel=canonical]').href")


@pytest.mark.parametrize("width", [375, 768])
def test_the_header_is_one_row_and_its_menu_opens_below(browser, address, width):
    browser.show(width, "light")
    browser.visit(address + "/guides/soeg-midler/")
    heights = browser.run(
        "return ['.site-header', '.site-notice'].map("
        "selector => document.querySelector(selector).offsetHeight)")
    assert heights[0] <= 64 and heights[1] <= 48
    shown = "return document.querySelector('.site-nav ul').offsetHeight > 0"
    assert not browser.run(shown)
    browser.run("document.querySelector('.site-nav summary').click()")
    assert browser.run(shown)
    assert browser.run("return document.querySelector('.site-nav [aria-current]').textContent") == "Guides"
    assert browser.run("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [1280, 1600])
def test_the_menu_stands_open_where_there_is_room(browser, address, width):
    browser.show(width, "light")
    browser.visit(address + "/")
    tops = browser.run(
        "return ['.brand', '.site-nav ul'].map(selector => {"
        "const box = document.querySelector(selector).getBoundingClientRect();"
        "return [box.top, box.bottom]; })")
    assert tops[0][0] < tops[0][1] <= tops[1][0] < tops[1][1]
    field = browser.run(
        "const box = document.getElementById('sektion-soegefelt').getBoundingClientRect(); return [box.top, box.bottom];")
    assert tops[0][0] <= field[0] < field[1] <= tops[1][0]
    assert browser.run("return document.querySelector('.site-nav details').offsetHeight") == 0


@pytest.mark.parametrize("path", [
    "/bymidtesamarbejder/", "/cases/seig-sydfyn/", "/daekning/", "/guides/soeg-midler/",
    "/data/folketal-kommuner/", "/data/kontingentmodeller-lokale-foreninger/", "/kommuner/vejle/"])
def test_rows_of_a_wide_table_are_lists_on_a_phone(browser, address, path):
    browser.show(375, "light")
    browser.visit(address + path)
    outside = browser.run(
        "return [...document.querySelectorAll('.blocks :is(th, td)')].filter(cell => {"
        "const box = cell.getBoundingClientRect(); return box.width > 0 && (box.left < 0 || box.right > 375);"
        "}).length")
    assert outside == 0
    assert browser.run("return document.documentElement.scrollWidth") == 375
    labels = browser.run(
        "return [...document.querySelectorAll('.blocks td[data-label]')].slice(0, 5).map("
        "cell => [cell.dataset.label, getComputedStyle(cell, '::before').content])")
    assert labels and all(content == f'"{label}"' for label, content in labels)
    browser.show(1280, "light")
    assert browser.run(
        "return getComputedStyle(document.querySelector('.blocks td[data-label]'), '::before').content") == "none"


@pytest.mark.parametrize("path", [
    "/cases/vejle-bid/", "/guides/soeg-midler/", "/puljer/statslig-ramme-bymidter/",
    "/anbefalinger/anbefaling-1/", "/medlemmer/"])
def test_a_page_ends_with_how_to_tell_what_is_wrong(browser, address, path):
    browser.visit(address + path)
    subject = browser.run("return document.querySelector('.correction a').href")
    assert subject.startswith("mailto:") and "?subject=Rettelse" in subject
