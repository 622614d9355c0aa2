"""Members' pages, for the public and with an access code."""

import re
import shutil
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from browser import Browser
from member_codes import REPOSITORY, access, members
from site_server import SiteServer

VIEWS = [(375, "light"), (375, "dark"), (1280, "light"), (1280, "dark")]
ACCESS = "/medlem/"
STATE = "return document.querySelector('main').dataset.state"

# Clears everything that an earlier test stored in the tab, the browser and the database.
FORGET = """
const done = arguments[0];
sessionStorage.clear();
localStorage.clear();
indexedDB.databases().then(all => Promise.all(all.map(({name}) => new Promise(resolve => {
  const request = indexedDB.deleteDatabase(name);
  request.onsuccess = request.onerror = request.onblocked = resolve;
})))).then(done);
"""

# A placeholder picture is blank.
IS_OPENED = """
const canvas = document.createElement("canvas").getContext("2d");
canvas.drawImage(arguments[0], 0, 0, 64, 64);
return arguments[0].complete && canvas.getImageData(0, 0, 64, 64).data.some(value => value > 0);
"""
SIZE = "return [arguments[0].clientWidth, arguments[0].clientHeight]"

# The layout shifts after a page's text was inserted.
SHIFTS_OF_PICTURES = """
const done = arguments[0];
let total = 0;
new PerformanceObserver(list => {
  for (const {startTime, value} of list.getEntries()) if (startTime > window.textIn + 100) total += value;
}).observe({type: "layout-shift", buffered: true});
requestAnimationFrame(() => setTimeout(() => done(total), 100));
"""
NOTE_WHEN_TEXT_IS_IN = """
new MutationObserver(() => {
  if (!window.textIn && document.querySelector("main img[src^=blob]")) window.textIn = performance.now();
}).observe(document, {childList: true, subtree: true});
"""


@pytest.fixture(scope="module")
def code():
    return access(next(slug for slug, left in members().items() if left is None))


@pytest.fixture(scope="module")
def former_code():
    slug, left = next((slug, left) for slug, left in members().items() if left)
    last_day = date.fromisoformat(left) - timedelta(days=1)
    return access(slug, "--today", last_day.isoformat())


@pytest.fixture(scope="module")
def sealed_pages(site):
    return [page for page in site.content_pages if "data-sealed=" in site.text(page)]


@pytest.fixture(scope="module")
def sealed_page(site, sealed_pages):
    """A page whose whole text is sealed."""
    return next(page for page in sealed_pages if not is_part(site.text(page)))


def is_part(html):
    return re.search(r'class="([\w-]+ )?prose( noted)?"', html) is not None


@pytest.fixture(autouse=True)
def locked(shared_browser, address):
    forget(shared_browser, address)
    yield
    shared_browser.command("Network.enable")
    offline(shared_browser, False)
    forget(shared_browser, address)


def forget(browser, address):
    browser.visit(address + "/robots.txt")
    browser.driver.execute_async_script(FORGET)
    browser.visit("about:blank")


def offline(browser, is_offline, latency=0):
    browser.command(
        "Network.emulateNetworkConditions",
        offline=is_offline, latency=latency, downloadThroughput=-1, uploadThroughput=-1)


def wait(browser, condition):
    return WebDriverWait(browser.driver, 20).until(lambda _: condition())


def state(browser):
    return browser.run(STATE)


def visit(browser, url, *states):
    """Visits a page and waits until it is locked, open or has failed."""
    browser.visit(url)
    settle(browser, *states)


def settle(browser, *states):
    wait(browser, lambda: state(browser) in (states or ("locked", "open", "failed")))


def enter(browser, text, remember=False):
    field = browser.driver.find_element(By.ID, "sektion-adgang-kode")
    field.clear()
    field.send_keys(text)
    if remember:
        browser.driver.find_element(By.NAME, "remember").click()
    field.send_keys(Keys.ENTER)


def open_with(browser, url, code, remember=False):
    visit(browser, url, "locked")
    enter(browser, code, remember)
    settle(browser, "open")


def lock(browser):
    browser.run("window.before = true")
    shown = browser.driver.find_elements(By.CSS_SELECTOR, "main [data-lock]")
    next(button for button in shown if button.is_displayed()).click()
    wait(browser, lambda: browser.run("return !window.before") and state(browser) == "locked")


def main_text(browser):
    return browser.run("return document.querySelector('main').innerText")


def fault(browser):
    return wait(browser, lambda: browser.run(
        "return document.getElementById('sektion-adgang-fejl').textContent"))


def notice(browser):
    return browser.run("return document.getElementById('sektion-adgang-besked').textContent")


