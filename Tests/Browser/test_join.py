"""Becoming a member: a mail and the member's file made of a form; without scripts, what to write and to whom."""

import os
import re
import subprocess
import unicodedata
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

from changed_site import REPOSITORY, copy_of_content
from test_archive import archive
from test_paths import visible

JOIN = "/medlemskab/bliv-medlem/"

ANSWERS = {
    "organisation": "Ølbyens Handelsforening", "kategori": "handelsforening", "stoerrelse": "180.000", "kommune": "aeroe",
    "hjemmeside": "www.oelbyen.example", "medlem-fra": "2027-03-01", "kort": "Opdigtet forening: »Hygge & handel« #1.",
    "aaben-mail": "post@oelbyen.example", "person": "Åse Æblegren", "mail": "aase@oelbyen.example",
    "oenske": "Hjælp til vedtægter.\nOg til budgettet.",
}


def fill(browser, **answers):
    for name, value in answers.items():
        field = browser.driver.find_element(By.ID, f"sektion-{name.replace('_', '-')}")
        if field.tag_name == "select":
            Select(field).select_by_value(value)
        else:
            browser.run("arguments[0].value = arguments[1]", field, value)


def make(browser, **changes):
    fill(browser, **(ANSWERS | changes))
    browser.driver.find_element(By.CSS_SELECTOR, "#sektion-ansoegning form button").click()


def content_of(browser, selector):
    return browser.run("return document.querySelector(arguments[0]).textContent", selector)


def file_of(browser):
    """The path and the text of the member's file."""
    return content_of(browser, "[data-name]"), content_of(browser, "[data-file]")


def mail_of(link):
    parts = urlparse(link)
    assert parts.scheme == "mailto"
    # RFC 6068 knows no '+' for a space.
    fields = dict(field.split("=") for field in parts.query.split("&"))
    assert all(re.fullmatch(r"(?:[\w.!~*'()-]|%[0-9A-F]{2})*", field) for field in fields.values())
    return parts.path, unquote(fields["subject"], errors="strict"), unquote(fields["body"], errors="strict")


def open_link(browser):
    return browser.run("return document.querySelector('[data-open]').getAttribute('href')")


def test_the_answers_become_a_mail(browser, address):
    browser.visit(address + JOIN)
    make(browser)
    to, subject, body = mail_of(open_link(browser))
    assert to == "sekretariatet@torv.example"
    assert subject == "Ansøgning om medlemskab: Ølbyens Handelsforening"
    assert body.split("\r\n") == [
        "Vi vil gerne søge om medlemskab.", "", "Organisation: Ølbyens Handelsforening", "Kategori: Handelsforening",
        "Kommune: Ærø", "Årlig omsætning i kr.: 180.000", "Hjemmeside: https://www.oelbyen.example/",
        "Medlem fra: 1. marts 2027", "Kort om organisationen: Opdigtet forening: »Hygge & handel« #1.",
        "Mailadresse, som alle må se: post@oelbyen.example", "Kontaktperson: Åse Æblegren",
        "Kontaktpersonens mailadresse: aase@oelbyen.example",
        "Hvad vi især ønsker os af medlemskabet: Hjælp til vedtægter.", "Og til budgettet."]
    assert content_of(browser, "[data-text]").split("\n") == body.split("\r\n")
    assert content_of(browser, ".application-result [data-subject]") == subject
    assert len(open_link(browser)) <= 1800
    assert browser.run("return document.activeElement.id") == "sektion-faerdig"
    assert browser.messages() == []


def test_a_long_wish_is_left_for_copying(browser, address):
    browser.visit(address + JOIN)
    make(browser, oenske="Blåbærgrød på Ærø. " * 80)
    assert len(open_link(browser)) < 400
    assert mail_of(open_link(browser))[2] == "Sæt ansøgningen ind her."
    assert len(visible(browser, "[data-too-long]")) == 1
    assert "Blåbærgrød" in content_of(browser, "[data-text]")


