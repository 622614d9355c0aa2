"""The archive of the site, opened from a folder: no server, only files."""

import os
import re
import subprocess
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest
from selenium.webdriver import Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from changed_site import REPOSITORY, copy_of_content

DAY = "2026-11-27"


def archive(folder, content=REPOSITORY / "Content", environment=None):
    """Makes an archive of the content and returns the folder that is in it, unpacked where a path needs escaping."""
    file = folder / "torv.zip"
    subprocess.run(
        [os.environ["TORV"], "archive", file, "--today", DAY, "--content", content,
         "--templates", REPOSITORY / "Templates", "--cache", REPOSITORY / ".torv-cache"],
        env=os.environ | (environment or {}), check=True, capture_output=True)
    place = folder / "R&D på disk #1"
    with zipfile.ZipFile(file) as packed:
        packed.extractall(place)
    return place / f"torv-{DAY}"


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return archive(tmp_path_factory.mktemp("archive"))


def wait(browser, condition):
    return WebDriverWait(browser.driver, 20).until(lambda _: condition())


def field(browser):
    return browser.driver.find_element(By.ID, "sektion-soegefelt")


def titles(browser):
    return browser.run("return [...document.querySelectorAll('#sektion-liste h2 a')].map(link => link.textContent)")


def is_styled(browser):
    """Whether all style sheets and pictures of the page are there."""
    # Pictures further down are loaded only when they come into view.
    browser.run("for (const picture of document.images) picture.loading = 'eager'")
    wait(browser, lambda: browser.run("return [...document.images].every(picture => picture.complete)"))
    return browser.run(
        "return document.styleSheets.length >= 2 && [...document.images].every(picture => picture.naturalWidth > 0)"
        " && getComputedStyle(document.querySelector('.site-header')).backgroundColor !== 'rgba(0, 0, 0, 0)'")


def file_of(address):
    return Path(unquote(urlparse(address).path))


def test_pages_lead_to_each_other_with_styles_and_pictures(browser, root):
    browser.visit((root / "index.html").as_uri())
    assert is_styled(browser)
    links = browser.run("return [...document.links].map(link => link.href)")
    pages = list(dict.fromkeys(link.split("#")[0] for link in links if link.startswith("file:")))
    assert len(pages) > 20
    for page in pages:
        browser.visit(page)
        assert file_of(browser.driver.current_url).is_relative_to(root), page
        if file_of(page).suffix == ".html":
            assert browser.driver.find_element(By.TAG_NAME, "h1").text, page
            assert is_styled(browser), page
    browser.visit((root / "haandbog" / "index.html").as_uri())
    assert is_styled(browser)
    assert browser.messages() == []


def test_no_page_asks_for_anything_outside_the_folder(browser, root):
    browser.requests()
    for page in ["index.html", "cases/index.html", "soeg/index.html", "laes-mig.html"]:
        browser.visit((root / page).as_uri())
    requested = [url for url in browser.requests() if not url.startswith("data:")]
    assert requested and all(file_of(url).is_relative_to(root) for url in requested), requested


def test_the_search_finds_and_leads_to_pages(browser, root):
    browser.visit((root / "index.html").as_uri())
    field(browser).send_keys("tomme butikker", Keys.ENTER)
    wait(browser, lambda: browser.driver.current_url.endswith("/soeg/index.html?q=tomme+butikker"))
    wait(browser, lambda: titles(browser))
    assert any("butik" in title.lower() for title in titles(browser))
    wait(browser, lambda: browser.run("return document.querySelector('.search-passage mark') !== null"))
    browser.driver.find_element(By.CSS_SELECTOR, "[data-dimension=slags] > summary").click()
    wait(browser, lambda: browser.driver.find_elements(By.CSS_SELECTOR, "[data-dimension=slags] label"))
    title = titles(browser)[0]
    browser.driver.find_element(By.CSS_SELECTOR, "#sektion-liste h2 a").click()
    wait(browser, lambda: "/soeg/" not in browser.driver.current_url)
    assert browser.driver.find_element(By.TAG_NAME, "h1").text == title
    assert is_styled(browser)
    assert browser.messages() == []