def word(browser, name):
    """The site's message for that case, without its placeholders."""
    text = browser.run(
        "return document.getElementById('sektion-adgang-ord').content"
        ".querySelector(`[data-word=${arguments[0]}]`).textContent", name)
    return text.split("{value}")[0].strip() or text.split("{value}")[1].strip()


def assert_clean(browser, where):
    for width, scheme in VIEWS:
        browser.show(width, scheme)
        assert browser.overflow() <= 0, f"{where}: wider than {width} pixels"
        assert browser.axe_violations() == [], f"{where}: {width} pixels wide, {scheme}"
    for width in (320, 640, 1600):
        browser.show(width, "light")
        assert browser.overflow() <= 0, f"{where}: wider than {width} pixels"
    browser.show(1280, "light")


def assert_quiet(browser, address):
    """Checks that the console is empty and that no request left the site."""
    assert [text for text in browser.messages() if "favicon.ico" not in text] == []
    inside = (address, "blob:", "data:", "about:")
    assert [url for url in browser.requests() if not url.startswith(inside)] == []


def opened_page_with(browser, address, pages, selector):
    """Opens sealed pages until one contains the element."""
    for page in pages:
        visit(browser, address + page, "open")
        if found := browser.driver.find_elements(By.CSS_SELECTOR, selector):
            return page, found
    raise AssertionError(f"no sealed page has {selector}")


# ---------- The public ----------


def test_a_sealed_page_asks_for_a_code_and_is_clean(browser, address, sealed_page):
    visit(browser, address + sealed_page, "locked")
    assert browser.driver.find_element(By.ID, "sektion-adgang-kode").is_displayed()
    assert_clean(browser, sealed_page)
    assert_quiet(browser, address)


def test_without_scripts_the_teaser_says_what_is_needed(browser, address, sealed_page):
    browser.disable_scripts()
    for page in (sealed_page, ACCESS):
        browser.visit(address + page)
        needs = browser.driver.find_element(By.CSS_SELECTOR, ".access-needs")
        assert needs.rect["height"] > 0
        assert "JavaScript" in needs.get_attribute("textContent")
        assert not browser.driver.find_element(By.ID, "sektion-adgang-formular").is_displayed()


def test_where_the_connection_is_not_secure_the_page_says_so(browser, address, sealed_page):
    script = browser.command(
        "Page.addScriptToEvaluateOnNewDocument",
        source="Object.defineProperty(Crypto.prototype, 'subtle', {value: undefined})")
    try:
        visit(browser, address + sealed_page, "insecure")
        assert "https://" in notice(browser)
        assert not browser.driver.find_element(By.ID, "sektion-adgang-formular").is_displayed()
        assert browser.axe_violations() == []
    finally:
        browser.command(
            "Page.removeScriptToEvaluateOnNewDocument", identifier=script["identifier"])


# ---------- Entering a code ----------


def test_a_code_opens_the_page_in_place(browser, address, sealed_page, code):
    visit(browser, address + sealed_page, "locked")
    closed = main_text(browser)
    enter(browser, code)
    settle(browser, "open")
    opened = main_text(browser)
    assert len(opened) > len(closed) + 500
    assert browser.driver.find_elements(By.CSS_SELECTOR, "[data-sealed]") == []
    assert browser.run("return document.querySelectorAll('h1, main').length") == 2
    assert browser.run("return document.activeElement.className") == "access-bar"
    paragraph = browser.run("return document.querySelector('.prose > p').innerText")
    assert paragraph in opened and paragraph not in closed
    assert_clean(browser, sealed_page + ", opened")
    assert_quiet(browser, address)


def test_a_code_is_understood_as_people_write_it(browser, address, sealed_page, code):
    spoken = code.lower().replace("-", " ").replace("0", "o").replace("1", "l", 1).replace("1", "i")
    open_with(browser, address + sealed_page, f" {spoken} ")


def test_a_page_sealed_in_part_goes_on_where_the_open_part_ends(
        browser, address, site, sealed_pages, code):
    page = next(page for page in sealed_pages if is_part(site.text(page)))
    visit(browser, address + page, "locked")
    open_part = browser.run("return document.querySelector('.prose').innerText")
    enter(browser, code)
    settle(browser, "open")
    whole = browser.run("return document.querySelector('.prose').innerText")
    assert len(whole) > len(open_part)
    focused = browser.run("return document.activeElement.innerText")
    assert focused in whole and focused not in open_part
    assert browser.run("return document.activeElement.getBoundingClientRect().top") < 900
    assert_clean(browser, page + ", opened")


