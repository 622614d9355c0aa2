"""Serves the written site on 127.0.0.1 like a static host, with the headers in its `_headers`."""

import threading
from fnmatch import fnmatch
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CONTENT_TYPES = {
    ".bib": "application/x-bibtex; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".jsonld": "application/ld+json",
    ".ris": "application/x-research-info-systems; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".webp": "image/webp",
}


def header_rules(folder):
    """Returns the rules in `_headers`: pairs of a path pattern and its headers."""
    rules = []
    for line in (folder / "_headers").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line[0].isspace():
            name, value = line.strip().split(":", 1)
            rules[-1][1].append((name.strip(), value.strip()))
        else:
            rules.append((line.strip(), []))
    return rules


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers like a static host: folders have an index, and missing files get the site's 404 page."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | CONTENT_TYPES
    protocol_version = "HTTP/1.1"
    # Headers and body are sent apart; the body must not wait for the browser to acknowledge the headers.
    disable_nagle_algorithm = True

    def __init__(self, *arguments, rules, requests, **options):
        self.rules = rules
        self.requests = requests
        super().__init__(*arguments, **options)

    def end_headers(self):
        path = self.path.split("?")[0]
        for pattern, headers in self.rules:
            if fnmatch(path, pattern):
                for name, value in headers:
                    # The tests use plain HTTP, and only on this machine.
                    if name not in ("Content-Type", "Strict-Transport-Security"):
                        self.send_header(name, value)
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        if code != 404:
            return super().send_error(code, message, explain)
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        self.requests.append(self.path)


class SiteServer:
    """A running server of one folder; `requests` are the paths that it was asked for."""

    def __init__(self, folder):
        self.requests = []
        handler = partial(SiteHandler, directory=str(folder), rules=header_rules(folder), requests=self.requests)
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
