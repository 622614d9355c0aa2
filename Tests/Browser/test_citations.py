"""How to cite a page and what was changed in it: the files, the feed, the page of changes, on screen and on paper."""

import html
import re

import feedparser
import pytest
from selenium.webdriver import Keys
from selenium.webdriver.common.by import By

GUIDE = "/guides/vaelg-organisationsform/"
KINDS = ("cases", "guides", "data")


def read_ris(data):
    """Returns the tags and values of a RIS file with one reference, in their order."""
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    lines = data.decode("utf-8").removesuffix("\r\n").split("\r\n")
    matches = [re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line) for line in lines]
    assert all(matches), lines
    tags = [match.groups() for match in matches]
    assert tags[0][0] == "TY" and tags[-1] == ("ER", "")
    return tags


def read_bibtex(data):
    """Returns the type, the key and the fields of a BibTeX file with one entry, as BibTeX reads it: by counting braces."""
    text = data.decode("utf-8")
    kind, key, rest = re.fullmatch(
        r"@([a-z]+)\{([a-z0-9-]+),\n(.*)\n\}\n", text, re.DOTALL).groups()
    fields, place = {}, 0
    while place < len(rest):
        name = re.compile(r"\s*([a-z]+) = ").match(rest, place)
        assert name, rest[place:]
        place, start, depth = name.end(), name.end(), 0
        while place < len(rest) and (depth or rest[place] != ","):
            depth += {"{": 1, "}": -1}.get(rest[place], 0)
            assert depth >= 0
            place += 1
        value = rest[start:place]
        fields[name[1]] = value[1:-1] if value.startswith("{") else value
        place += 1
    return kind, key, fields


def plain(text):
    """Returns a text of a BibTeX field as TeX prints it."""
    return re.sub(r"\\([&%$#_])", r"\1", text.strip("{}"))


@pytest.fixture(scope="module")
def cited(folder):
    pages = [page for kind in KINDS for page in sorted((folder / kind).glob("*/index.html"))
             if 'id="sektion-henvis"' in page.read_text(encoding="utf-8")]
    assert len(pages) > 20
    return pages


def test_citations_are_read_and_agree_with_the_page(folder, cited):
    keys = set()
    for page in cited:
        text = page.read_text(encoding="utf-8")
        address = re.search(r'<link rel="canonical" href="([^"]+)"', text)[1]
        title = re.search(r'<meta property="og:title" content="([^"]+)"', text)[1]
        title = html.unescape(title)
        ris = dict(read_ris(page.parent.with_suffix(".ris").read_bytes()))
        kind, key, fields = read_bibtex(page.parent.with_suffix(".bib").read_bytes())
        is_dataset = page.parent.parent.name == "data"
        assert ris["TY"] == ("DATA" if is_dataset else "ELEC")
        assert kind == ("dataset" if is_dataset else "online")
        assert ris["UR"] == fields["url"] == address
        assert ris["TI"].startswith(title) and plain(fields["title"]) == ris["TI"]
        assert plain(fields["author"]) == ris["AU"]
        assert ris["DA"].split("/")[0] == ris["PY"] == fields["year"]
        assert ris["LA"] == "da" and fields["langid"] == "danish"
        assert ris["N1"].startswith("Licens: ")
        keys.add(key)
    assert len(keys) == len(cited)


def test_a_translated_page_is_cited_in_its_language(folder):
    ris = dict(read_ris((folder / "en/cases/vejle-bid.ris").read_bytes()))
    assert ris["LA"] == "en" and ris["UR"].endswith("/en/cases/vejle-bid/")
    assert read_bibtex((folder / "en/cases/vejle-bid.bib").read_bytes())[2]["langid"] == "english"


def test_pages_for_members_have_no_files(folder):
    closed = [page for kind in KINDS for page in (folder / kind).glob("*/index.html")
              if 'class="teaser"' in page.read_text(encoding="utf-8")
              and 'id="sektion-henvis"' not in page.read_text(encoding="utf-8")]
    assert closed
    for page in closed:
        assert not page.parent.with_suffix(".bib").exists()
        assert not page.parent.with_suffix(".ris").exists()


def test_the_sitemap_leaves_the_files_out(folder):
    assert not re.search(r"\.(bib|ris)<", (folder / "sitemap.xml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_feed_of_changes_leads_to_places_on_pages(folder, language):
    feed = feedparser.parse((folder / language / "aendringer.xml").read_bytes())
    assert not feed.bozo and feed.version == "atom10" and feed.entries
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    dates = [entry.updated for entry in feed.entries]
    assert dates == sorted(dates, reverse=True)
    for entry in feed.entries:
        path, anchor = entry.link.split("/", 3)[3].split("#")
        assert path.startswith(language)
        assert f'id="{anchor}"' in (folder / path / "index.html").read_text(encoding="utf-8")


def visible(browser, selector):
    return browser.run(
        "return [...document.querySelectorAll(arguments[0])].filter(it => it.checkVisibility())"
        ".map(it => it.innerText.trim())", selector)


@pytest.mark.parametrize("has_scripts", [True, False])
@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_shows_its_citation_and_its_changes(
        browser, address, width, scheme, has_scripts):
    if not has_scripts:
        browser.disable_scripts()
    browser.show(width, scheme)
    browser.visit(address + GUIDE)
    assert visible(browser, ".citation-files a") == ["BibTeX", "RIS"]
    assert "sidst ændret 26. november 2026" in visible(browser, ".citation-text")[0]
    assert visible(browser, ".changes h2") == ["Sidst ændret 26. november 2026"]
    assert browser.overflow() == 0
    assert visible(browser, ".changes-earlier") == []
    browser.driver.find_element(By.CSS_SELECTOR, ".changes summary").send_keys(Keys.ENTER)
    assert len(visible(browser, ".changes-earlier li")) == 1
    if has_scripts:
        assert browser.axe_violations() == []


def test_the_date_at_the_top_leads_to_the_changes(browser, address):
    browser.visit(address + GUIDE)
    browser.driver.find_element(By.CSS_SELECTOR, ".page-meta a[href='#sektion-aendringer']").click()
    assert browser.run("return document.querySelector(':target').id") == "sektion-aendringer"


def test_an_address_from_the_feed_opens_the_earlier_changes(browser, address):
    browser.visit(f"{address}{GUIDE}#sektion-aendring-2026-11-23")
    assert len(visible(browser, ".changes-earlier li")) == 1


def test_on_paper_stands_what_can_be_read_there(browser, address):
    browser.visit(address + GUIDE)
    browser.command("Emulation.setEmulatedMedia", media="print")
    try:
        assert visible(browser, ".citation-text") and visible(browser, ".changes > p")
        assert visible(browser, ".citation-files") == visible(browser, ".changes details") == []
    finally:
        browser.command("Emulation.setEmulatedMedia", media="")


@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_of_changes_leads_to_each(browser, address, width, scheme):
    browser.show(width, scheme)
    browser.visit(address + "/aendringer/")
    assert browser.overflow() == 0 and browser.axe_violations() == []
    links = browser.driver.find_elements(By.CSS_SELECTOR, ".timeline a")
    assert len(links) > 4
    links[0].send_keys(Keys.ENTER)
    anchor = browser.driver.current_url.split("#")[1]
    assert browser.run("return document.getElementById(arguments[0]).checkVisibility()", anchor)
