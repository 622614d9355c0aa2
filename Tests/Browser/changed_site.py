"""Sites of their own, built from changed copies of the content."""

import os
import shutil
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def copy_of_content(folder):
    """Returns a copy of the content in the folder."""
    return Path(shutil.copytree(REPOSITORY / "Content", folder / "Content"))


def copy_of_templates(folder):
    """Returns a copy of the templates in the folder."""
    return Path(shutil.copytree(REPOSITORY / "Templates", folder / "Templates"))


def build(content, templates=REPOSITORY / "Templates"):
    """Builds the site of a copy of the content beside it, and returns its folder."""
    output = content.with_name("site")
    subprocess.run(
        [os.environ["TORV"], "build", "--content", content, "--templates", templates, "--output", output],
        # Without the program that resizes pictures, the build makes no card for each page, which takes a minute.
        env=os.environ | {"PATH": ""}, check=True, capture_output=True)
    return output
