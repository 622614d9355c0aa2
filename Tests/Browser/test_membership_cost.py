"""What membership costs: the fee of an organisation with its reason, and what the fee includes; without scripts, tables."""

import json
import os
import re
import subprocess
from datetime import date
from urllib.parse import urlparse

import pytest
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

from changed_site import REPOSITORY, build, copy_of_content
from site_server import SiteServer
from test_archive import archive
from test_paths import visible as shown

COST = "/medlemskab/pris/"
MAY = "2027-05-31"


def visible(browser, selector):
    """The texts that a reader sees, without the spaces that keep a number and its unit together."""
    return [text.replace("\u00a0", " ") for text in shown(browser, selector)]


def kroner(text):
    return int(text.replace("\u00a0", " ").replace(".", "").removesuffix("kr").strip())


@pytest.fixture(scope="module")
def fees(site):
    """The bands of each category in the tables of the page: from, to and fee."""
    found = {}
    for category, section in re.findall(r'data-category="([a-z-]+)">(.*?)</section>', site.text(COST), re.DOTALL):
        rows = re.findall(r'<tr data-from="(\d+)"(?: data-to="(\d+)")? data-fee="([\d.]+)"', section)
        found[category] = [(int(low), int(high) if high else None, float(fee)) for low, high, fee in rows]
    return found


def fill(browser, category=None, size=None, joined=None):
    driver = browser.driver
    if category is not None:
        Select(driver.find_element(By.ID, "sektion-kategori")).select_by_value(category)
    for name, value in [("stoerrelse", size), ("medlem-fra", joined)]:
        if value is not None:
            browser.run("document.getElementById(arguments[0]).value = arguments[1]", f"sektion-{name}", value)


def show(browser):
    browser.driver.find_element(By.CSS_SELECTOR, "#sektion-pris form button").click()


def fault(browser):
    return [text for text in visible(browser, ".access-error") if text]


def test_each_band_gives_its_fee_with_the_reason(browser, address, fees):
    browser.visit(address + COST)
    assert len(fees) == 8 and sum(map(len, fees.values())) > 20
    for category, bands in fees.items():
        for low, high, fee in bands:
            for size in [low, high if high is not None else low * 3 + 7]:
                fill(browser, category, str(size), "2027-01-01")
                show(browser)
                reason = visible(browser, ".cost-reason")[0]
                assert kroner(re.search(r"([\d.]+ kr\.) om året, fordi", reason)[1]) == fee, (category, size, reason)
                assert visible(browser, ".cost-part") == []
                assert visible(browser, ".cost-category tr[data-own] td") == [re.search(r"[\d.]+ kr\.", reason)[0]]
    assert browser.messages() == []


def test_the_answer_says_what_the_fee_is_for_and_shows_only_the_category(browser, address):
    browser.visit(address + COST)
    assert len(visible(browser, ".cost-category")) == 8
    fill(browser, "kommune", "54.000", MAY)
    show(browser)
    assert visible(browser, ".cost-reason") == [
        "Kontingentet er 35.000 kr. om året, fordi I hører til kategorien »Kommune« og har 50.000–99.999 indbyggere."]
    # May to December are eight months: 35,000 × 8/12 = 23,333.33.
    assert visible(browser, ".cost-part") == [
        "Bliver I medlem den 31. maj 2027, betaler I 23.333 kr. for 8 af de 12 måneder i 2027."]
    assert len(visible(browser, ".cost-category")) == 1
    assert browser.run("return document.activeElement.id") == "sektion-jeres"
    browser.driver.find_element(By.CSS_SELECTOR, "[data-all]").click()
    assert len(visible(browser, ".cost-category")) == 8
    assert visible(browser, ".cost-result") == []
    assert "#" not in browser.driver.current_url


