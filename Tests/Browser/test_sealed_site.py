"""The sealed files of the written site, opened by the second reader with a member's code."""

import json
import re

import pytest

from member_codes import REPOSITORY, access, members
from sealed_files import file_name, open_file, open_keyring

SEALED = re.compile(r'data-sealed="[^"]*(/medlem/filer/[0-9a-f]{32}\.torv)"')


@pytest.fixture(scope="module")
def site_key(folder):
    keyring = json.loads((folder / "medlem/noegler.json").read_text(encoding="utf-8"))
    current = [slug for slug, left in members().items() if left is None]
    keys = {open_keyring(keyring, access(slug)) for slug in current[:3]}
    assert len(keys) == 1
    return keys.pop()


def opened(folder, site_key, path):
    return open_file(site_key, path, (folder / path[1:]).read_bytes())


def test_every_sealed_page_is_opened(folder, site, site_key):
    pages = [(page, SEALED.search(site.text(page))) for page in site.content_pages]
    pages = [(page, found[1]) for page, found in pages if found]
    assert len(pages) >= 5
    for page, path in pages:
        assert path == f"/medlem/filer/{file_name(site_key, page)}.torv"
        headers, contents = opened(folder, site_key, path)
        assert headers["type"] == "text/html; charset=utf-8"
        html = contents.decode("utf-8")
        assert html.startswith('<div class="wrap">') and "<h1>" in html
        text = [line for line in html.splitlines() if len(line) > 120 and "<p>" in line]
        assert text and not any(line in site.text(page) for line in text[-1:])


def test_every_sealed_file_is_opened_and_downloads_are_those_of_the_content(folder, site_key):
    files = sorted((folder / "medlem/filer").iterdir())
    downloads = 0
    for file in files:
        headers, contents = opened(folder, site_key, f"/medlem/filer/{file.name}")
        if "name" in headers:
            assert contents == (REPOSITORY / "Content/guides" / headers["name"]).read_bytes()
            downloads += 1
    assert len(files) > downloads >= 3
