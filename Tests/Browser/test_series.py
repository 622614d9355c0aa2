"""Series: figures for each year, as lines with a table behind them, on the dataset's page and on those of municipalities."""

import csv
import json
import shutil

import csvw
import pytest
from selenium.webdriver.common.by import By

from changed_site import build, copy_of_content
from site_server import SiteServer
from test_files import test_pages_are_valid_html as check_html

PAGE = """---
title: Opdigtet {name}
summary: Opdigtede tal for hvert år.
published: 2026-11-20
updated: 2026-11-20
recommendations: [12]
actors: [kommuner]
file: {name}.csv
key: {key}
series: år
columns:
{columns}
licence: {{title: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/deed.da"}}
sources: [{{title: Opdigtet, url: "https://eksempel.example/"}}]
frequency: never
---
Tallene er opdigtede.
"""

MUNICIPALITIES = """  - {name: kommune, title: Kommune, kind: municipality}
  - {name: år, title: År, kind: year}
  - {name: tomme, title: Tomme lokaler, kind: decimal, unit: "%", optional: true, better: down}
map: tomme"""
TOWNS = """  - {name: by, title: By, kind: text}
  - {name: kommune, title: Kommune, kind: municipality}
  - {name: år, title: År, kind: year}
  - {name: gående, title: Gående, kind: integer}"""
YEARS = range(2014, 2024)


@pytest.fixture(scope="module")
def series(tmp_path_factory):
    """A site with a series of all municipalities and one of five towns."""
    content = copy_of_content(tmp_path_factory.mktemp("series"))
    names = [row["name"] for row in csv.DictReader((content / "municipalities.csv").open(encoding="utf-8"))]
    # Vejle has none for 2017, so its line is broken there.
    rows = [
        f"{name},{year},{'' if (name, year) == ('Vejle', 2017) else 3 + (place * 7 + year * 3) % 11}"
        for place, name in enumerate(names) for year in YEARS]
    write(content, "tomgang", "kommune", MUNICIPALITIES, "kommune,år,tomme", rows)
    towns = [("Jelling", "Vejle"), ("Give", "Vejle"), ("Børkop", "Vejle"), ("Skagen", "Frederikshavn"), ("Marstal", "Ærø")]
    write(content, "taelling", "by", TOWNS, "by,kommune,år,gående", [
        f"{town},{municipality},{year},{900 + 40 * place + 5 * (year - 2014)}"
        for place, (town, municipality) in enumerate(towns) for year in YEARS])
    return build(content)


def write(content, name, key, columns, head, rows):
    folder = content / "datasets"
    (folder / f"{name}.md").write_text(PAGE.format(name=name, key=key, columns=columns), encoding="utf-8")
    (folder / f"{name}.csv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")


@pytest.fixture(scope="module")
def server(series):
    server = SiteServer(series)
    yield server.address
    server.stop()


PAGES = ["/data/tomgang/", "/data/taelling/", "/kommuner/vejle/"]


@pytest.mark.parametrize("where", PAGES)
def test_charts_fit_and_are_accessible(browser, server, where):
    for width in (375, 1280):
        for scheme in ("light", "dark"):
            browser.show(width, scheme)
            browser.visit(server + where)
            assert browser.overflow() == 0, (width, scheme)
            outside = browser.run(
                "return [...document.querySelectorAll('.figure-chart:has(.figure-lines) text')]"
                ".filter(it => it.getBoundingClientRect().right > innerWidth).map(it => it.textContent)")
            assert outside == [], (width, scheme)
            assert browser.axe_violations() == [], (width, scheme)
    assert browser.messages() == []


def test_the_markup_is_valid(series, tmp_path):
    for number, page in enumerate(PAGES):
        shutil.copy(series / page.strip("/") / "index.html", tmp_path / f"{number}.html")
    check_html(tmp_path)


def chart(browser, caption):
    return browser.driver.find_element(By.XPATH, f"//figure[figcaption[starts-with(normalize-space(), '{caption}')]]")


def test_a_municipality_has_its_line_beside_the_median_with_a_gap(browser, server):
    browser.visit(server + "/kommuner/vejle/")
    figure = chart(browser, "Tomme lokaler (%)")
    own = figure.find_element(By.CSS_SELECTOR, ".figure-lines .figure-line-1").get_attribute("d")
    assert own.count("M") == 2
    assert figure.find_element(By.CSS_SELECTOR, ".figure-lines .figure-line-median").get_attribute("d").count("M") == 1
    assert "brudt" in figure.text
    assert figure.find_element(By.CSS_SELECTOR, "figcaption a").get_attribute("href").endswith("/data/tomgang/")
    towns = chart(browser, "Gående")
    assert [it.text for it in towns.find_elements(By.CSS_SELECTOR, ".figure-label")] == [
        "Jelling", "Give", "Børkop", "Medianen af 5"]


def test_the_figures_behind_a_chart_are_opened_by_the_keyboard(browser, server):
    browser.visit(server + "/kommuner/vejle/")
    figure = chart(browser, "Tomme lokaler (%)")
    summary = figure.find_element(By.CSS_SELECTOR, "summary")
    summary.send_keys("\n")
    cells = [it.text for it in figure.find_elements(By.CSS_SELECTOR, "tbody tr:nth-child(4) > *")]
    assert cells[0] == "2017" and cells[1] == "–" and cells[2] != ""
    assert browser.axe_violations() == []


def test_many_lines_are_drawn_thin_under_the_median(browser, server):
    browser.visit(server + "/data/tomgang/")
    figure = chart(browser, "Tomme lokaler (%)")
    assert len(figure.find_elements(By.CSS_SELECTOR, ".figure-lines .figure-line-other")) == 98
    assert [it.text for it in figure.find_elements(By.CSS_SELECTOR, ".figure-label")] == [
        "Medianen af 98", "Hver tynd linje er én af de 98"]
    assert "2023" in browser.driver.find_element(By.ID, "sektion-kort").text


def test_the_comparison_uses_the_newest_year(browser, server):
    browser.visit(server + "/sammenlign/#kommuner=vejle,kolding")
    row = browser.run(
        "return [...document.querySelectorAll('.compare-result tbody tr')].map(it => it.innerText.replace(/\\s+/g, ' '))"
        ".find(it => it.startsWith('Tomme lokaler'))")
    assert row.startswith("Tomme lokaler 2023 ") and "98 med tal" in row and "lavest er bedst" in row


def test_programs_are_told_of_the_series(series):
    document = json.loads((series / "data/tomgang.json").read_text(encoding="utf-8"))
    assert (document["key"], document["series"]) == ("kommune", "år")
    read = csvw.CSVW(str(series / "data/tomgang.csv-metadata.json"), validate=True)
    assert read.is_valid and not read.warnings, read.warnings
