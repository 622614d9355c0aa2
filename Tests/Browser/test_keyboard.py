"""A reader without a mouse."""

from selenium.webdriver import ActionChains, Keys

# A card's link covers the card, so the outline may stand on what covers it or on the card itself.
HAS_OUTLINE = """
const shows = (element, part) => {
  const style = getComputedStyle(element, part);
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
    || style.boxShadow !== "none";
};
const focused = document.activeElement;
const around = [focused, focused.parentElement, focused.parentElement.parentElement];
return shows(focused, "::after") || around.some(element => element && shows(element));
"""


def press(browser, key):
    ActionChains(browser.driver).send_keys(key).perform()


def focused(browser, expression):
    return browser.run(f"const it = document.activeElement; return {expression}")


def test_the_first_key_leads_past_the_menu(browser, address):
    browser.visit(address + "/")
    press(browser, Keys.TAB)
    assert focused(browser, "it.className") == "skip-link"
    box = focused(browser, "(box => [box.top, box.width, box.height])(it.getBoundingClientRect())")
    assert box[0] >= 0 and box[1] > 1 and box[2] > 1
    press(browser, Keys.ENTER)
    assert focused(browser, "it.tagName") == "MAIN"


def test_every_stop_shows_where_it_is(browser, address, page):
    browser.visit(address + page)
    seen = []
    for _ in range(25):
        press(browser, Keys.TAB)
        if focused(browser, "it === document.body"):
            break
        shown = browser.run(HAS_OUTLINE)
        name = focused(browser, "it.outerHTML.slice(0, 120)")
        assert shown, f"no outline on {name}"
        seen.append(name)
    assert len(seen) > 3
