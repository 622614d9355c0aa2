"""The members in the content, and the codes that torv prints for them."""

import os
import re
import subprocess
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def members():
    """The slugs of all members in the content, each with the day it left or None."""
    found = {}
    for file in sorted((REPOSITORY / "Content" / "members").glob("*.md")):
        left = re.search(r"^left: *(\S+)", file.read_text(encoding="utf-8"), re.MULTILINE)
        found[file.stem] = left[1] if left else None
    return found


@cache
def access(slug, *options):
    """A member's access code and login link, as torv prints them."""
    result = subprocess.run(
        [os.environ["TORV"], "access", "code", slug, *options],
        cwd=REPOSITORY, check=True, capture_output=True, text=True)
    code = re.search(r"(?<![\w#])(?:[0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]", result.stdout)
    assert code and "#" + code[0] in result.stdout, result.stdout
    return code[0]
