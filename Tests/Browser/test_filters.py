"""Filters of lists: in place, or by links if scripts are off."""

import pytest
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from changed_site import build, copy_of_content
from site_server import SiteServer


def shown(browser):
    """The titles of the visible entries."""
    return browser.run(
        "return [...document.querySelectorAll('#sektion-liste > li')]"
        ".filter(card => card.offsetHeight > 0).map(card => card.querySelector('a').textContent)")


def groups(browser):
    """The counts in the filter panel, by facet and value."""
    return browser.run(
        "return Object.fromEntries([...document.querySelectorAll('#sektion-filter details')].map("
        "group => [group.dataset.dimension, Object.fromEntries([...group.querySelectorAll('li')]"
        ".map(item => [item.firstElementChild.textContent.trim(),"
        " Number(item.querySelector('.count').textContent)]))]))")


def choose(browser, dimension, title):
    group = browser.driver.find_element(
        By.CSS_SELECTOR, f"#sektion-filter [data-dimension={dimension}]")
    if group.get_attribute("open") is None:
        group.find_element(By.TAG_NAME, "summary").click()
    group.find_element(By.XPATH, f".//label[normalize-space()='{title}']").click()


def status(browser):
    return browser.run("return document.getElementById('sektion-antal').textContent")


def most(counts):
    return max(counts, key=counts.get)


def open_groups(browser):
    """The facets whose values are visible."""
    return browser.run(
        "return [...document.querySelectorAll('#sektion-filter details')]"
        ".filter(group => group.querySelector('li').checkVisibility())"
        ".map(group => group.dataset.dimension)")


def test_the_first_facets_stand_open_beside_the_list_and_closed_above_it(browser, address):
    beside = ["tema", "aktoer"]
    for width, expected in [(960, beside), (1600, beside), (959, []), (375, [])]:
        browser.show(width, "light")
        browser.visit(address + "/cases/")
        assert browser.layout_shift() < 0.01
        assert open_groups(browser) == expected, width
        assert browser.overflow() <= 0
    browser.driver.find_element(By.CSS_SELECTOR, "[data-dimension=tema] summary").click()
    assert open_groups(browser) == ["tema"]


def test_a_reader_without_scripts_gets_at_every_facet(browser, address):
    for width in (1280, 375):
        browser.show(width, "light")
        browser.disable_scripts()
        browser.visit(address + "/cases/")
        for summary in browser.driver.find_elements(By.CSS_SELECTOR, "#sektion-filter summary"):
            name = summary.find_element(By.XPATH, "..").get_attribute("data-dimension")
            if name not in open_groups(browser):
                summary.click()
            if name not in open_groups(browser):
                summary.click()
            assert name in open_groups(browser), (width, name)


def test_pictures_stand_beside_entries_where_there_is_room(browser, address):
    script = (
        "return [...document.querySelectorAll('.card-list:not(.card-list-compact) .card-picture')]"
        ".slice(0, 3).map(picture => [picture.offsetWidth, picture.naturalWidth > 0])")
    browser.show(375, "light")
    browser.visit(address + "/cases/")
    assert browser.run(script) == [[0, False]] * 3
    assert not [url for url in browser.requests() if "/assets/huse-" in url]
    browser.show(1280, "light")
    browser.visit(address + "/cases/")
    WebDriverWait(browser.driver, 10).until(
        lambda _: browser.run(script) == [[104, True]] * 3)


def test_a_choice_leaves_as_many_as_its_count_says(browser, address):
    browser.visit(address + "/cases/")
    everything = shown(browser)
    before = groups(browser)
    theme = most(before["tema"])
    choose(browser, "tema", theme)
    left = shown(browser)
    assert 0 < len(left) < len(everything)
    assert len(left) == before["tema"][theme]
    assert str(len(left)) in status(browser) and str(len(everything)) in status(browser)
    assert browser.axe_violations() == []


def test_choices_of_different_facets_must_all_hold(browser, address):
    browser.visit(address + "/cases/")
    choose(browser, "tema", most(groups(browser)["tema"]))
    first = shown(browser)
    counts = groups(browser)["aar"]
    year = next(year for year in counts if 0 < counts[year] < len(first))
    choose(browser, "aar", year)
    assert len(shown(browser)) == counts[year]
    assert set(shown(browser)) < set(first)


