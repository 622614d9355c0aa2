"""The site in a second language: the switch, links that lead out of the language, its search and its lists."""

import pytest
from selenium.webdriver import Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait


def wait(browser, condition):
    return WebDriverWait(browser.driver, 20).until(lambda _: condition())


def language(browser):
    return browser.run("return document.documentElement.lang")


def path(browser, address):
    return browser.driver.current_url.removeprefix(address)


def switch(browser):
    """The switch, which stands in the menu where the header is narrow."""
    link = browser.driver.find_element(By.CSS_SELECTOR, ".site-languages a")
    if not link.is_displayed():
        browser.driver.find_element(By.CSS_SELECTOR, ".site-nav summary").click()
    return link


@pytest.mark.parametrize("width", [375, 1280])
def test_the_switch_leads_to_the_same_page_and_back(browser, address, width):
    browser.show(width, "light")
    browser.visit(address + "/cases/vejle-bid/")
    assert (switch(browser).text, switch(browser).get_attribute("lang")) == ("English", "en")
    switch(browser).click()
    assert path(browser, address) == "/en/cases/vejle-bid/"
    assert language(browser) == "en"
    heading = browser.driver.find_element(By.TAG_NAME, "h1").text
    assert "BIDs" in heading
    switch(browser).click()
    assert path(browser, address) == "/cases/vejle-bid/"
    assert language(browser) == "da"


@pytest.mark.parametrize(("start", "nearest"), [
    ("/cases/helsingoer-bymidteforum/", "/en/cases/"), ("/guides/vaelg-organisationsform/", "/en/"),
    ("/kommuner/aeroe/", "/en/kommuner/"), ("/soeg/", "/en/soeg/"), ("/404.html", "/en/"),
])
def test_from_a_page_that_is_not_translated_it_leads_to_the_nearest_one(browser, address, start, nearest):
    browser.visit(address + start)
    switch(browser).click()
    assert path(browser, address) == nearest
    assert browser.driver.find_element(By.TAG_NAME, "h1").text


def test_the_switch_is_reached_by_keyboard(browser, address):
    browser.visit(address + "/en/om/")
    for _ in range(30):
        browser.driver.switch_to.active_element.send_keys(Keys.TAB)
        if browser.run("return document.activeElement.closest('.site-languages') !== null"):
            break
    browser.driver.switch_to.active_element.send_keys(Keys.ENTER)
    wait(browser, lambda: path(browser, address) == "/om/")


def test_a_link_out_of_the_language_says_so(browser, address):
    browser.visit(address + "/en/")
    guides = browser.driver.find_element(By.CSS_SELECTOR, ".site-nav a[href='/guides/']")
    assert guides.accessible_name == "Guides In Danish"
    assert guides.get_attribute("hreflang") == "da"
    cases = browser.driver.find_element(By.CSS_SELECTOR, ".site-nav a[href='/en/cases/']")
    assert cases.accessible_name == "Case studies"
    # The tiles of a map are drawings, whose links can't say it.
    abroad = browser.run(
        "return [...document.querySelectorAll('a:not(svg a)')].filter(link => {"
        "const path = link.getAttribute('href').split('#')[0];"
        "return path.startsWith('/') && path.endsWith('/') && !path.startsWith('/en/') && link.hreflang !== 'da'"
        "}).map(link => link.outerHTML)")
    assert abroad == []


def test_a_list_shows_its_own_language_first_and_marks_the_rest(browser, address):
    browser.visit(address + "/en/cases/")
    cards = browser.run(
        "return [...document.querySelectorAll('#sektion-liste > li')].map(card => ["
        "card.querySelector('h2 a').getAttribute('href').startsWith('/en/'), card.querySelector('h2 a').lang,"
        "card.querySelector('.badge-original')?.textContent || ''])")
    own = [card for card in cards if card[0]]
    assert len(own) == 3 and cards[:3] == own
    assert all(card == [True, "", ""] for card in own)
    assert all(card == [False, "da", "In Danish"] for card in cards[3:])


def test_a_list_is_filtered_in_the_language(browser, address):
    browser.visit(address + "/en/cases/")
    group = browser.driver.find_element(By.CSS_SELECTOR, "#sektion-filter [data-dimension=kommune]")
    group.find_element(By.TAG_NAME, "summary").click()
    group.find_element(By.XPATH, ".//label[normalize-space()='Vejle']").click()
    shown = browser.run(
        "return [...document.querySelectorAll('#sektion-liste > li')].filter(card => card.offsetHeight > 0)"
        ".map(card => card.querySelector('a').getAttribute('href'))")
    assert "/en/cases/vejle-bid/" in shown and len(shown) < 5
    assert browser.axe_violations() == []


def test_the_search_finds_pages_in_the_language(browser, address):
    browser.visit(address + "/en/")
    field = browser.driver.find_element(By.ID, "sektion-soegefelt")
    field.send_keys("collaborations", Keys.ENTER)
    wait(browser, lambda: path(browser, address).startswith("/en/soeg/?q="))
    links = wait(browser, lambda: browser.run(
        "return [...document.querySelectorAll('#sektion-liste h2 a')].map(link => link.getAttribute('href'))"))
    assert all(link.startswith("/en/") for link in links), links
    assert "/en/anbefalinger/anbefaling-1/" in links
    wait(browser, lambda: browser.run("return document.querySelector('.search-passage mark') !== null"))
    assert browser.axe_violations() == []
    elsewhere = browser.driver.find_element(By.CSS_SELECTOR, ".search-elsewhere a")
    assert elsewhere.get_attribute("href") == address + "/soeg/"
    assert browser.messages() == []


def test_the_danish_search_finds_danish_pages_only(browser, address):
    browser.visit(address + "/soeg/?q=bymidtesamarbejde")
    links = wait(browser, lambda: browser.run(
        "return [...document.querySelectorAll('#sektion-liste h2 a')].map(link => link.getAttribute('href'))"))
    assert not any(link.startswith("/en/") for link in links), links


def test_a_page_in_two_languages_names_both_for_search_engines(browser, address):
    expected = {
        "da": "https://torv.example/om/", "en": "https://torv.example/en/om/", "x-default": "https://torv.example/om/",
    }
    for where in ["/om/", "/en/om/"]:
        browser.visit(address + where)
        assert browser.run(
            "return Object.fromEntries([...document.querySelectorAll('link[rel=alternate][hreflang]')]"
            ".map(link => [link.hreflang, link.href]))") == expected


def test_titles_in_another_language_say_which(browser, address):
    browser.visit(address + "/en/cases/vejle-bid/")
    titles = browser.run(
        "return [...document.querySelectorAll('.next-steps a, .pager-title, .card-title a')]"
        ".map(title => [title.closest('a').getAttribute('href').startsWith('/en/'), title.lang])")
    assert [True, ""] in titles and [False, "da"] in titles
    assert all(title in ([True, ""], [False, "da"]) for title in titles), titles
