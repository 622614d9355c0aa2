"""Assessments: statements whose answers make a profile, alone and laid together; without scripts a sheet for paper."""

import json
import re
from urllib.parse import urlparse

import pytest
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from test_archive import archive
from test_paths import visible

TEST = "/selvtest/er-bymidtesamarbejdet-paa-plads/"


@pytest.fixture(scope="module")
def content(site):
    """The assessment as the JSON file has it."""
    tests = json.loads(site.text("/api/assessments.json"))["items"]
    return next(test for test in tests if urlparse(test["url"]).path == TEST)


@pytest.fixture(scope="module")
def key(site):
    return re.search(r'data-key="([0-9a-f]+)"', site.text(TEST))[1]


def sheet(content, key, answer):
    """The answers in an address; `answer` returns the one to a statement of a group, counted from 0."""
    groups = [
        "".join(str(answer(group, number)) for number in range(len(of["statements"])))
        for group, of in enumerate(content["groups"])]
    return f"{key}.{'-'.join(groups)}"


def choose(browser, name, value):
    browser.driver.find_element(By.CSS_SELECTOR, f"input[name={name}][value='{value}']").click()


def show(browser):
    browser.driver.find_element(By.XPATH, "//*[contains(@class, 'test-form')]//button").click()


def bars(browser):
    """The widths of the bars in per cent, by group."""
    return browser.run(
        "return Object.fromEntries([...document.querySelectorAll('.figure-row')].map(row => ["
        "row.dataset.group, parseFloat(row.querySelector('.figure-bar').getAttribute('width'))]))")


def first_step(browser):
    return browser.run(
        "const step = document.querySelector('.test-next');"
        "return [step.dataset.group, step.open, document.querySelectorAll('.test-next[open]').length]")


def test_answers_make_a_profile_and_lead_to_the_weakest_group(browser, address, content):
    browser.visit(address + TEST)
    assert visible(browser, ".test-result") == []
    names = browser.run("return [...new Set([...document.querySelectorAll('.test input')].map(it => it.name))]")
    highest = len(content["scale"]) - 1
    weak = [group["id"] for group in content["groups"]].index("planen")
    number = 0
    for index, group in enumerate(content["groups"]):
        for _ in group["statements"]:
            choose(browser, names[number], 0 if index == weak else highest)
            number += 1
    assert f"{number} af {number}" in visible(browser, ".test-status")[0]
    show(browser)
    expected = {g["id"]: 0 if g["id"] == "planen" else 100 for g in content["groups"]}
    assert bars(browser) == expected
    assert first_step(browser) == ["planen", True, 1]
    assert browser.run("return document.activeElement.textContent") == "Jeres profil"
    values = browser.run("return [...document.querySelectorAll('.test-values li')].map(it => it.textContent)")
    assert values[weak] == "Planen: 0 %" and len(values) == len(content["groups"])
    assert len(visible(browser, ".test-band")) == 1
    assert browser.messages() == []


def test_each_result_has_the_text_of_its_band(browser, address, content, key):
    highest = len(content["scale"]) - 1
    for answer, band in [(0, content["bands"][0]), (highest, content["bands"][-1])]:
        browser.visit(f"{address}{TEST}#svar={sheet(content, key, lambda *_: answer)}")
        assert visible(browser, ".test-band h3") == [band["title"]]


def test_the_address_brings_the_answers_back(browser, address, content):
    browser.visit(address + TEST)
    choose(browser, "udsagn-1", 2)
    choose(browser, "udsagn-4", 1)
    link = browser.driver.current_url
    show(browser)
    shown = bars(browser)
    browser.visit("about:blank")
    browser.visit(link)
    assert bars(browser) == shown
    checked = browser.run("return [...document.querySelectorAll('.test input:checked')].map(it => it.name + it.value)")
    assert checked == ["udsagn-12", "udsagn-41"]
    assert str(sum(len(group["statements"]) for group in content["groups"]) - 2) in visible(
        browser, ".test-extra .section-note")[0]


def test_it_is_answered_by_keyboard_alone(browser, address):
    browser.visit(address + TEST)
    browser.run("document.querySelector('.test input').focus()")
    statements = browser.run("return document.querySelectorAll('.test-statement').length")
    for _ in range(statements):
        ActionChains(browser.driver).send_keys(Keys.SPACE, Keys.ARROW_RIGHT, Keys.TAB).perform()
    assert browser.run("return document.activeElement.tagName") == "BUTTON"
    ActionChains(browser.driver).send_keys(Keys.ENTER).perform()
    assert browser.run("return document.activeElement.id") == "sektion-profil"
    assert set(bars(browser).values()) == {33}


