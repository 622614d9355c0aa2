"""Municipalities side by side: chosen by name, kept in the address, taken along as a file; without scripts, one table."""

import csv
import io

import pytest
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from test_archive import archive

PAGE = "/sammenlign/"


@pytest.fixture(scope="module")
def population(site):
    """The inhabitants of each municipality, as the dataset has them."""
    rows = csv.DictReader(io.StringIO(site.text("/data/folketal-kommuner.csv")))
    return {row["municipality"]: int(row["population"]) for row in rows}


def visible(browser, selector):
    return browser.run(
        "return [...document.querySelectorAll(arguments[0])].filter(it => it.checkVisibility())"
        ".map(it => it.textContent.trim())", selector)


def field(browser):
    return browser.driver.find_element(By.ID, "sektion-kommune")


def add(browser, *names):
    for name in names:
        field(browser).send_keys(name, Keys.ENTER)


def chosen(browser):
    return visible(browser, ".compare-chosen li span")


def notice(browser):
    return browser.run("return document.querySelector('.compare .way-notice').textContent")


def fragment(browser):
    return browser.run("return location.hash")


def heads(browser):
    return visible(browser, ".compare-result thead th")


def row(browser, name):
    """The cells of the line that begins with the name."""
    return browser.run(
        "return [...document.querySelectorAll('.compare-result tbody tr')]"
        ".filter(row => row.cells[0].textContent.startsWith(arguments[0]))"
        ".map(row => [...row.cells].slice(1).map(cell => cell.textContent.replaceAll('\\u00a0', ' ').trim()))[0]", name)


def number(count):
    return f"{count:,}".replace(",", ".")


def test_chosen_municipalities_stand_side_by_side_with_place_and_median(browser, address, population):
    browser.visit(address + PAGE)
    add(browser, "Vejle", "Kolding")
    assert chosen(browser) == ["Vejle", "Kolding"]
    assert fragment(browser) == "#kommuner=vejle,kolding"
    assert heads(browser) == ["Tal", "Vejle", "Kolding", "Median"]
    ordered = sorted(population.values(), reverse=True)
    middle = (ordered[48] + ordered[49] + 1) // 2
    expected = [
        f"{number(population[name])} indbyggere nr. {ordered.index(population[name]) + 1} af 98"
        for name in ["Vejle", "Kolding"]]
    assert row(browser, "Folketal") == expected + [f"{number(middle)} indbyggere 98 med tal"]
    assert row(browser, "Region")[:2] == ["Region Syddanmark", "Region Syddanmark"]
    assert row(browser, "Ændring i antal butikker")[0].startswith("Ingen tal")
    # The middle of five municipalities that a newspaper named says nothing of the country.
    assert row(browser, "Ændring i antal butikker")[-1] == "– 5 med tal"
    links = browser.run(
        "return [...document.querySelectorAll('.compare-result tbody th a')].map(it => new URL(it.href).pathname)")
    assert "/data/folketal-kommuner/" in links and len(links) == len(set(links))
    assert browser.messages() == []


@pytest.mark.parametrize("typed, name", [
    ("Vejle Kommune", "Vejle"), ("københavns kommune", "København"), ("kobenhavn", "København"), ("aeroe", "Ærø"),
    ("Århus", "Aarhus"), ("hoje taastrup", "Høje-Taastrup"), ("brøndb", "Brøndby"), ("VESTHIMMERLAND", "Vesthimmerlands"),
])
def test_a_name_is_understood_however_it_is_typed(browser, address, typed, name):
    browser.visit(address + PAGE)
    add(browser, typed)
    assert chosen(browser) == [name]
    assert notice(browser) == f"{name} er tilføjet."


def test_what_is_no_municipality_or_several_is_told(browser, address):
    browser.visit(address + PAGE)
    add(browser, "Malmø")
    assert chosen(browser) == [] and "»Malmø«" in notice(browser)
    field(browser).clear()
    add(browser, "Ring")
    assert chosen(browser) == [] and "Ringkøbing-Skjern og Ringsted" in notice(browser)
    field(browser).clear()
    add(browser, "Vejle", "vejle kommune")
    assert chosen(browser) == ["Vejle"] and "allerede" in notice(browser)


def test_four_are_the_most(browser, address):
    browser.visit(address + PAGE)
    add(browser, "Vejle", "Kolding", "Ærø", "Samsø", "Læsø")
    assert chosen(browser) == ["Vejle", "Kolding", "Ærø", "Samsø"]
    assert "fire" in notice(browser)
    browser.visit("about:blank")
    browser.visit(address + PAGE + "#kommuner=vejle,kolding,aeroe,samsoe,laesoe")
    assert chosen(browser) == ["Vejle", "Kolding", "Ærø", "Samsø"]
    assert "fire" in notice(browser)


