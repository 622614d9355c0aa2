"""The files of the written site, read without a browser."""

from functools import cached_property
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlparse


class Addresses(HTMLParser):
    """Collects the addresses that a page links to and those that it loads."""

    def __init__(self):
        super().__init__()
        self.links = []
        self.loaded = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag in ("a", "area") and values.get("href"):
            self.links.append(values["href"])
        if tag == "link" and values.get("rel") == "stylesheet":
            self.loaded.append(values["href"])
        if tag == "script" and values.get("src"):
            self.loaded.append(values["src"])


class WrittenSite:
    """The site in a folder."""

    def __init__(self, folder):
        self.folder = folder

    @cached_property
    def pages(self):
        """The paths of all pages on the site, sorted."""
        files = [file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*.html")]
        return sorted("/" + file.removesuffix("index.html") for file in files)

    @cached_property
    def content_pages(self):
        """All pages except redirects."""
        return [page for page in self.pages if 'http-equiv="refresh"' not in self.text(page)]

    @cached_property
    def one_of_each_kind(self):
        """Every top-level page, and the first page of each group: paths that differ only in numbers and the last name, or
        names at the top that differ only after a hyphen, as the parts of the handbook."""
        chosen = {}
        for page in self.content_pages:
            parts = page.strip("/").split("/")
            folders = [part for part in parts[:-1] if not part.isdigit()]
            kind = "/".join(folders) if folders else page.split("-")[0]
            chosen.setdefault(kind, page)
        return sorted(chosen.values())

    def file(self, path):
        """The file for a path on the site."""
        path = unquote(path).lstrip("/")
        return self.folder / (path + "index.html" if path.endswith("/") or not path else path)

    def text(self, path):
        return self.file(path).read_text(encoding="utf-8")

    def addresses(self, page):
        parser = Addresses()
        parser.feed(self.text(page))
        return parser

    def local(self, page, address):
        """The site path for an address on a page; None if it leads elsewhere."""
        parts = urlparse(urldefrag(urljoin("http://site" + page, address))[0])
        return parts.path if parts.scheme == "http" and parts.netloc == "site" else None
