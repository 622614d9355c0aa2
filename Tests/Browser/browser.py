"""Headless Chromium, and the questions that tests ask it."""

import json
import os
import shutil
from importlib.resources import files

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

# Read from the package without importing it, because the import would start a browser of its own.
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")

LAYOUT_SHIFT = """
const done = arguments[0];
let total = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) total += entry.value;
}).observe({type: "layout-shift", buffered: true});
requestAnimationFrame(() => setTimeout(() => done(total), 50));
"""


class Browser:
    """A Chromium that visits page after page, with a new profile or an earlier one."""

    def __init__(self, profile=None):
        options = webdriver.ChromeOptions()
        if profile:
            options.add_argument(f"--user-data-dir={profile}")
        options.add_argument("--headless=new")
        # Pages can reach this machine only, whatever they request.
        options.add_argument("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1")
        options.add_argument("--disable-dev-shm-usage")
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        options.binary_location = shutil.which("chromium")
        self.driver = webdriver.Chrome(options, Service(shutil.which("chromedriver")))
        self.driver.set_script_timeout(60)

    def quit(self):
        self.driver.quit()

    def reset(self):
        self.driver.get("about:blank")
        self.command("Emulation.setScriptExecutionDisabled", value=False)
        self.show(1280, "light")
        self.messages()
        self.requests()

    def command(self, name, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def show(self, width, scheme, height=900):
        """Sets the width of the window and the colour scheme, `light` or `dark`."""
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        self.command(
            "Emulation.setEmulatedMedia",
            features=[
                {"name": "prefers-color-scheme", "value": scheme},
                # During a transition, axe would measure a colour halfway between two.
                {"name": "prefers-reduced-motion", "value": "reduce"},
            ])

    def disable_scripts(self):
        self.command("Emulation.setScriptExecutionDisabled", value=True)

    def visit(self, url):
        self.driver.get(url)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def messages(self):
        """The warnings and errors in the console since the last call."""
        return [
            entry["message"] for entry in self.driver.get_log("browser")
            if entry["level"] in ("WARNING", "SEVERE")
        ]

    def requests(self):
        """The URLs requested since the last call."""
        messages = [
            json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")
        ]
        return [
            message["params"]["request"]["url"] for message in messages
            if message["method"] == "Network.requestWillBeSent"
        ]

    def axe_violations(self):
        """axe's findings on the page in its current state, one line each."""
        if not self.run("return typeof window.axe === 'object'"):
            # Evaluated by the browser itself, so the page's security policy stays in force.
            self.command("Runtime.evaluate", expression=AXE)
        found = self.driver.execute_async_script(
            "axe.run(document, {resultTypes: ['violations']}).then(arguments[0]);")
        return [
            f"{violation['id']}: {node['target']} {node['failureSummary']}"
            for violation in found["violations"] for node in violation["nodes"]
        ]

    def layout_shift(self):
        """The cumulative layout shift since the page was opened."""
        return self.driver.execute_async_script(LAYOUT_SHIFT)

    def overflow(self):
        """The number of pixels by which the page is wider than the window."""
        return self.run(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