def test_municipalities_are_chosen_and_removed_by_keyboard_alone(browser, address):
    browser.visit(address + PAGE)
    browser.run("document.querySelector('#sektion-kommune').focus()")
    keys = ActionChains(browser.driver)
    keys.send_keys("Vejle", Keys.ESCAPE, Keys.ENTER, "Kolding", Keys.ESCAPE, Keys.ENTER).perform()
    assert chosen(browser) == ["Vejle", "Kolding"]
    # The button that adds, and then the one that removes the first.
    ActionChains(browser.driver).send_keys(Keys.TAB, Keys.TAB).perform()
    assert browser.run("return document.activeElement.getAttribute('aria-label')") == "Fjern Vejle"
    ActionChains(browser.driver).send_keys(Keys.ENTER).perform()
    assert chosen(browser) == ["Kolding"] and notice(browser) == "Vejle er fjernet."
    assert browser.run("return document.activeElement.id") == "sektion-kommune"


def test_back_and_forward_lead_through_the_choices(browser, address):
    browser.visit(address + PAGE)
    title = browser.driver.title
    add(browser, "Vejle", "Ærø")
    assert browser.driver.title.startswith("Vejle og Ærø – ")
    browser.driver.back()
    WebDriverWait(browser.driver, 10).until(lambda _: chosen(browser) == ["Vejle"])
    browser.driver.back()
    WebDriverWait(browser.driver, 10).until(lambda _: chosen(browser) == [])
    assert browser.driver.title == title and visible(browser, ".compare-result h2") == []
    browser.driver.forward()
    browser.driver.forward()
    WebDriverWait(browser.driver, 10).until(lambda _: chosen(browser) == ["Vejle", "Ærø"])


def test_a_shared_address_opens_the_same_and_tells_what_it_does_not_know(browser, address):
    browser.visit(address + PAGE + "#kommuner=vejle,aeroe")
    assert heads(browser) == ["Tal", "Vejle", "Ærø", "Median"] and notice(browser) == ""
    browser.visit("about:blank")
    browser.visit(address + PAGE + "#kommuner=vejle,atlantis,%3Cimg%3E")
    assert chosen(browser) == ["Vejle"]
    assert "atlantis og <img>" in notice(browser)
    assert browser.messages() == []


def test_nothing_is_sent(browser, address):
    browser.visit(address + PAGE)
    browser.requests()
    add(browser, "Vejle", "Kolding")
    assert [url for url in browser.requests() if not url.startswith("blob:")] == []


@pytest.mark.parametrize("path", ["/", "/kommuner/", "/kommuner/vejle/", "/data/folketal-kommuner/"])
def test_pages_about_municipalities_lead_to_the_comparison(site, path):
    assert PAGE in {site.local(path, link) for link in site.addresses(path).links}


def test_a_choice_made_ready_on_a_municipality_page_opens(browser, address):
    browser.visit(address + "/kommuner/vejle/")
    table = browser.run(
        "return [...document.querySelectorAll('#sektion-ligner')].length && "
        "[...document.querySelectorAll('.compare-table tbody tr th')].map(it => it.firstChild.textContent.trim())")
    assert table[0] == "Vejle" and len(table) == 7 and table[-1] == "Median"
    browser.driver.find_element(By.PARTIAL_LINK_TEXT, "Sammenlign Vejle").click()
    assert chosen(browser) == table[:4]


def test_each_drawing_has_its_values_in_words_and_a_median(browser, address):
    browser.visit(address + PAGE + "#kommuner=vejle,kolding,lolland")
    names = browser.run(
        "return [...document.querySelectorAll('.compare-drawings svg')].map(it => it.getAttribute('aria-label'))")
    assert len(names) == 2
    assert all("Vejle" in name for name in names)
    assert ["Median: " in name for name in names] == [True, False]
    marks = "return [...document.querySelectorAll('.compare-drawings svg')].map(it => it.querySelectorAll('.figure-median').length)"
    assert browser.run(marks) == [3, 0]
    widths = browser.run(
        "return [...document.querySelectorAll('.compare-drawings svg:first-of-type')].map(svg =>"
        " [...svg.querySelectorAll('.figure-bar')].map(bar => bar.getBBox().width))")
    assert all(max(own) > 0 for own in widths)
    # Lolland lost shops, so its bar leads from zero to the left, and the two without a figure have none.
    assert widths[1][:2] == [0, 0] and widths[1][2] > 0