def test_several_sheets_are_laid_together_from_their_addresses(browser, address, content, key):
    own = sheet(content, key, lambda *_: 0)
    others = [sheet(content, key, lambda *_: 3), sheet(content, key, lambda group, _: 3 if group else 0)]
    browser.visit(f"{address}{TEST}#svar={own}")
    field = browser.driver.find_element(By.ID, "sektion-adresser")
    field.send_keys("\n".join(f"https://torv.example{TEST}#svar={other}" for other in others))
    browser.driver.find_element(By.CSS_SELECTOR, ".test-together button").click()
    assert visible(browser, ".test-result > h2") == ["3 svar lagt sammen"]
    assert visible(browser, ".test-form") == []
    first, *rest = [group["id"] for group in content["groups"]]
    assert bars(browser) == {first: 33} | {name: 67 for name in rest}
    dots = browser.run("return document.querySelectorAll('.figure-dot').length")
    assert dots == 3 * len(content["groups"])
    assert len(visible(browser, ".test-extra .way-list li")) == 5
    assert first_step(browser)[0] == content["groups"][0]["id"]
    assert browser.driver.current_url.count("svar=") == 3
    for width, scheme in [(375, "light"), (375, "dark"), (1280, "light"), (1280, "dark")]:
        browser.show(width, scheme)
        assert browser.overflow() <= 0
        assert browser.axe_violations() == [], (width, scheme)
    browser.driver.back()
    WebDriverWait(browser.driver, 10).until(lambda _: visible(browser, ".test-result > h2") == ["Jeres profil"])
    assert set(bars(browser).values()) == {0}
    assert browser.messages() == []


def test_the_same_sheet_counts_once_and_one_of_another_test_is_refused(browser, address, content, key):
    own = sheet(content, key, lambda *_: 1)
    browser.visit(f"{address}{TEST}#svar={own}")
    field = browser.driver.find_element(By.ID, "sektion-adresser")
    button = browser.driver.find_element(By.CSS_SELECTOR, ".test-together button")
    field.send_keys(f"https://torv.example{TEST}#svar={own}\nhttps://torv.example/selvtest/anden/#svar=abc.12")
    button.click()
    assert "nummer 2" in visible(browser, ".access-error")[0]
    assert browser.run("return document.activeElement.id") == "sektion-adresser"
    assert browser.axe_violations() == []
    field.clear()
    field.send_keys(f"https://torv.example{TEST}#svar={own}")
    button.click()
    assert visible(browser, ".test-result > h2") == ["Jeres profil"]


def test_an_address_of_an_earlier_test_says_so(browser, address):
    for answers in ["000000.333-333", "%22%3E%3Cimg%20src=x%3E", "."]:
        browser.visit(f"{address}{TEST}#svar={answers}")
        assert visible(browser, ".way-notice") != [""]
        assert visible(browser, ".test-result") == []
        assert browser.messages() == []


def test_answering_begins_again(browser, address, content, key):
    browser.visit(f"{address}{TEST}#svar={sheet(content, key, lambda *_: 1)}")
    browser.driver.find_element(By.CSS_SELECTOR, ".test-extra a.button").click()
    assert "svar" not in browser.driver.current_url
    assert browser.run("return document.querySelectorAll('.test input:checked').length") == 0
    assert visible(browser, ".test-result") == []


def test_without_scripts_it_is_a_sheet_with_all_that_follows(browser, address, content):
    browser.disable_scripts()
    browser.visit(address + TEST)
    statements = [text for group in content["groups"] for text in group["statements"]]
    assert visible(browser, ".test-statement legend") == statements
    assert visible(browser, ".test-band h3") == [band["title"] for band in content["bands"]]
    advice = visible(browser, ".test-next > p")
    assert advice == [group["advice"] for group in content["groups"]]
    assert len(visible(browser, ".test-most")) == len(content["groups"])


def test_a_printed_profile_has_the_bars_and_the_address_and_no_form(browser, address, content, key):
    browser.visit(f"{address}{TEST}#svar={sheet(content, key, lambda *_: 2)}")
    browser.command("Emulation.setEmulatedMedia", media="print")
    try:
        assert visible(browser, ".test-form, .test-together, .test button") == []
        assert len(visible(browser, ".figure-row")) == len(content["groups"])
        assert any(browser.driver.current_url in text for text in visible(browser, ".test-extra .print-address"))
    finally:
        browser.command("Emulation.setEmulatedMedia", media="")


def test_it_adds_up_in_an_archive(browser, tmp_path_factory, content):
    root = archive(tmp_path_factory.mktemp("assessments"))
    browser.visit((root / TEST.strip("/") / "index.html").as_uri())
    choose(browser, "udsagn-1", 3)
    show(browser)
    assert bars(browser)[content["groups"][0]["id"]] == 100
    assert "svar=" in browser.driver.current_url
    assert browser.messages() == []
