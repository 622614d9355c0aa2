"""Sites of their own, built from changed copies of the content."""

import os
import shutil
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def copy_of_content(folder):
    """Returns a copy of the content in the folder."""
    return Path(shutil.copytree(REPOSITORY / "Content", folder / "Content"))


def build(content):
    """Builds the site of a copy of the content beside it, and returns its folder."""
    output = content.with_name("site")
    subprocess.run(
        [os.environ["TORV"], "build", "--content", content, "--templates", REPOSITORY / "Templates", "--output", output],
        # Without the program that resizes pictures, the build makes no card for each page, which takes a minute.
        env=os.environ | {"PATH": ""}, check=True, capture_output=True)
    return output