@pytest.mark.parametrize("change, name", [
    (lambda code: "", "empty"),
    (lambda code: code[:-3], "short"),
    (lambda code: code + "7", "long"),
    (lambda code: "U" + code[1:], "sign"),
    (lambda code: ("2" if code[0] != "2" else "3") + code[1:], "check"),
    (lambda code: swapped(code), "check"),
])
def test_a_mistyped_code_is_told_at_once(browser, address, sealed_page, code, change, name):
    visit(browser, address + sealed_page, "locked")
    browser.requests()
    enter(browser, change(code))
    assert word(browser, name) in fault(browser)
    assert browser.run("return document.activeElement.id") == "sektion-adgang-kode"
    assert browser.run("return document.activeElement.getAttribute('aria-invalid')") == "true"
    assert [url for url in browser.requests() if ACCESS in url] == []
    assert browser.axe_violations() == []
    enter(browser, code)
    settle(browser, "open")


def swapped(code):
    """The code with two different adjacent characters swapped."""
    at = next(at for at in range(20) if code[at] != code[at + 1] and "-" not in code[at:at + 2])
    return code[:at] + code[at + 1] + code[at] + code[at + 2:]


def test_the_code_of_a_former_member_opens_nothing(browser, address, sealed_page, former_code):
    visit(browser, address + sealed_page, "locked")
    enter(browser, former_code)
    assert fault(browser) == word(browser, "unknown")
    assert state(browser) == "locked"
    assert_clean(browser, "a code that is refused")
    assert_quiet(browser, address)
    browser.visit("about:blank")
    visit(browser, address + sealed_page, "locked")


def test_without_a_connection_the_code_waits(browser, address, sealed_page, code):
    visit(browser, address + sealed_page, "locked")
    offline(browser, True)
    enter(browser, code)
    wait(browser, lambda: notice(browser) == word(browser, "offline"))
    offline(browser, False)
    browser.driver.find_element(By.ID, "sektion-adgang-kode").send_keys(Keys.ENTER)
    settle(browser, "open")


# ---------- An opened page ----------


def test_pictures_are_shown_and_move_nothing(browser, address, sealed_pages, code):
    open_with(browser, address + ACCESS, code)
    page, _ = opened_page_with(browser, address, sealed_pages, "main img[src^=blob]")
    script = browser.command(
        "Page.addScriptToEvaluateOnNewDocument", source=NOTE_WHEN_TEXT_IS_IN)
    offline(browser, False, latency=300)
    try:
        for width in (1280, 375):
            browser.show(width, "light")
            visit(browser, address + page, "open")
            pictures = browser.driver.find_elements(By.CSS_SELECTOR, "main img[src^=blob]")
            for picture in pictures:
                size = browser.run(SIZE, picture)
                browser.run("arguments[0].scrollIntoView()", picture)
                wait(browser, lambda: browser.run(IS_OPENED, picture))
                assert browser.run(SIZE, picture) == size
                natural = browser.run("return arguments[0].naturalWidth", picture)
                assert natural >= min(size[0], int(picture.get_attribute("width") or 1))
            assert browser.driver.execute_async_script(SHIFTS_OF_PICTURES) < 0.01
            assert browser.overflow() <= 0
    finally:
        browser.command(
            "Page.removeScriptToEvaluateOnNewDocument", identifier=script["identifier"])
    assert_quiet(browser, address)


def test_a_download_is_the_file_of_the_content(browser, address, sealed_pages, code):
    open_with(browser, address + ACCESS, code)
    _, links = opened_page_with(browser, address, sealed_pages, "main a[href$='.torv']")
    with TemporaryDirectory() as folder:
        browser.command("Browser.setDownloadBehavior", behavior="allow", downloadPath=folder)
        browser.run("arguments[0].focus()", links[0])
        ActionChains(browser.driver).send_keys(Keys.ENTER).perform()
        status = browser.driver.find_element(By.CSS_SELECTOR, ".file-status")
        wait(browser, lambda: word(browser, "fetched") in status.text)
        wait(browser, lambda: [file for file in Path(folder).iterdir()
                               if file.suffix not in (".crdownload", ".tmp")])
        saved = next(Path(folder).iterdir())
        original = next((REPOSITORY / "Content").rglob(saved.name))
        assert saved.read_bytes() == original.read_bytes()
        assert saved.name in status.text
        assert browser.run("return document.activeElement === arguments[0]", links[0])
    assert browser.axe_violations() == []
    assert_quiet(browser, address)


