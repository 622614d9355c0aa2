"""Headless Chromium, and what the tests ask of it."""

import json
import os
import shutil
from importlib.resources import files

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

# Found in the files of the package, which is not imported: it would want a browser of its own.
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
    """One Chromium that visits page after page, with a profile of its own or that of an earlier one."""

    def __init__(self, profile=None):
        options = webdriver.ChromeOptions()
        if profile:
            options.add_argument(f"--user-data-dir={profile}")
        options.add_argument("--headless=new")
        # Nothing but this machine can be reached, whatever a page asks for.
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
        """Shows pages as wide as that, in the colour scheme `light` or `dark`."""
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        self.command(
            "Emulation.setEmulatedMedia",
            features=[
                {"name": "prefers-color-scheme", "value": scheme},
                # A transition that is under way would give axe a colour between two.
                {"name": "prefers-reduced-motion", "value": "reduce"},
            ])

    def disable_scripts(self):
        self.command("Emulation.setScriptExecutionDisabled", value=True)

    def visit(self, url):
        self.driver.get(url)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def messages(self):
        """What the console said since the last call, warnings and errors only."""
        return [
            entry["message"] for entry in self.driver.get_log("browser")
            if entry["level"] in ("WARNING", "SEVERE")
        ]

    def requests(self):
        """The addresses asked for since the last call."""
        messages = [
            json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")
        ]
        return [
            message["params"]["request"]["url"] for message in messages
            if message["method"] == "Network.requestWillBeSent"
        ]

    def axe_violations(self):
        """What axe finds on the page as it is shown now, one line a finding."""
        if not self.run("return typeof window.axe === 'object'"):
            # As a command of the browser's own, so that the page's security policy stays in force.
            self.command("Runtime.evaluate", expression=AXE)
        found = self.driver.execute_async_script(
            "axe.run(document, {resultTypes: ['violations']}).then(arguments[0]);")
        return [
            f"{violation['id']}: {node['target']} {node['failureSummary']}"
            for violation in found["violations"] for node in violation["nodes"]
        ]

    def layout_shift(self):
        """How much of the page has moved since it was opened, by itself."""
        return self.driver.execute_async_script(LAYOUT_SHIFT)

    def overflow(self):
        """How many pixels wider than the window the page is."""
        return self.run(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
