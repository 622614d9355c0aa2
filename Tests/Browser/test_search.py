"""The search: the field of every page, the page of results, and what members find."""

import gzip
import json
import os
import subprocess
import time

import pytest
from selenium.webdriver import Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from changed_site import REPOSITORY, build, copy_of_content, copy_of_templates
from member_codes import access, members
from site_server import SiteServer

QUERIES = [
    "vejle", "hvordan får vi ejerne med", "rodekro", "\"frivillige BID'er\"", "bymitde", "kontigent", "samarbejde",
    "bymidte samarbejde", "citychef", "tomme butikker boliger", "byfornyelsesmidler", "hvad koster det at blive medlem",
    "hvad er en BID",
]
RESULTS = """
const [queries, done] = arguments;
(async () => {
  const form = document.querySelector("form[data-script]");
  const {Library} = await import(form.dataset.script);
  const library = await new Library(form.dataset.index).open();
  const found = [];
  for (const query of queries) {
    const answer = await library.search(query);
    found.push(await Promise.all(answer.results.slice(0, 10).map(async result => {
      const {path} = await library.index.document(result.document);
      const place = await library.place(result, answer);
      return {path: path.split("#")[0], anchor: place?.anchor || null, score: result.score};
    })));
  }
  done(found);
})().catch(error => done(String(error.stack)));
"""
ENGLISH_PAGE = """---
title: A collaboration of owners
summary: How a collaboration begins in a town centre, and what cities have learnt.
---
Owners of a town centre vote. Cities that began with a collaboration kept it.
"""
# A browser that runs no modules in workers.
WITHOUT_MODULES = """
window.Worker = class extends EventTarget {
  postMessage() {
    window.isRefused = true;
    setTimeout(() => this.dispatchEvent(new Event("error")));
  }
};
"""


def wait(browser, condition):
    return WebDriverWait(browser.driver, 20).until(lambda _: condition())


def field(browser):
    return browser.driver.find_element(By.ID, "sektion-soegefelt")


def options(browser):
    return browser.run(
        "return [...document.querySelectorAll('[role=option]')].filter(one => one.checkVisibility())"
        ".map(one => one.textContent)")


def titles(browser):
    return browser.run(
        "return [...document.querySelectorAll('#sektion-liste h2 a')].map(link => link.textContent)")


def found(browser, *, more_than=0):
    wait(browser, lambda: len(titles(browser)) > more_than)
    return titles(browser)


def state(browser):
    return browser.run("return document.getElementById('sektion-soegeresultat').dataset.state")


def test_browser_and_program_find_the_same(browser, address):
    browser.visit(address + "/om/")
    in_browser = browser.driver.execute_async_script(RESULTS, QUERIES)
    assert isinstance(in_browser, list), in_browser
    for query, results in zip(QUERIES, in_browser):
        answer = subprocess.run(
            [os.environ["TORV"], "search", "--json", "--today", "2026-11-27", query],
            cwd=REPOSITORY, check=True, capture_output=True, text=True)
        expected = [
            {key: entry.get(key) for key in ("path", "anchor", "score")} for entry in json.loads(answer.stdout)]
        assert results == expected, query


@pytest.fixture(scope="module")
def english(tmp_path_factory):
    """A site whose index is English, with a page in English."""
    folder = tmp_path_factory.mktemp("english")
    templates, content = copy_of_templates(folder), copy_of_content(folder)
    strings = templates / "strings" / "da.yml"
    strings.write_text(strings.read_text(encoding="utf-8").replace("code: da\n", "code: en\n"), encoding="utf-8")
    # Its own language is no translation.
    for translation in [*content.rglob("*.en.md"), *content.rglob("*.en.yml")]:
        translation.unlink()
    (content / "pages" / "collaboration.md").write_text(ENGLISH_PAGE, encoding="utf-8")
    server = SiteServer(build(content, templates))
    yield server, ["--content", str(content), "--templates", str(templates)]
    server.stop()


def test_browser_and_program_find_the_same_in_english(browser, english):
    server, options = english
    queries = ["collaborations", "collaborating", "city", "towncentre", "what is a BID", "the vote of owners", "ownwers"]
    browser.visit(server.address + "/om/")
    in_browser = browser.driver.execute_async_script(RESULTS, queries)
    assert isinstance(in_browser, list), in_browser
    for query, results in zip(queries, in_browser):
        answer = subprocess.run(
            [os.environ["TORV"], "search", "--json", *options, query], check=True, capture_output=True, text=True)
        expected = [
            {key: entry.get(key) for key in ("path", "anchor", "score")} for entry in json.loads(answer.stdout)]
        assert results == expected, query
        assert results, query
    assert in_browser[0][0]["path"] == in_browser[1][0]["path"] == "/collaboration/"


def test_nothing_is_loaded_before_the_field_has_the_focus(browser, server):
    # What a worker asks for is seen by the server only.
    server.requests.clear()
    browser.visit(server.address + "/om/")
    time.sleep(0.5)
    assert not [path for path in server.requests if "soeg/" in path or "search-" in path and "field" not in path]
    field(browser).click()
    wait(browser, lambda: field(browser).get_attribute("role") == "combobox")
    assert "/soeg/index.json" in server.requests