def downloaded(browser):
    """The text and the name of the file that the button offers."""
    browser.run("""
      window.taken = [];
      const make = URL.createObjectURL;
      URL.createObjectURL = blob => { window.taken.push(blob.text()); return make.call(URL, blob); };
      addEventListener("click", event => { if (event.target.download) window.taken.push(event.target.download); }, true);
    """)
    browser.driver.find_element(By.XPATH, "//button[.='Hent som CSV']").click()
    return browser.driver.execute_async_script("Promise.all(window.taken).then(arguments[0])")


def test_what_is_shown_is_taken_along_as_csv(browser, address, population):
    browser.visit(address + PAGE + "#kommuner=aeroe,lolland")
    text, name = downloaded(browser)
    assert name == "sammenligning-aeroe-lolland.csv"
    assert text.endswith("\r\n") and text.count("\r\n") == len(text.split("\r\n")) - 1
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert list(rows[0]) == ["kommune", "hvad", "tal", "enhed", "placering", "median", "tid", "kilde", "bemærkning"]
    assert {line["kommune"] for line in rows} == {"Ærø", "Lolland"}
    own = {(line["kommune"], line["hvad"]): line for line in rows}
    assert own["Ærø", "Folketal"]["tal"] == str(population["Ærø"])
    assert own["Ærø", "Folketal"]["kilde"] == "https://torv.example/data/folketal-kommuner/"
    assert own["Lolland", "Ændring i antal butikker"]["tal"] == "-31"
    missing = own["Ærø", "Ændring i antal butikker"]
    assert missing["tal"] == missing["placering"] == "" and missing["bemærkning"].startswith("Ingen tal")
    assert browser.messages() == []


def test_the_file_is_really_saved(browser, address, tmp_path):
    browser.command("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(tmp_path))
    browser.visit(address + PAGE + "#kommuner=aeroe")
    browser.driver.find_element(By.XPATH, "//button[.='Hent som CSV']").click()
    file = tmp_path / "sammenligning-aeroe.csv"
    WebDriverWait(browser.driver, 10).until(lambda _: file.exists())
    assert "Ærø,Folketal," in file.read_text(encoding="utf-8")


def test_without_scripts_the_table_has_everything(browser, address, population):
    browser.disable_scripts()
    browser.visit(address + PAGE)
    assert visible(browser, ".compare-form, .compare button") == []
    rows = browser.run(
        "return [...document.querySelectorAll('.compare-whole tr[data-slug]')].map(row =>"
        " [row.cells[0].textContent, row.cells[2].textContent])")
    assert {name: int(text.replace(".", "")) for name, text in rows} == population
    assert visible(browser, ".compare-sources a[download]")
    browser.driver.find_element(By.LINK_TEXT, "Ærø").click()
    assert browser.driver.current_url.endswith("/kommuner/aeroe/#sektion-ligner")
    assert visible(browser, "#sektion-ligner") == ["Kommuner, der ligner Ærø"]


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_comparison_is_clean_in_every_view(browser, address, width, scheme):
    browser.show(width, scheme)
    browser.visit(address + PAGE + "#kommuner=ringkoebing-skjern,kolding,lolland,vordingborg")
    assert browser.overflow() <= 0
    assert browser.axe_violations() == []


def test_a_printed_comparison_has_the_chosen_ones_only(browser, address):
    browser.visit(address + PAGE + "#kommuner=vejle,kolding")
    browser.command("Emulation.setEmulatedMedia", media="print")
    try:
        assert visible(browser, ".compare button, .compare-form, .compare-whole tr") == []
        assert len(visible(browser, ".compare-drawings figure")) == 1
        assert any("#kommuner=vejle,kolding" in text for text in visible(browser, ".compare .print-address"))
    finally:
        browser.command("Emulation.setEmulatedMedia", media="")


def test_the_skip_link_leaves_the_choice_alone(browser, address):
    browser.visit(address + PAGE + "#kommuner=vejle")
    browser.run("document.querySelector('.skip-link').click()")
    assert chosen(browser) == ["Vejle"]


def test_municipalities_are_compared_in_an_archive(browser, tmp_path_factory):
    root = archive(tmp_path_factory.mktemp("compare"))
    browser.visit((root / "kommuner" / "vejle" / "index.html").as_uri())
    browser.driver.find_element(By.PARTIAL_LINK_TEXT, "Sammenlign Vejle").click()
    assert chosen(browser)[0] == "Vejle" and len(chosen(browser)) == 4
    browser.driver.find_element(By.CSS_SELECTOR, ".compare-result tbody th a").click()
    assert browser.driver.find_element(By.TAG_NAME, "h1").text
    assert browser.messages() == []