def test_nothing_personal_leaves_the_page(browser, address):
    browser.visit(address + JOIN)
    browser.requests()
    make(browser)
    assert browser.driver.current_url == address + JOIN
    assert [url for url in browser.requests() if not url.startswith("blob:")] == []
    assert browser.run("return [localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    name, text = file_of(browser)
    assert "Æblegren" not in text and "aase@" not in text and "vedtægter" not in text
    assert "contact: post@oelbyen.example\n" in text
    make(browser, **{"aaben-mail": ""})
    assert re.search(r"^contact:", file_of(browser)[1], re.MULTILINE) is None


def test_the_file_has_the_fields_as_torv_new_has_them(browser, address, tmp_path):
    browser.visit(address + JOIN)
    make(browser)
    name, text = file_of(browser)
    content = copy_of_content(tmp_path)
    subprocess.run([os.environ["TORV"], "new", "member", ANSWERS["organisation"], "--content", content], check=True, capture_output=True)
    assert name == "Content/members/oelbyens-handelsforening.md"
    made = (content / "members" / Path(name).name).read_text(encoding="utf-8").split("---\n")[1]
    names = r"^(?:# )?(\w+):(?= |$)"
    assert re.findall(names, text, re.MULTILINE) == re.findall(names, made, re.MULTILINE)
    values = dict(re.findall(r"^(\w+): (.*)$", text, re.MULTILINE))
    assert values == {
        "title": "Ølbyens Handelsforening", "summary": '"Opdigtet forening: »Hygge & handel« #1."',
        "published": date.today().isoformat(), "category": "handelsforening", "municipality": "aeroe",
        "joined": "2027-03-01", "size": "180000", "website": "https://www.oelbyen.example/",
        "contact": "post@oelbyen.example"}


NASTY = [
    "Ø & Co: \"Åens\" #1", "Bageriet 'Ved åen'", "C:\\Temp\\ny", "- Torvets venner", "-5 grader", "Torv 🎉👩‍👩‍👧 & æbler",
    "2027-03-12", "1188", "007", "12:30", "1e5", "Ja: nej", "nej #2", "true", "Null", "~ bølgen", "@torvet", "%torv", "*stjerne*",
    "!udråb", "{krøllet}", "[kantet], ja", "a: b: c", "slut:", "Café Ångström Łódź", "  mellemrum \t og tab ", "&amp; <b>fed</b>",
    "Kaj's \"\\\" 'x'", "Ærø\u00a0By\u200b", "yes", "0x1F", "1_000", ".5", "|rør", "> citat", "`kode`", "?hvad", "Møn A\u030a"]


def test_whatever_the_name_the_file_passes_the_check(browser, address, tmp_path):
    content = copy_of_content(tmp_path)
    browser.visit(address + JOIN)
    made = {}
    for name in NASTY:
        make(browser, organisation=name, kort=name)
        path, text = file_of(browser)
        assert path not in made, name
        made[path] = name
        (tmp_path / path).write_text(text, encoding="utf-8")
        title = re.sub(r"\s+", " ", unicodedata.normalize("NFC", name).replace("\u200b", "").replace("\u200d", "")).strip()
        # The name as torv reads it is the one that was typed, and torv new would name the file in the same way.
        new = subprocess.run(
            [os.environ["TORV"], "new", "member", "--content", content, "--", name], capture_output=True, text=True)
        assert new.returncode == 3 and Path(path).name in new.stderr, (name, path, new.stderr)
        assert title_in(text) == title, name
    for command in (["check", "--strict", "--templates", REPOSITORY / "Templates"], ["format", "--check"]):
        result = subprocess.run(
            [os.environ["TORV"], *command, "--content", content], capture_output=True, text=True)
        told = [line for line in (result.stdout + result.stderr).splitlines() if "members/" in line]
        assert told == [] and result.returncode == 0, (command, told[:5], result.stderr[-300:])


def title_in(text):
    """The title of a member's file, by the rules of YAML for one line."""
    line = re.search(r"^title: (.*)$", text, re.MULTILINE)[1]
    if line.startswith("'"):
        return line[1:-1].replace("''", "'")
    return line[1:-1] if line.startswith('"') else line


@pytest.mark.parametrize("field, typed, fault", [
    ("organisation", "", "Udfyld feltet."), ("organisation", "»!«", "Skriv et navn med mindst ét bogstav eller tal."),
    ("kategori", "", "Vælg en kategori."), ("medlem-fra", "", "Skriv en dato."),
    ("stoerrelse", "1,5 mio.", "Skriv et helt tal uden minus og uden forkortelser, for eksempel 1.500.000."),
    ("hjemmeside", "ikke en adresse", "Skriv en webadresse, for eksempel www.forening.example."),
    ("hjemmeside", "javascript:alert(1)", "Skriv en webadresse, for eksempel www.forening.example."),
    ("aaben-mail", "post@", "Skriv en mailadresse, for eksempel navn@forening.example."),
    ("mail", "a b@c.dk", "Skriv en mailadresse, for eksempel navn@forening.example."), ("person", "  ", "Udfyld feltet."),
])
def test_what_is_wrong_is_told_at_its_field(browser, address, field, typed, fault):
    browser.visit(address + JOIN)
    make(browser, **{field: typed})
    assert [text for text in visible(browser, ".access-error") if text] == [fault]
    assert browser.run("return document.activeElement.id") == f"sektion-{field}"
    assert visible(browser, ".application-result") == []
    assert browser.axe_violations() == []
    make(browser)
    assert [text for text in visible(browser, ".access-error") if text] == []


def test_it_is_filled_in_by_keyboard_alone(browser, address):
    browser.visit(f"{address}{JOIN}#kategori=fond&stoerrelse=4")
    assert visible(browser, "label[for=sektion-stoerrelse]") == ["Antal ansatte"]
    browser.run("document.getElementById('sektion-organisation').focus()")
    keys = ActionChains(browser.driver).send_keys("Fonden Ærligt Talt", *[Keys.TAB] * 5)
    # A date field has a stop for each of its parts and one for its calendar.
    keys.perform()
    for _ in range(8):
        if browser.run("return document.activeElement.id") == "sektion-kort":
            break
        ActionChains(browser.driver).send_keys(Keys.TAB).perform()
    ActionChains(browser.driver).send_keys("Kort.", Keys.TAB, Keys.TAB, "Bo Bille", Keys.TAB, "bo@fonden.example", Keys.ENTER).perform()
    assert browser.run("return document.activeElement.id") == "sektion-faerdig"
    body = mail_of(open_link(browser))[2]
    assert "Kategori: Fond\r\n" in body and "Antal ansatte: 4\r\n" in body and "Bo Bille" in body
    for _ in range(5):
        ActionChains(browser.driver).send_keys(Keys.TAB).perform()
        if browser.run("return document.activeElement.tagName") == "SUMMARY":
            break
    ActionChains(browser.driver).send_keys(Keys.ENTER).perform()
    assert len(visible(browser, "[data-file]")) == 1


@pytest.mark.parametrize("what", ["text", "file"])
def test_what_is_made_can_be_copied_or_is_selected(browser, address, what):
    browser.visit(address + JOIN)
    make(browser)
    browser.run("document.querySelector('.application-file').open = true")
    browser.driver.find_element(By.CSS_SELECTOR, f"[data-copy={what}]").click()
    WebDriverWait(browser.driver, 10).until(lambda _: any(visible(browser, ".way-copied")))
    said = [text for text in visible(browser, ".way-copied") if text]
    if said == ["Teksten er markeret, så I selv kan kopiere den."]:
        assert browser.run("return getSelection().toString().trim()") == content_of(browser, f"[data-{what}]").strip()
    else:
        assert said == ["Teksten er kopieret."]


def test_the_file_can_be_downloaded_under_its_name(browser, address):
    browser.visit(address + JOIN)
    make(browser)
    assert browser.run("return document.querySelector('[data-download]').download") == "oelbyens-handelsforening.md"
    text = browser.driver.execute_async_script(
        "const done = arguments[0]; const link = document.querySelector('[data-download]');"
        "const request = new XMLHttpRequest(); request.open('GET', link.href);"
        "request.onload = () => done(request.responseText); request.onerror = () => done(null); request.send();")
    # The policy of the site may refuse the request of the test; a reader's download is none.
    assert text in (None, file_of(browser)[1])


def test_it_fits_and_is_accessible_everywhere(browser, address):
    browser.visit(address + JOIN)
    for is_made in (False, True):
        if is_made:
            make(browser, organisation="Ø" * 120, kort="x" * 300)
            browser.run("document.querySelector('.application-file').open = true")
        for width in (1280, 375):
            for scheme in ("light", "dark"):
                browser.show(width, scheme)
                assert browser.overflow() <= 0, (width, scheme, is_made)
                assert browser.axe_violations() == [], (width, scheme, is_made)


def test_without_scripts_it_says_what_to_write_and_to_whom(browser, address):
    browser.disable_scripts()
    browser.visit(address + JOIN)
    assert visible(browser, "#sektion-ansoegning form, .application-result") == []
    to, subject, body = mail_of(browser.run(
        "return document.querySelector('.application-plain .button').getAttribute('href')"))
    assert (to, subject) == ("sekretariatet@torv.example", "Bliv medlem")
    labels = [line.removesuffix(":") for line in body.split("\r\n")[2:]]
    lists = visible(browser, ".application-plain li")
    assert lists[:len(labels)] == labels and "Kontaktperson" in labels
    assert len(lists) == len(labels) + 8
    assert browser.run("return [...document.querySelectorAll('main a')].some(link => link.href.endsWith('/medlemskab/pris/'))")
    assert "Man kan ikke melde sig ind endnu." in visible(browser, ".banner")[0]


def test_a_printed_application_is_its_text(browser, address):
    browser.visit(address + JOIN)
    make(browser)
    browser.command("Emulation.setEmulatedMedia", media="print")
    try:
        assert visible(browser, "#sektion-ansoegning form, #sektion-ansoegning button, .application-file") == []
        assert "Ølbyens Handelsforening" in visible(browser, "[data-text]")[0]
        assert visible(browser, ".application-plain") == []
        browser.visit(address + JOIN)
        assert visible(browser, ".application-plain h2") == ["Sådan søger I"]
    finally:
        browser.command("Emulation.setEmulatedMedia", media="")


def test_it_is_in_english_too(browser, address):
    browser.visit(f"{address}/en{JOIN}")
    make(browser, stoerrelse="180,000")
    _, subject, body = mail_of(open_link(browser))
    assert subject == "Application for membership: Ølbyens Handelsforening"
    assert "Category: Traders’ association\r\n" in body and "Annual turnover in DKK: 180,000\r\n" in body, body


def test_it_works_in_an_archive(browser, tmp_path_factory):
    root = archive(tmp_path_factory.mktemp("join"))
    browser.visit((root / JOIN.strip("/") / "index.html").as_uri())
    make(browser)
    assert mail_of(open_link(browser))[0] == "sekretariatet@torv.example"
    assert browser.messages() == []
