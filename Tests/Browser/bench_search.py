"""Compares the search with Pagefind: the same site, the same queries, one browser.

    bench_search.py SITE TORV-BENCH QUERIES PYTHON-WITH-PAGEFIND
"""

import gzip
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from browser import Browser
from site_server import SiteServer

TORV = """
const [query, done] = arguments;
(async () => {
  const {Library} = await import(document.querySelector("form[data-script]").dataset.script);
  const start = performance.now();
  window.library ??= await new Library("/soeg/index.json").open();
  const {results} = await library.search(query);
  const paths = await Promise.all(results.slice(0, 10).map(async ({document}) =>
    (await library.index.document(document)).path.split("#")[0]));
  done([performance.now() - start, paths]);
})().catch(error => done(String(error)));
"""
PAGEFIND = """
const [query, done] = arguments;
(async () => {
  window.pagefind ??= await import("/pagefind/pagefind.js");
  const start = performance.now();
  const {results} = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, 10).map(result => result.data()));
  done([performance.now() - start, pages.map(page => new URL(page.url, location).pathname)]);
})().catch(error => done(String(error)));
"""


def size(folder):
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def run(name, script, folder, queries, bench):
    """Runs all queries, each in a fresh page, and prints what they cost and how good they are."""
    server, browser = SiteServer(folder), Browser()
    lines, times, sizes = [], [], []
    for query in queries:
        browser.visit(server.address + "/om/")
        browser.requests()
        answer = browser.driver.execute_async_script(script, query)
        if isinstance(answer, str):
            raise SystemExit(f"{name}: {query}: {answer}")
        loaded = {url.removeprefix(server.address).split("?")[0] for url in browser.requests() if url.startswith(server.address)}
        files = [folder / path.lstrip("/") for path in loaded if "soeg/" in path or "search" in path or "pagefind" in path]
        times.append(answer[0])
        sizes.append(sum(len(gzip.compress(file.read_bytes())) for file in files if file.is_file()))
        lines.append("\t".join([query] + answer[1]))
    browser.quit()
    server.stop()
    results = folder.parent / f"{name.lower()}-results.tsv"
    results.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: first results after {statistics.median(times):.0f} ms (median, nothing cached), "
          f"{statistics.median(sizes) / 1000:.0f} kB gzipped a query (median; most {max(sizes) / 1000:.0f} kB)"
          + (", without what its worker loads" if name == "Pagefind" else ""))
    sys.stdout.flush()
    subprocess.run([bench, "--judge", name, sys.argv[3], str(results)], check=True)


def main():
    site, bench, judged, python = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[4]
    queries = [line.split("\t")[1] for line in judged.read_text(encoding="utf-8").splitlines()]
    index, texts = size(site / "assets" / "soeg"), size(site / "soeg" / "tekst")
    pages = sum(file.stat().st_size for file in site.rglob("*.html"))
    print(f"Torv: index {index / 1000:.0f} kB, texts {texts / 1000:.0f} kB; the pages' HTML {pages / 1000:.0f} kB")
    run("Torv", TORV, site, queries, bench)
    copy = site.with_name("bench-pagefind")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(site, copy)
    # Pagefind is WebAssembly, which the site's policy does not allow.
    headers = copy / "_headers"
    headers.write_text(
        re.sub(r".*Content-Security-Policy.*\n", "", headers.read_text(encoding="utf-8")), encoding="utf-8")
    start = time.monotonic()
    made = subprocess.run([python, "-m", "pagefind", "--site", str(copy)], capture_output=True, text=True)
    if made.returncode != 0:
        print("Pagefind is not there, or failed:", made.stderr.strip()[-300:])
        return
    version = re.search(r"Pagefind v([\d.]+)", made.stdout)
    print(f"Pagefind {version[1] if version else ''}: index in {time.monotonic() - start:.2f} s, {size(copy / 'pagefind') / 1000:.0f} kB")
    run("Pagefind", PAGEFIND, copy, queries, bench)


main()
