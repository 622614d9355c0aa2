"""A reader whose browser runs no scripts."""


def test_every_page_is_reached_by_links_from_the_front_page(site):
    reached = {"/"}
    pending = ["/"]
    while pending:
        page = pending.pop()
        for address in site.addresses(page).links:
            path = site.local(page, address)
            if path in reached or path not in site.pages:
                continue
            reached.add(path)
            pending.append(path)
    # A form leads to the search of each language.
    assert [page for page in site.content_pages if page not in reached] == ["/404.html", "/en/soeg/", "/soeg/"]


TEXT = """
const main = document.querySelector("main").cloneNode(true);
for (const element of main.querySelectorAll("noscript")) element.remove();
return main.textContent.replace(/\\s+/g, " ");
"""


def test_page_reads_the_same(browser, address, page):
    browser.visit(address + page)
    text = browser.run(TEXT)
    browser.disable_scripts()
    browser.visit(address + page)
    plain = browser.run(TEXT)
    missing = [word for word in set(text.split()) - set(plain.split()) if len(word) > 20]
    assert missing == []
    assert len(plain) > 100
