"""`torv serve` from the point of view of an editor: save a file, look at the page."""

import os
import re
import shutil
import signal
import subprocess
from pathlib import Path

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

REPOSITORY = Path(__file__).resolve().parents[2]
PATIENCE = 60


class Preview:
    """A running `torv serve` on a copy of the content."""

    def __init__(self, folder):
        self.content = folder / "Content"
        shutil.copytree(REPOSITORY / "Content", self.content)
        shutil.copytree(REPOSITORY / "Templates", folder / "Templates")
        self.process = subprocess.Popen(
            [os.environ["TORV"], "serve", "--port", "0"],
            cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        lines = []
        for line in self.process.stdout:
            lines.append(line)
            if address := re.search(r"http://127\.0\.0\.1:\d+", line):
                self.address = address[0]
                return
        raise AssertionError("torv serve ended: " + "".join(lines))

    def page(self):
        return self.content / "pages" / "bidrag.md"

    def write(self, text):
        """Saves like text editors do: a new file replaces the old one."""
        temporary = self.page().with_suffix(".tmp~")
        temporary.write_text(text, encoding="utf-8")
        temporary.rename(self.page())


@pytest.fixture
def preview(tmp_path):
    preview = Preview(tmp_path)
    yield preview
    preview.process.send_signal(signal.SIGINT)
    assert preview.process.wait(PATIENCE) == 0


def wait(browser, condition):
    return WebDriverWait(browser.driver, PATIENCE).until(lambda _: condition())


def text(browser):
    return browser.run("return document.body.textContent")


def test_a_saved_change_is_shown_at_the_place_that_was_read(browser, preview):
    browser.visit(preview.address + "/bidrag/")
    browser.run("window.scrollTo(0, 300)")
    preview.write(preview.page().read_text(encoding="utf-8") + "\nEn ny linje fra prøven.\n")
    wait(browser, lambda: "En ny linje fra prøven." in text(browser))
    wait(browser, lambda: browser.run("return window.scrollY") == 300)


def test_a_mistake_is_shown_over_the_last_good_page_until_it_is_mended(browser, preview):
    good = preview.page().read_text(encoding="utf-8")
    browser.visit(preview.address + "/bidrag/")
    heading = browser.run("return document.querySelector('h1').textContent")
    preview.write(good.replace("title:", "titel:", 1))
    problems = wait(
        browser, lambda: browser.driver.find_elements(By.CSS_SELECTOR, "#torv-preview"))[0]
    assert "Content/pages/bidrag.md:2:" in problems.text
    assert "titel" in problems.text and "råd:" in problems.text
    assert browser.run("return document.querySelector('h1').textContent") == heading
    assert browser.axe_violations() == []
    preview.write(good)
    wait(browser, lambda: not browser.driver.find_elements(By.CSS_SELECTOR, "#torv-preview"))


def test_a_draft_is_shown_and_says_so(browser, preview):
    draft = preview.page().with_name("kladden.md")
    draft.write_text(preview.page().read_text(encoding="utf-8").replace(
        "title:", "draft: true\ntitle:", 1), encoding="utf-8")

    def is_shown():
        browser.visit(preview.address + "/kladden/")
        return "Kladde" in text(browser)

    wait(browser, is_shown)
    assert browser.axe_violations() == []