def test_a_fragment_leads_to_its_heading_on_an_opened_page(browser, address, sealed_page, code):
    open_with(browser, address + sealed_page, code)
    heading = browser.run(
        "return [...document.querySelectorAll('.prose > h2[id]')].at(-1).id")
    browser.visit("about:blank")
    visit(browser, f"{address}{sealed_page}#{heading}", "open")
    wait(browser, lambda: browser.run("return scrollY") > 0)
    assert browser.run("return document.querySelector(':target').id") == heading


def test_every_sealed_page_opens_by_itself(browser, address, sealed_pages, code):
    open_with(browser, address + ACCESS, code)
    for page in sealed_pages:
        visit(browser, address + page, "open")
        assert browser.run("return document.querySelectorAll('main h1').length") == 1
        assert browser.axe_violations() == [], page
    assert_quiet(browser, address)


# ---------- The page for codes, and links with a code ----------


def test_the_page_for_codes_is_clean_and_lists_what_is_for_members(
        browser, address, site, sealed_pages, code):
    links = {site.local(ACCESS, link) for link in site.addresses(ACCESS).links}
    assert set(sealed_pages) <= links
    visit(browser, address + ACCESS, "locked")
    assert_clean(browser, "locked")
    enter(browser, code)
    settle(browser, "open")
    assert browser.run("return document.activeElement.id") == "sektion-adgang"
    assert notice(browser) == word(browser, "open")
    assert_clean(browser, "open")
    assert_quiet(browser, address)


def test_a_link_with_a_code_opens_and_leaves_no_trace_in_the_address(
        browser, address, sealed_page, code):
    browser.visit("about:blank")
    visit(browser, f"{address}{ACCESS}#{code}", "open")
    assert browser.driver.current_url == address + ACCESS
    history = browser.command("Page.getNavigationHistory")["entries"]
    assert [entry["url"] for entry in history if code in entry["url"]] == []
    assert code not in browser.run("return document.documentElement.outerHTML")
    assert [url for url in browser.requests() if code in url.split("#")[0]] == []
    visit(browser, address + sealed_page, "open")


def test_a_link_with_a_code_works_on_the_page_itself(browser, address, code):
    visit(browser, address + ACCESS, "locked")
    browser.run("location.hash = arguments[0]", code)
    settle(browser, "open")
    assert browser.driver.current_url == address + ACCESS


def test_a_link_with_a_wrong_code_says_so(browser, address, code):
    browser.visit(f"{address}{ACCESS}#{code[:-1]}")
    assert word(browser, "short") in fault(browser)
    assert browser.driver.current_url == address + ACCESS
    assert state(browser) == "locked"


# ---------- Storage in the browser ----------


def test_it_stays_open_when_reloaded_and_in_a_new_tab(browser, address, sealed_page, code):
    open_with(browser, address + sealed_page, code)
    browser.driver.refresh()
    settle(browser, "open")
    first = browser.driver.current_window_handle
    browser.driver.switch_to.new_window("tab")
    try:
        visit(browser, address + sealed_page, "open")
        assert browser.run("return localStorage.length") == 0
        lock(browser)
        browser.driver.switch_to.window(first)
        settle(browser, "locked")
        assert browser.driver.find_elements(By.CSS_SELECTOR, "[data-sealed]")
    finally:
        for handle in browser.driver.window_handles:
            if handle != first:
                browser.driver.switch_to.window(handle)
                browser.driver.close()
        browser.driver.switch_to.window(first)


def test_lock_again_forgets(browser, address, sealed_page, code):
    open_with(browser, address + sealed_page, code, remember=True)
    lock(browser)
    assert notice(browser) == word(browser, "locked")
    assert_clean(browser, "locked again")
    kept = browser.driver.execute_async_script("""
        const done = arguments[0];
        indexedDB.open("torv" + document.querySelector("main").dataset.folder).onsuccess = ({target: {result}}) => {
          result.transaction("keys").objectStore("keys").count().onsuccess = ({target}) => {
            result.close();
            done([target.result, localStorage.length, sessionStorage.length]);
          };
        };""")
    assert kept == [0, 0, 0]
    visit(browser, address + sealed_page, "locked")


