"""Paths: one question at a time and a plan in the end; without scripts, questions and plans with links between them."""

import json
import re
from urllib.parse import urlparse

import pytest
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from changed_site import build, copy_of_content
from member_codes import access, members
from site_server import SiteServer
from test_archive import archive

PATH = "/vejvisere/hvor-begynder-vi/"


@pytest.fixture(scope="module")
def tree(site):
    """The path as the JSON file has it."""
    paths = json.loads(site.text("/api/paths.json"))["items"]
    return next(path for path in paths if urlparse(path["url"]).path == PATH)


def visible(browser, selector):
    return browser.run(
        "return [...document.querySelectorAll(arguments[0])].filter(it => it.checkVisibility())"
        ".map(it => it.textContent.trim())", selector)


def heading(browser):
    headings = visible(browser, ".way-part h2")
    assert len(headings) == 1, headings
    return headings[0]


def answers(browser):
    return visible(browser, ".way-answers > li > a > span:first-child")


def choose(browser, answer):
    browser.driver.find_element(
        By.XPATH, f"//*[contains(@class, 'way-part') and not(@hidden)]//a[span[.='{answer}']]").click()


def question(tree, name):
    return next((question for question in tree["questions"] if question["id"] == name), None)


def ways(tree):
    """A way to each plan: the answers with their questions, and the plan."""
    found = {}
    pending = [(tree["questions"][0], [])]
    while pending:
        asked, way = pending.pop()
        for answer in asked["answers"]:
            step = way + [(asked, answer)]
            following = question(tree, answer["leadsTo"])
            if following:
                pending.append((following, step))
            else:
                found.setdefault(answer["leadsTo"], step)
    return [(plan, found[plan["id"]]) for plan in tree["plans"]]


def walk(browser, way):
    for asked, answer in way:
        assert heading(browser) == asked["question"]
        choose(browser, answer["answer"])


def test_every_plan_is_reached_and_names_what_the_answers_add(browser, address, tree):
    for plan, way in ways(tree):
        browser.visit(address + PATH)
        walk(browser, way)
        assert heading(browser) == plan["title"]
        assert visible(browser, ".way-plan .steps h4") == [step["title"] for step in plan["steps"]]
        expected = set(plan["pages"]).union(*[answer["pages"] for _, answer in way])
        shown = browser.run(
            "return [...document.querySelectorAll('.way-plan:not([hidden]) .way-pages a')]"
            ".map(link => new URL(link.href).pathname)")
        assert len(shown) == len(set(shown)) == len(expected), plan["id"]
        assert {path.strip("/").split("/")[1] for path in shown} == {
            name.split("/")[1] for name in expected}
        advice = [answer["advice"] for _, answer in way if "advice" in answer]
        listed = visible(browser, ".way-plan .way-list li")
        assert len(listed) == len(advice) and all(a in b for a, b in zip(advice, listed))
        given = visible(browser, ".way-given li strong")
        assert given == [answer["answer"] for _, answer in way]
    assert browser.messages() == []


def test_a_newcomer_gets_from_the_front_page_to_a_printed_plan(browser, address, tree):
    """One link of the front page, the first answer to each question, and the button: guides, cases and money to take along."""
    browser.visit(address + "/")
    browser.driver.find_element(By.XPATH, "//main//a[contains(., 'hvor vi begynder')]").click()
    choices = 0
    while answers(browser):
        choose(browser, answers(browser)[0])
        choices += 1
    assert choices <= 4
    assert heading(browser) in [plan["title"] for plan in tree["plans"]]
    assert len(visible(browser, ".way-plan .steps h4")) >= 3
    kinds = {
        urlparse(link.get_attribute("href")).path.split("/")[1]
        for link in browser.driver.find_elements(By.CSS_SELECTOR, ".way-plan:not([hidden]) .way-pages a")}
    assert {"guides", "cases"} <= kinds and kinds & {"kurser", "puljer", "raadgivning"}
    browser.run("window.print = () => { window.isPrinted = true; }")
    browser.driver.find_element(By.XPATH, "//*[contains(@class, 'way')]//button[.='Udskriv planen']").click()
    assert browser.run("return window.isPrinted") is True


def test_a_plan_is_reached_by_keyboard_alone(browser, address, tree):
    browser.visit(address + PATH)
    browser.run("document.querySelector('.way-answers a').focus()")
    for _ in range(10):
        if not answers(browser):
            break
        ActionChains(browser.driver).send_keys(Keys.ENTER).perform()
        assert browser.run("return document.activeElement.textContent") == heading(browser)
        ActionChains(browser.driver).send_keys(Keys.TAB).perform()
    assert heading(browser) in [plan["title"] for plan in tree["plans"]]


def test_back_and_forward_lead_through_the_answers(browser, address, tree):
    _, way = ways(tree)[0]
    browser.visit(address + PATH)
    walk(browser, way[:2])
    here = heading(browser)
    browser.driver.back()
    WebDriverWait(browser.driver, 10).until(lambda _: heading(browser) == way[1][0]["question"])
    browser.driver.back()
    WebDriverWait(browser.driver, 10).until(lambda _: heading(browser) == way[0][0]["question"])
    assert visible(browser, ".way-given") == []
    browser.driver.forward()
    browser.driver.forward()
    WebDriverWait(browser.driver, 10).until(lambda _: heading(browser) == here)
    assert browser.run("return document.title").startswith(here)