def test_results_are_found_in_a_worker_or_in_the_page(browser, address):
    browser.visit(address + "/om/")
    browser.run(WITHOUT_MODULES)
    field(browser).send_keys("vejle")
    wait(browser, lambda: options(browser))
    assert options(browser)[0].startswith("Kommune")
    assert browser.run("return window.isRefused")
    assert browser.messages() == []


def test_field_offers_pages_and_leads_to_them_by_keys(browser, address):
    browser.visit(address + "/om/")
    browser.driver.find_element(By.TAG_NAME, "body").send_keys("/")
    assert browser.run("return document.activeElement.id") == "sektion-soegefelt"
    field(browser).send_keys("v")
    time.sleep(0.5)
    assert options(browser) == []
    field(browser).send_keys("ejle")
    wait(browser, lambda: any("Vejle" in option for option in options(browser)))
    assert options(browser)[0].startswith("Kommune")
    assert field(browser).get_attribute("aria-expanded") == "true"
    assert browser.axe_violations() == []
    wait(browser, lambda: "sider fundet" in browser.run(
        "return document.querySelector('.site-search [role=status]').textContent"))
    field(browser).send_keys(Keys.ARROW_DOWN)
    active = browser.run(
        "return document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).textContent")
    assert active == options(browser)[0]
    field(browser).send_keys(Keys.ESCAPE)
    assert options(browser) == []
    field(browser).send_keys(Keys.ARROW_DOWN)
    wait(browser, lambda: options(browser))
    field(browser).send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    wait(browser, lambda: browser.driver.current_url.endswith("/kommuner/vejle/"))
    assert browser.messages() == []


def test_enter_leads_to_all_results(browser, address):
    browser.visit(address + "/om/")
    field(browser).send_keys("ejendomsejere", Keys.ENTER)
    wait(browser, lambda: "/soeg/?q=ejendomsejere" in browser.driver.current_url)
    assert any("jendomsejer" in title for title in found(browser))


def test_results_show_the_words_and_the_heading_they_stand_under(browser, address):
    browser.visit(address + "/soeg/?q=stemmeret")
    found(browser)
    wait(browser, lambda: browser.run("return document.querySelector('.search-place a') !== null"))
    href = browser.run("return document.querySelector('.search-place a').getAttribute('href')")
    page, anchor = href.split("#")
    assert browser.run("return document.querySelectorAll('#sektion-liste mark').length") > 0
    browser.visit(address + page)
    assert browser.run(f"return document.getElementById({anchor!r}) !== null")


def test_facets_narrow_down_and_the_address_keeps_them(browser, address):
    browser.visit(address + "/soeg/?q=bymidte")
    all_titles = found(browser)
    browser.driver.find_element(By.CSS_SELECTOR, "[data-dimension=slags] > summary").click()
    label = wait(browser, lambda: browser.driver.find_element(
        By.XPATH, "//details[@data-dimension='slags']//label[normalize-space()='Guides']"))
    count = int(label.find_element(By.XPATH, "../*[@class='count']").text)
    label.click()
    wait(browser, lambda: titles(browser) != all_titles)
    kinds = browser.run("return [...document.querySelectorAll('#sektion-liste .kind')].map(kind => kind.textContent)")
    assert set(kinds) == {"Guide"}
    assert len(kinds) == min(10, count)
    assert "slags=guide" in browser.driver.current_url
    browser.driver.find_element(By.CSS_SELECTOR, "[data-dimension=tema] > summary").click()
    wait(browser, lambda: browser.driver.find_elements(By.CSS_SELECTOR, "[data-dimension=tema] label"))
    assert browser.axe_violations() == []
    browser.driver.back()
    wait(browser, lambda: titles(browser) == all_titles)
    browser.driver.forward()
    wait(browser, lambda: titles(browser) != all_titles)
    browser.visit(browser.driver.current_url)
    wait(browser, lambda: titles(browser) and titles(browser) != all_titles)


def test_more_results_are_shown_on_request(browser, address):
    browser.visit(address + "/soeg/?q=bymidte")
    assert len(found(browser)) == 10
    browser.driver.find_element(By.ID, "sektion-flere").click()
    assert len(found(browser, more_than=10)) == 20


def test_word_that_is_nowhere_is_said_and_the_nearest_offered(browser, address):
    browser.visit(address + "/soeg/?q=kontigent")
    found(browser)
    note = browser.run("return document.querySelector('.search-suggestion').textContent")
    assert "kontigent" in note and "kontingent" in note
    browser.driver.find_element(By.CSS_SELECTOR, ".search-suggestion a").click()
    wait(browser, lambda: "q=kontingent" in browser.driver.current_url)
    browser.visit(address + "/soeg/?q=xyzzyqwert")
    wait(browser, lambda: state(browser) == "none")
    wait(browser, lambda: "xyzzyqwert" in browser.run("return document.getElementById('sektion-antal').textContent"))
    assert browser.driver.find_element(By.CSS_SELECTOR, ".search-browse").is_displayed()
    assert browser.axe_violations() == []