def test_two_values_of_one_facet_add_up(browser, address):
    browser.visit(address + "/cases/")
    counts = groups(browser)["aar"]
    first, second = list(counts)[:2]
    choose(browser, "aar", first)
    choose(browser, "aar", second)
    assert len(shown(browser)) == counts[first] + counts[second]


def test_the_address_brings_the_choices_back(browser, address):
    browser.visit(address + "/cases/")
    everything = shown(browser)
    choose(browser, "tema", most(groups(browser)["tema"]))
    left = shown(browser)
    link = browser.driver.current_url
    assert "?tema=" in link
    browser.driver.back()
    WebDriverWait(browser.driver, 10).until(lambda _: shown(browser) == everything)
    browser.visit("about:blank")
    browser.visit(link)
    WebDriverWait(browser.driver, 10).until(lambda _: shown(browser) == left)


def test_an_unknown_choice_in_the_address_does_no_harm(browser, address):
    browser.visit(address + "/cases/")
    everything = shown(browser)
    browser.visit(address + "/cases/?tema=findes-ikke&x=%22%3E%3Cimg%20src=x%3E")
    assert shown(browser) == everything
    assert browser.messages() == []


def test_choices_are_taken_back_one_by_one_by_keyboard(browser, address):
    browser.visit(address + "/cases/")
    everything = shown(browser)
    choose(browser, "tema", most(groups(browser)["tema"]))
    choose(browser, "aar", next(y for y, count in groups(browser)["aar"].items() if count))
    buttons = browser.driver.find_elements(By.CSS_SELECTOR, ".filter-chips button")
    assert len(buttons) == 3
    for _ in range(2):
        button = browser.driver.find_element(By.CSS_SELECTOR, ".filter-chips button")
        browser.run("arguments[0].focus()", button)
        ActionChains(browser.driver).send_keys(Keys.ENTER).perform()
    assert shown(browser) == everything
    assert browser.run("return document.activeElement.tagName") == "SUMMARY"
    assert "?" not in browser.driver.current_url


def test_checkboxes_are_reached_and_set_by_keyboard(browser, address):
    browser.visit(address + "/cases/")
    everything = shown(browser)
    summary = browser.driver.find_element(
        By.CSS_SELECTOR, "#sektion-filter details:not([open]) summary")
    browser.run("arguments[0].focus()", summary)
    ActionChains(browser.driver).send_keys(Keys.ENTER, Keys.TAB, Keys.SPACE).perform()
    assert len(shown(browser)) < len(everything)


def test_without_scripts_each_value_is_a_link_to_a_list(browser, address):
    browser.disable_scripts()
    browser.visit(address + "/cases/")
    link = browser.driver.find_element(By.CSS_SELECTOR, "#sektion-filter li a")
    count = int(link.find_element(By.XPATH, "../span").text)
    link.click()
    cards = browser.driver.find_elements(By.CSS_SELECTOR, "#sektion-liste > li")
    assert len(cards) == count
    current = browser.driver.find_elements(By.CSS_SELECTOR, "#sektion-filter [aria-current=page]")
    assert len(current) == 1


@pytest.fixture(scope="module")
def long_list(tmp_path_factory):
    """A site whose list of cases has three pages."""
    folder = tmp_path_factory.mktemp("long")
    content = copy_of_content(folder)
    case = (content / "case-studies" / "vejle-bid.md").read_text(encoding="utf-8")
    for number in range(100):
        text = case.replace("\ntitle: ", f"\ntitle: Nr. {number}, ", 1)
        (content / "case-studies" / f"kopi-{number}.md").write_text(text, encoding="utf-8")
    server = SiteServer(build(content))
    yield server.address
    server.stop()


def test_a_choice_covers_all_pages_of_a_long_list(browser, long_list):
    browser.visit(long_list + "/cases/")
    assert len(shown(browser)) == 50
    count = groups(browser)["kommune"]["Vejle"]
    assert count > 100
    choose(browser, "kommune", "Vejle")
    WebDriverWait(browser.driver, 10).until(lambda _: len(shown(browser)) == count)
    choose(browser, "kommune", "Vejle")
    WebDriverWait(browser.driver, 10).until(lambda _: len(shown(browser)) == 50)