def test_the_field_of_a_page_offers_pages_and_leads_to_all_results(browser, root):
    browser.visit((root / "guides" / "index.html").as_uri())
    field(browser).send_keys("vejle")
    wait(browser, lambda: browser.driver.find_elements(By.CSS_SELECTOR, "[role=option]"))
    field(browser).send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    wait(browser, lambda: file_of(browser.driver.current_url) == root / "kommuner/vejle/index.html")
    field(browser).send_keys("ejendomsejere", Keys.ENTER)
    wait(browser, lambda: browser.driver.current_url.endswith("/soeg/index.html?q=ejendomsejere"))
    wait(browser, lambda: titles(browser))
    assert browser.messages() == []


def test_the_pages_in_another_language_have_a_search_of_their_own(browser, root):
    browser.visit((root / "index.html").as_uri())
    browser.driver.find_element(By.LINK_TEXT, "English").click()
    wait(browser, lambda: file_of(browser.driver.current_url) == root / "en/index.html")
    assert is_styled(browser)
    field(browser).send_keys("membership fee", Keys.ENTER)
    wait(browser, lambda: browser.driver.current_url.endswith("/en/soeg/index.html?q=membership+fee"))
    wait(browser, lambda: titles(browser))
    links = browser.run("return [...document.querySelectorAll('#sektion-liste h2 a')].map(link => link.href)")
    assert all(file_of(link.split("#")[0]).is_relative_to(root / "en") for link in links)
    assert all(file_of(link.split("#")[0]).is_file() for link in links)
    assert browser.messages() == []


def shown(browser):
    return browser.run(
        "return [...document.querySelectorAll('#sektion-liste > li')]"
        ".filter(card => card.checkVisibility()).map(card => card.querySelector('a').href)")


def test_a_list_on_several_pages_is_filtered_in_place(browser, tmp_path):
    content = copy_of_content(tmp_path)
    case = (content / "case-studies" / "vejle-bid.md")
    text = re.sub(r"(?m)^aliases:(\n- .*)*\n|^aliases: .*\n", "", case.read_text(encoding="utf-8"))
    for number in range(60):
        title = f"title: Kopi {number}\n"
        (content / "case-studies" / f"kopi-{number}.md").write_text(
            re.sub(r"(?m)^title: .*\n", title, text, count=1), encoding="utf-8")
    root = archive(tmp_path, content)
    browser.visit((root / "cases" / "index.html").as_uri())
    first = shown(browser)
    group = browser.driver.find_element(By.CSS_SELECTOR, "#sektion-filter [data-dimension=kommune]")
    group.find_element(By.TAG_NAME, "summary").click()
    group.find_element(By.XPATH, ".//label[normalize-space()='Vejle']").click()
    wait(browser, lambda: len(shown(browser)) >= 60)
    assert "kommune=vejle" in browser.driver.current_url
    assert len(first) < 60
    assert all(file_of(link).is_file() for link in shown(browser))
    assert browser.messages() == []


@pytest.mark.parametrize("width", [1280, 375])
def test_the_page_about_the_archive_says_what_it_holds(browser, root, width):
    browser.show(width, "light")
    browser.visit((root / "index.html").as_uri())
    browser.driver.find_element(By.LINK_TEXT, "Om arkivet").click()
    wait(browser, lambda: file_of(browser.driver.current_url) == root / "laes-mig.html")
    text = browser.driver.find_element(By.TAG_NAME, "main").text
    assert "27. november 2026" in text and "https://torv.example/" in text and "CC BY 4.0" in text
    assert browser.overflow() == 0
    assert browser.messages() == []
    # It asks for the style sheets itself, in a way that browsers refuse to files.
    assert browser.axe_violations() == []


def test_without_scripts_everything_but_the_search_can_be_read(browser, root):
    browser.disable_scripts()
    browser.visit((root / "cases" / "index.html").as_uri())
    browser.driver.find_element(By.CSS_SELECTOR, "#sektion-filter details").click()
    link = browser.driver.find_element(By.CSS_SELECTOR, "#sektion-filter a[data-value]")
    assert file_of(link.get_attribute("href")).is_file()
    assert browser.messages() == []