def test_no_script_can_read_the_keys_out(browser, address, sealed_page, code):
    open_with(browser, address + sealed_page, code)
    assert browser.run("return typeof opened") == "undefined"
    kept = browser.driver.execute_async_script("""
        const done = arguments[0];
        const {folder, unseal} = document.querySelector("main").dataset;
        import(unseal).then(({stored}) => stored("torv" + folder))
          .then(({code, site}) => done([code.extractable, site.extractable]));""")
    assert kept == [False, False]
    stored = browser.run("return JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert code not in stored and code.replace("-", "")[:20] not in stored


@pytest.mark.parametrize("remember", [True, False])
def test_only_what_is_remembered_outlives_the_session(
        address, sealed_page, code, remember, tmp_path):
    first = Browser(profile=tmp_path)
    first.reset()
    try:
        open_with(first, address + ACCESS, code)
        if remember:
            first.driver.find_element(By.ID, "sektion-adgang-husket").click()
            wait(first, lambda: notice(first) == word(first, "remembered"))
    finally:
        first.quit()
    second = Browser(profile=tmp_path)
    second.reset()
    try:
        visit(second, address + sealed_page)
        assert state(second) == ("open" if remember else "locked")
    finally:
        second.quit()


def test_what_was_not_used_for_long_is_removed(browser, address, sealed_page, code):
    open_with(browser, address + sealed_page, code)
    browser.driver.execute_async_script("""
        const done = arguments[0];
        const {folder, unseal} = document.querySelector("main").dataset;
        const storage = "torv" + folder;
        import(unseal).then(async ({keys, stored, token}) => {
          const opened = await stored(storage);
          opened.used = Date.now() - 13 * 60 * 60 * 1000;
          await keys(storage, store => store.put(opened, token(storage)));
          done();
        });""")
    visit(browser, address + sealed_page, "locked")


def test_where_nothing_can_be_kept_the_page_opens_all_the_same(
        browser, address, sealed_page, code):
    script = browser.command(
        "Page.addScriptToEvaluateOnNewDocument",
        source="IDBFactory.prototype.open = () => { throw new DOMException('no'); }")
    try:
        open_with(browser, address + sealed_page, code)
        assert word(browser, "unsaved") in main_text(browser)
        visit(browser, address + sealed_page, "locked")
    finally:
        browser.command(
            "Page.removeScriptToEvaluateOnNewDocument", identifier=script["identifier"])


# ---------- A site that changed in the meantime ----------


@pytest.fixture
def copied(folder, tmp_path):
    """A copy of the site that a test may change."""
    shutil.copytree(folder, tmp_path / "site")
    server = SiteServer(tmp_path / "site")
    yield server.address, tmp_path / "site"
    server.stop()


def sealed_file(folder, page):
    html = (folder / page.lstrip("/") / "index.html").read_text(encoding="utf-8")
    name = re.search(r'data-sealed="[^"]*/([0-9a-f]+\.torv)"', html)[1]
    return folder / "medlem" / "filer" / name


def test_a_changed_file_is_refused(browser, copied, sealed_page, code):
    address, folder = copied
    file = sealed_file(folder, sealed_page)
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    visit(browser, address + sealed_page, "locked")
    closed = browser.run("return document.querySelector('h1').textContent")
    enter(browser, code)
    settle(browser, "failed")
    assert notice(browser) == word(browser, "damaged")
    assert browser.run("return document.querySelector('h1').textContent") == closed
    assert_clean(browser, "failed")


def test_a_file_that_is_gone_asks_to_load_the_page_anew(browser, copied, sealed_page, code):
    address, folder = copied
    file = sealed_file(folder, sealed_page)
    data = file.read_bytes()
    file.unlink()
    visit(browser, address + sealed_page, "locked")
    enter(browser, code)
    settle(browser, "failed")
    assert notice(browser) == word(browser, "missing")
    assert browser.run("return document.activeElement.id") == "sektion-adgang-genindlaes"
    file.write_bytes(data)
    browser.driver.find_element(By.ID, "sektion-adgang-genindlaes").click()
    settle(browser, "open")


def test_a_site_built_anew_asks_for_a_reload_and_a_replaced_code_is_told(
        browser, copied, sealed_page, code):
    address, folder = copied
    open_with(browser, address + ACCESS, code)
    keyring = folder / "medlem" / "noegler.json"
    salt = re.search(r'"salt":"([^"]+)"', keyring.read_text(encoding="utf-8"))[1]
    other = salt[:-2] + ("AA" if salt[-2:] != "AA" else "gA")
    page = folder / sealed_page.lstrip("/") / "index.html"
    page.write_text(
        page.read_text(encoding="utf-8").replace(f'data-salt="{salt}"', f'data-salt="{other}"'),
        encoding="utf-8")
    visit(browser, address + sealed_page, "failed")
    assert notice(browser) == word(browser, "stale")
    keyring.write_text(
        keyring.read_text(encoding="utf-8").replace(salt, other), encoding="utf-8")
    visit(browser, address + sealed_page, "locked")
    assert notice(browser) == word(browser, "expired")
    assert_clean(browser, "a code that has been replaced")
    visit(browser, address + ACCESS, "locked")
