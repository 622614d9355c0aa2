"""Compares the search with Pagefind: the same site, the same queries, one browser. Then measures it on a large site.

    bench_search.py SITE TORV-BENCH QUERIES PYTHON-WITH-PAGEFIND LARGE-SITE
"""

import gzip
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections import defaultdict
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


# Notes how long after each key the first result stands in the list.
WATCH = """
window.times = [];
const field = document.getElementById("sektion-soegefelt");
let pressed = null;
field.addEventListener("input", () => { pressed = performance.now(); }, true);
new MutationObserver(() => {
  if (pressed !== null) times.push(performance.now() - pressed);
  pressed = null;
}).observe(document.querySelector(".search-options"), {childList: true});
"""
TYPED = ["vejle", "bymidtesamarbejde", "tomme butikker", "ejendomsejerne betaler lys", "bellysning", "gågaden"]
# How much slower than this machine a phone is taken to be.
SLOWDOWN = 6


def size(folder):
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def gzipped(files):
    return sum(len(gzip.compress(file.read_bytes())) for file in files if file.is_file())


def type_slowly(name, folder):
    """Types queries letter by letter on a slowed-down processor, each with nothing cached, and prints how long results take."""
    server, browser = SiteServer(folder), Browser()
    browser.show(1280, "light")
    times = []
    for query in TYPED:
        browser.command("Network.clearBrowserCache")
        browser.visit(server.address + "/om/")
        browser.command("Emulation.setCPUThrottlingRate", rate=SLOWDOWN)
        browser.driver.find_element("id", "sektion-soegefelt").click()
        time.sleep(2)
        browser.run(WATCH)
        for letter in query:
            browser.command("Input.insertText", text=letter)
            time.sleep(0.5)
        times += browser.run("return window.times")
    browser.quit()
    server.stop()
    times.sort()
    print(f"{name}, {SLOWDOWN} times slower: first result {statistics.median(times):.0f} ms after a key (median of {len(times)}), "
          f"{times[len(times) * 9 // 10]:.0f} ms (one of ten takes longer), most {times[-1]:.0f} ms; "
          f"{100 * sum(one <= 100 for one in times) // len(times)} % within 100 ms")
    sys.stdout.flush()


def run(name, script, folder, queries, bench):
    """Runs all queries, each in a fresh page, and prints what they cost and how good they are."""
    server, browser = SiteServer(folder), Browser()
    lines, times, sizes = [], [], defaultdict(list)
    for query in queries:
        browser.command("Network.clearBrowserCache")
        browser.visit(server.address + "/om/")
        # What a worker asks for is seen by the server only.
        server.requests.clear()
        answer = browser.driver.execute_async_script(script, query)
        if isinstance(answer, str):
            raise SystemExit(f"{name}: {query}: {answer}")
        loaded = {path.split("?")[0] for path in server.requests}
        files = [folder / path.lstrip("/") for path in loaded if "soeg/" in path or "search" in path or "pagefind" in path]
        times.append(answer[0])
        sizes[len(query.split())].append(gzipped(files))
        lines.append("\t".join([query] + answer[1]))
    browser.quit()
    server.stop()
    print(f"{name}: first results after {statistics.median(times):.0f} ms (median, nothing cached)")
    for title, some in [("all", sum(sizes.values(), [])), ("one word", sizes[1]), ("three words", sizes[3])]:
        print(f"    {title}: {statistics.median(some) / 1000:.0f} kB gzipped a query (median; most {max(some) / 1000:.0f} kB)")
    sys.stdout.flush()
    if bench:
        results = folder.parent / f"{name.lower()}-results.tsv"
        results.write_text("\n".join(lines) + "\n", encoding="utf-8")
        subprocess.run([bench, "--judge", name, sys.argv[3], str(results)], check=True)


def main():
    site, bench, judged, python, large = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[4], Path(sys.argv[5])
    queries = [line.split("\t")[1] for line in judged.read_text(encoding="utf-8").splitlines()]
    index, texts = size(site / "assets" / "soeg"), size(site / "soeg" / "tekst")
    pages = sum(file.stat().st_size for file in site.rglob("*.html"))
    print(f"Torv: index {index / 1000:.0f} kB, texts {texts / 1000:.0f} kB; the pages' HTML {pages / 1000:.0f} kB")
    run("Torv", TORV, site, queries, bench)
    type_slowly("Torv", site)
    run("Torv on the large site", TORV, large, queries[:60], None)
    type_slowly("Torv on the large site", large)
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