@pytest.mark.parametrize("rule", ["month", "day", "none"])
def test_a_part_of_a_year_is_what_torv_makes_of_it(browser, tmp_path_factory, rule):
    content = copy_of_content(tmp_path_factory.mktemp("fees"))
    finances = content / "membership.yml"
    text = finances.read_text(encoding="utf-8").replace("proRata: month", f"proRata: {rule}")
    text = text.replace("fee: 7500}", "fee: 7500.50}").replace("category: fond\n", "category: fond\n    from: 2027\n")
    finances.write_text(text, encoding="utf-8")
    joined = ["2028-01-01", "2028-01-31", "2028-02-29", "2028-03-01", "2028-07-02", "2028-12-01", "2028-12-31"]
    sizes = {"kommune": 25000, "bymidtesamarbejde": 640000, "fond": 3}
    for old in (content / "members").glob("*.md"):
        old.unlink()
    for category, size in sizes.items():
        for day in joined:
            (content / "members" / f"{category}-{day}.md").write_text(
                f"---\ntitle: Prøve {category} {day}\nsummary: Opdigtet.\ncategory: {category}\njoined: {day}\nsize: {size}\n"
                "fictional: true\n---\n", encoding="utf-8")
    listed = subprocess.run(
        [os.environ["TORV"], "fees", "--year", "2028", "--json", "--content", content, "--today", "2026-11-27"],
        cwd=REPOSITORY, check=True, capture_output=True, text=True)
    expected = {line["slug"]: line["fee"] for line in json.loads(listed.stdout)}
    server = SiteServer(build_of(content))
    try:
        browser.visit(server.address + COST)
        for category, size in sizes.items():
            for day in joined:
                fill(browser, category, str(size), day)
                show(browser)
                part = visible(browser, ".cost-part")
                paid = part[0] if part else visible(browser, ".cost-reason")[0]
                amount = re.search(r"[\d.]+(?:,\d\d)? kr\.", paid)[0]
                number = float(amount.removesuffix("kr.").strip().replace(".", "").replace(",", "."))
                assert number == expected[f"{category}-{day}"], (category, day, paid)
        fill(browser, "fond", "", "2026-12-01")
        show(browser)
        assert visible(browser, ".cost-reason") == ["Siden har ingen satser for kategorien i 2026."]
        assert visible(browser, ".cost-part") == []
    finally:
        server.stop()


def build_of(content):
    """Builds a site whose members are gone from what links to them."""
    for page in content.rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        if "members/" in text:
            page.write_text(re.sub(r"\]\((?:\.\./)?members/[^)]*\)", "](/medlemmer/)", text), encoding="utf-8")
    return build(content)


@pytest.mark.parametrize("typed, number", [
    ("54000", 54000), (" 54.000 ", 54000), ("54 000", 54000), ("1.500.000", 1500000), ("0", 0)])
def test_thousands_may_be_separated(browser, address, typed, number):
    browser.visit(address + COST)
    fill(browser, "bymidtesamarbejde", typed)
    show(browser)
    assert fault(browser) == []
    assert browser.driver.current_url.endswith(f"#kategori=bymidtesamarbejde&stoerrelse={number}")


@pytest.mark.parametrize("typed", ["-5", "mange", "1,5 mio.", "54,000", "1.5", "1.50.000", "99999999999999999999"])
def test_what_is_no_size_is_told_plainly(browser, address, typed):
    browser.visit(address + COST)
    fill(browser, "kommune", typed)
    show(browser)
    assert fault(browser) == ["Skriv et helt tal uden minus og uden forkortelser, for eksempel 1.500.000."]
    assert browser.run("return document.activeElement.id") == "sektion-stoerrelse"
    assert visible(browser, ".cost-result") == []
    assert browser.axe_violations() == []
    fill(browser, "kommune", "5")
    show(browser)
    assert fault(browser) == []
    assert browser.messages() == []


def test_what_is_missing_is_told_at_its_field(browser, address):
    browser.visit(address + COST)
    fill(browser, joined="")
    show(browser)
    assert len(fault(browser)) == 2
    assert browser.run("return document.activeElement.id") == "sektion-kategori"
    fill(browser, "fond", joined="2027-01-01")
    show(browser)
    assert fault(browser) == ["Skriv størrelsen, for kontingentet afhænger af den."]


def test_a_municipality_gives_its_population(browser, address):
    browser.visit(address + COST)
    assert visible(browser, "label[for=sektion-kommune]") == []
    fill(browser, "kommune")
    assert visible(browser, "label[for=sektion-stoerrelse]") == ["Antal indbyggere"]
    Select(browser.driver.find_element(By.ID, "sektion-kommune")).select_by_visible_text("Vejle")
    typed = browser.run("return document.getElementById('sektion-stoerrelse').value")
    assert re.fullmatch(r"1\d\d\.\d{3}", typed)
    show(browser)
    assert "mindst 100.000 indbyggere" in visible(browser, ".cost-reason")[0]
    fill(browser, "fond")
    assert visible(browser, "label[for=sektion-kommune]") == []
    assert visible(browser, "label[for=sektion-stoerrelse]") == ["Antal ansatte"]


def test_the_address_brings_the_answer_back_and_goes_along_to_the_application(browser, address):
    browser.visit(f"{address}{COST}#kategori=kommune&stoerrelse=54000")
    assert "35.000 kr." in visible(browser, ".cost-reason")[0]
    assert browser.run("return document.getElementById('sektion-medlem-fra').value") == date.today().isoformat()
    fill(browser, "fond", "4")
    show(browser)
    browser.driver.back()
    WebDriverWait(browser.driver, 10).until(lambda _: "35.000 kr." in visible(browser, ".cost-reason")[0])
    browser.driver.find_element(By.CSS_SELECTOR, "[data-apply]").click()
    assert urlparse(browser.driver.current_url).path == "/medlemskab/bliv-medlem/"
    assert browser.run(
        "return ['kategori', 'stoerrelse'].map(name => document.getElementById('sektion-' + name).value)"
    ) == ["kommune", "54.000"]
    assert browser.messages() == []


