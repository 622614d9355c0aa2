"""Takes the picture of the site that the README shows.

    picture.py SITE FILE.webp
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from browser import Browser
from site_server import SiteServer


def main():
    server, browser = SiteServer(Path(sys.argv[1])), Browser()
    browser.show(1280, "light")
    browser.command("Emulation.setDeviceMetricsOverride", width=1280, height=860, deviceScaleFactor=1, mobile=False)
    browser.visit(server.address)
    with tempfile.TemporaryDirectory() as folder:
        taken = f"{folder}/site.png"
        browser.driver.save_screenshot(taken)
        subprocess.run(["vips", "webpsave", taken, sys.argv[2], "--Q", "82", "--strip"], check=True)
    browser.quit()
    server.stop()


main()