def test_the_address_brings_the_plan_back(browser, address, tree):
    plan, way = ways(tree)[-1]
    browser.visit(address + PATH)
    walk(browser, way)
    link = browser.driver.current_url
    assert re.search(r"#svar=[a-z0-9.-]+$", link)
    pages = visible(browser, ".way-plan .way-pages a")
    browser.visit("about:blank")
    browser.visit(link)
    assert heading(browser) == plan["title"]
    assert visible(browser, ".way-plan .way-pages a") == pages


def test_an_answer_is_taken_back_at_its_question(browser, address, tree):
    _, way = ways(tree)[0]
    browser.visit(address + PATH)
    walk(browser, way)
    browser.driver.find_elements(By.CSS_SELECTOR, ".way-given a")[1].click()
    assert heading(browser) == way[1][0]["question"]
    assert visible(browser, ".way-given li strong") == [way[0][1]["answer"]]
    browser.driver.find_element(By.CSS_SELECTOR, ".way-back a").click()
    assert heading(browser) == way[0][0]["question"]
    assert "svar" not in browser.driver.current_url


def test_an_address_that_no_longer_fits_leads_as_far_as_it_does(browser, address, tree):
    _, way = ways(tree)[0]
    browser.visit(address + PATH)
    walk(browser, way[:1])
    link = browser.driver.current_url
    browser.visit(link + ".findes-ikke.%22%3E%3Cimg")
    assert heading(browser) == way[1][0]["question"]
    assert visible(browser, ".way-notice") != [""]
    assert browser.messages() == []


def test_the_skip_link_leaves_the_question_alone(browser, address):
    browser.visit(address + PATH)
    ActionChains(browser.driver).send_keys(Keys.TAB, Keys.ENTER).perform()
    assert browser.run("return document.activeElement.tagName") == "MAIN"


def test_a_plan_is_clean_in_every_view(browser, address, tree):
    _, way = ways(tree)[0]
    browser.visit(address + PATH)
    walk(browser, way)
    for width, scheme in [(375, "light"), (375, "dark"), (1280, "light"), (1280, "dark")]:
        browser.show(width, scheme)
        assert browser.overflow() <= 0
        assert browser.axe_violations() == [], (width, scheme)


def test_without_scripts_links_lead_from_question_to_plan(browser, address, tree):
    browser.disable_scripts()
    browser.visit(address + PATH)
    headings = visible(browser, ".way-part h2")
    assert headings == [q["question"] for q in tree["questions"]] + [p["title"] for p in tree["plans"]]
    plan, way = ways(tree)[0]
    for asked, answer in way:
        link = browser.driver.find_element(
            By.XPATH, f"//*[h2='{asked['question']}']//a[span[.='{answer['answer']}']]")
        link.click()
    assert browser.driver.current_url.endswith(f"#sektion-plan-{plan['id']}")


def test_a_printed_plan_has_its_answers_and_addresses_and_nothing_to_press(browser, address, tree):
    _, way = ways(tree)[0]
    browser.visit(address + PATH)
    walk(browser, way)
    browser.command("Emulation.setEmulatedMedia", media="print")
    try:
        assert visible(browser, ".way button, .way-given a, .way-copied") == []
        assert visible(browser, ".way-given li strong") == [answer["answer"] for _, answer in way]
        addresses = visible(browser, ".way-plan .print-address")
        assert addresses and all(re.match(r"https://[a-z.-]+/[a-z]+/", text) for text in addresses)
        link = browser.driver.current_url
        assert any(link in text for text in visible(browser, ".way > div .print-address"))
    finally:
        browser.command("Emulation.setEmulatedMedia", media="")


def test_a_plan_is_reached_in_an_archive(browser, tmp_path_factory, tree):
    root = archive(tmp_path_factory.mktemp("paths"))
    browser.visit((root / "vejvisere" / "hvor-begynder-vi" / "index.html").as_uri())
    plan, way = ways(tree)[0]
    walk(browser, way)
    assert heading(browser) == plan["title"]
    browser.driver.back()
    WebDriverWait(browser.driver, 10).until(lambda _: heading(browser) == way[-1][0]["question"])
    choose(browser, way[-1][1]["answer"])
    browser.driver.find_element(By.CSS_SELECTOR, ".way-plan .way-pages a").click()
    assert browser.driver.find_element(By.TAG_NAME, "h1").text
    assert browser.messages() == []


def test_a_path_for_members_asks_its_questions_once_it_is_opened(browser, tmp_path, tree):
    content = copy_of_content(tmp_path)
    file = content / "paths" / "hvor-begynder-vi.md"
    file.write_text(
        file.read_text(encoding="utf-8").replace("\nthemes:", "\naccess: members\nthemes:", 1), encoding="utf-8")
    server = SiteServer(build(content))
    try:
        browser.visit(server.address + PATH)
        assert visible(browser, ".way-part") == []
        field = browser.driver.find_element(By.CSS_SELECTOR, ".access-code")
        field.send_keys(access(next(slug for slug, left in members().items() if left is None)), Keys.ENTER)
        WebDriverWait(browser.driver, 20).until(lambda _: visible(browser, ".way-part h2"))
        plan, way = ways(tree)[0]
        walk(browser, way)
        assert heading(browser) == plan["title"]
        assert browser.messages() == []
    finally:
        server.stop()