@pytest.mark.parametrize("fragment", ["#kategori=findes-ikke", "#kategori=%22%3E%3Cimg%20src=x%3E", "#kategori-fond", "#sektion-alle"])
def test_another_fragment_changes_nothing(browser, address, fragment):
    browser.visit(address + COST + fragment)
    assert visible(browser, ".cost-result") == []
    assert len(visible(browser, ".cost-category")) == 8
    assert browser.messages() == []


def test_it_is_answered_by_keyboard_alone(browser, address):
    browser.visit(address + COST)
    browser.run("document.getElementById('sektion-kategori').focus()")
    keys = ActionChains(browser.driver)
    # The kommune is the first category; its municipality may be left out.
    keys.send_keys("Kom", Keys.TAB, Keys.TAB, "54000", Keys.ENTER).perform()
    assert browser.run("return document.activeElement.id") == "sektion-jeres"
    assert "35.000 kr." in visible(browser, ".cost-reason")[0]
    ActionChains(browser.driver).send_keys(Keys.TAB, Keys.ENTER).perform()
    assert browser.driver.current_url.endswith("/medlemskab/bliv-medlem/#kategori=kommune&stoerrelse=54000")


def test_it_fits_and_is_accessible_everywhere(browser, address):
    browser.visit(f"{address}{COST}#kategori=bymidtesamarbejde&stoerrelse=640000")
    for width in (1280, 375):
        for scheme in ("light", "dark"):
            browser.show(width, scheme)
            assert browser.overflow() <= 0
            assert browser.axe_violations() == [], (width, scheme)


def test_without_scripts_it_is_tables_with_sums_that_are_right(browser, address, site):
    browser.disable_scripts()
    browser.visit(address + COST)
    assert visible(browser, ".cost-result, #sektion-pris form") == []
    assert len(visible(browser, ".cost-category")) == 8
    services = json.loads(site.text("/api/services.json"))["items"]
    courses = json.loads(site.text("/api/courses.json"))["items"]
    saving = sum(max(course["price"]["nonMember"] - course["price"]["member"], 0) for course in courses if "price" in course)
    html = site.text(COST).replace("\u00a0", " ")
    for category, section in re.findall(r'data-category="([a-z-]+)">(.*?)</section>', html, re.DOTALL):
        own = [service for service in services if category in service["includedFor"]]
        assert [service["title"] in section for service in services] == [service in own for service in services]
        value = sum(service["price"]["nonMember"] for service in own)
        if own:
            assert kroner(re.search(r"<tfoot>.*?<td[^>]*>([^<]*)", section, re.DOTALL)[1]) == value
            assert kroner(re.search(r"ville betale ([\d.]+ kr\.) mere for det samme", section)[1]) == value + saving
        assert section.count("badge-proposal") == len(own)
    assert "et eksempel" in visible(browser, ".banner")[0]


def test_a_printed_answer_has_the_fee_and_the_address_and_no_form(browser, address):
    browser.visit(f"{address}{COST}#kategori=kommune&stoerrelse=54000")
    browser.command("Emulation.setEmulatedMedia", media="print")
    try:
        assert visible(browser, "#sektion-pris form, .cost-index, #sektion-pris button") == []
        assert "35.000 kr." in visible(browser, ".cost-reason")[0]
        assert browser.driver.current_url in visible(browser, ".cost .print-address")[0]
    finally:
        browser.command("Emulation.setEmulatedMedia", media="")


def test_it_is_in_english_too(browser, address):
    browser.visit(f"{address}/en{COST}#kategori=kommune&stoerrelse=54000")
    assert "DKK 35,000" in visible(browser, ".cost-reason")[0]
    assert "because you belong to the category “Municipality”" in visible(browser, ".cost-reason")[0]
    fill(browser, "kommune", "54,000")
    show(browser)
    assert fault(browser) == []


def test_it_works_in_an_archive(browser, tmp_path_factory):
    root = archive(tmp_path_factory.mktemp("cost"))
    browser.visit((root / COST.strip("/") / "index.html").as_uri())
    fill(browser, "kommune", "54000")
    show(browser)
    assert "35.000 kr." in visible(browser, ".cost-reason")[0]
    browser.driver.find_element(By.CSS_SELECTOR, "[data-apply]").click()
    assert browser.run("return document.getElementById('sektion-kategori').value") == "kommune"
    assert browser.messages() == []