@pytest.mark.parametrize("width, scheme", [(1280, "light"), (375, "dark")])
def test_page_of_results_is_accessible_and_as_wide_as_the_window(browser, address, width, scheme):
    browser.show(width, scheme)
    for query in ["", "?q=ejere"]:
        browser.visit(address + "/soeg/" + query)
        if query:
            found(browser)
            time.sleep(0.5)
        assert browser.overflow() == 0
        assert browser.axe_violations() == []
    assert browser.messages() == []


def test_on_a_phone_the_field_is_behind_one_tap(browser, address):
    browser.show(375, "light")
    browser.visit(address + "/om/")
    assert not field(browser).is_displayed()
    browser.driver.find_element(By.CSS_SELECTOR, ".site-search summary").click()
    assert field(browser).is_displayed()
    field(browser).send_keys("vejle")
    wait(browser, lambda: options(browser))
    assert browser.overflow() == 0
    assert browser.axe_violations() == []


def test_without_scripts_the_field_leads_to_other_ways(browser, address):
    browser.disable_scripts()
    browser.visit(address + "/om/")
    field(browser).send_keys("vejle", Keys.ENTER)
    wait(browser, lambda: "/soeg/?q=vejle" in browser.driver.current_url)
    text = browser.driver.find_element(By.TAG_NAME, "main").text
    assert "JavaScript" in text and "Anbefalinger" in text
    links = [link.get_attribute("href") for link in browser.driver.find_elements(By.CSS_SELECTOR, ".search-browse a")]
    assert any("/anbefalinger/" in link for link in links)
    assert any("/ordliste/#" in link for link in links)


def test_members_find_their_texts_after_unlocking(browser, address):
    word = closed_word()
    browser.visit(f"{address}/soeg/?q=\"{word}\"")
    wait(browser, lambda: state(browser) in ("none", "found"))
    before = titles(browser)
    code = access(next(slug for slug, left in members().items() if left is None))
    browser.visit(f"{address}/medlem/#{code}")
    wait(browser, lambda: browser.run("return document.querySelector('main').dataset.state") == "open")
    browser.visit(f"{address}/soeg/?q=\"{word}\"")
    wait(browser, lambda: state(browser) == "found" and titles(browser) != before)
    wait(browser, lambda: browser.run("return document.querySelector('.search-passage mark') !== null"))
    assert browser.messages() == []


@pytest.fixture(scope="module")
def guarded(tmp_path_factory):
    """A site whose texts for members are behind the host's login, in the folder /medlem/."""
    content = copy_of_content(tmp_path_factory.mktemp("guarded"))
    settings = content / "site.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "access:\n  mode: proxy\n", encoding="utf-8")
    server = SiteServer(build(content))
    yield server
    server.stop()


def test_members_find_their_texts_behind_a_login(browser, guarded):
    word = closed_word()
    browser.visit(f"{guarded.address}/soeg/?q=\"{word}\"")
    wait(browser, lambda: state(browser) in ("none", "found"))
    before = titles(browser)
    # Who is not behind the login asks for nothing there: the host would answer with its own page.
    assert not [path for path in guarded.requests if path.startswith("/medlem/")]
    browser.visit(f"{guarded.address}/medlem/")
    field(browser).send_keys(f'"{word}"')
    wait(browser, lambda: len(options(browser)) > len(before))
    browser.visit(f"{guarded.address}/soeg/?q=\"{word}\"")
    wait(browser, lambda: state(browser) == "found" and titles(browser) != before)
    wait(browser, lambda: browser.run("return document.querySelector('.search-passage mark') !== null"))
    assert browser.messages() == []


def closed_word():
    """Two words in a row that only a text for members has."""
    opened, closed = "", ""
    for file in sorted((REPOSITORY / "Content").rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        head, _, body = text.removeprefix("---\n").partition("\n---\n")
        above, _, below = ("", "", body) if "access: members" in head else body.partition("<!-- members -->")
        opened += (head + " " + above).lower()
        closed += below + "\n"
    words = closed.split()
    pairs = [f"{a} {b}" for a, b in zip(words, words[1:]) if a.isalpha() and b.isalpha() and min(len(a), len(b)) > 6]
    return next(pair for pair in pairs if pair.lower() not in opened)


def test_answer_is_small(browser, server, folder):
    for query, limit in [("vejle", 60), ("bymidte", 60), ("tomme butikker ejere", 150)]:
        browser.command("Network.clearBrowserCache")
        browser.visit(server.address + "/om/")
        server.requests.clear()
        field(browser).send_keys(query)
        wait(browser, lambda: len(options(browser)) > 2)
        time.sleep(0.5)
        loaded = [path for path in set(server.requests) if "soeg/" in path or "search" in path]
        size = sum(len(gzip.compress((folder / path.lstrip("/")).read_bytes())) for path in loaded)
        assert size < limit * 1024, (query, size, loaded)


def test_browsers_can_be_given_the_search(folder, site):
    description = (folder / "opensearch.xml").read_text(encoding="utf-8")
    assert "/soeg/?q={searchTerms}" in description
    assert 'rel="search"' in site.text("/om/")
    assert "SearchAction" in site.text("/")
