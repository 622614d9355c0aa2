"""A second reader of sealed files, written from docs/MEMBERS-ACCESS.md alone."""

import base64
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Refusal(Exception):
    """The reason for refusing a code or a file."""


def info(purpose, *parts):
    """An unambiguous encoding of a purpose and its parts."""
    sized = b"".join(len(part).to_bytes(4, "big") + part for part in parts)
    return b"torv/1/" + purpose.encode() + b"\0" + sized


def hkdf(key, salt, context, count):
    return HKDF(algorithm=SHA256(), length=count, salt=salt, info=context).derive(key)


def derive(key, purpose, *parts, count):
    return hkdf(key, b"", info(purpose, *parts), count)


def decoded(text):
    """Decodes base64url without padding."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def digits(code):
    """The 20 digits of a code as typed by a person, without the check digit."""
    plain = [
        letter for letter in code.upper()
        if not letter.isspace() and unicodedata.category(letter) != "Pd"]
    plain = "".join(plain).translate(str.maketrans("OIL", "011"))
    if len(plain) != 21 or any(letter not in ALPHABET for letter in plain):
        raise Refusal("no access code")
    values = [ALPHABET.index(letter) for letter in plain]
    number = 0
    for value in values[:-1]:
        number = number * 32 + value
    if number % 37 != values[-1]:
        raise Refusal("the check digit does not fit")
    return plain[:-1]


def open_keyring(keyring, code):
    """The site key, from the parsed keyring and a member's code."""
    if keyring.get("format") != "torv-keyring" or keyring.get("version") != 1:
        raise Refusal("no keyring of version 1")
    salt = decoded(keyring["salt"])
    own = hkdf(digits(code).encode(), salt, info("keyring-entry"), 60)
    identity = base64.urlsafe_b64encode(own[:16]).rstrip(b"=").decode()
    entry = keyring["entries"].get(identity)
    if entry is None:
        raise Refusal("the code is that of no current member")
    try:
        return AESGCM(own[16:48]).decrypt(
            own[48:], decoded(entry), info("keyring-entry", salt))
    except InvalidTag:
        raise Refusal("the entry does not fit the code") from None


def file_name(site_key, path):
    """The name of the sealed file for a path."""
    return derive(site_key, "file-name", path.encode(), count=16).hex()


def open_file(site_key, sealed_path, data):
    """The header and contents of the sealed file at a path."""
    if data[:4] != b"TORV":
        raise Refusal("no sealed file")
    if len(data) > 4 and data[4] != 1:
        raise Refusal(f"version {data[4]}")
    if len(data) < 33:
        raise Refusal("too short")
    path = sealed_path.encode()
    key = derive(site_key, "file-key", path, count=32)
    try:
        text = AESGCM(key).decrypt(data[5:17], data[17:], info("sealed-file", path))
    except InvalidTag:
        raise Refusal("changed, moved, cut off, or sealed with another key") from None
    return contents(text)


def contents(text):
    """The header and contents inside the sealed bytes."""
    end = 4 + int.from_bytes(text[:4], "big")
    headers = {}
    for line in text[4:end].decode().split("\n"):
        name, separator, value = line.partition(": ")
        if separator:
            headers.setdefault(name, value)
    size = headers.get("size", "")
    if len(text) < end or "type" not in headers or not (size.isascii() and size.isdigit()):
        raise Refusal("the header has no type or size")
    if int(size) > len(text) - end:
        raise Refusal("the size is larger than the text")
    return headers, text[end:end + int(size)]
