"""The test vectors of sealed files, opened by a reader that shares no code with the one in Swift."""

import hmac
import json
from pathlib import Path

import pytest

from sealed_files import (
    ALPHABET, Refusal, contents, decoded, derive, file_name, open_file, open_keyring)

REPOSITORY = Path(__file__).resolve().parents[2]
VECTORS = json.loads(
    (REPOSITORY / "Tests/TorvAccessTests/Fixtures/vectors.json").read_text(encoding="utf-8"))
FILES = VECTORS["files"]


@pytest.fixture(scope="module")
def site_key():
    return open_keyring(json.loads(VECTORS["keyring"]), VECTORS["members"][0]["code"])


def number(value):
    return value.to_bytes(4, "big")


# Reading.


@pytest.mark.parametrize("member", VECTORS["members"], ids=lambda member: member["slug"])
def test_every_member_opens_the_keyring(member):
    keyring = json.loads(VECTORS["keyring"])
    for code in (member["code"], member["code"].lower().replace("-", " ")):
        assert open_keyring(keyring, code) == decoded(VECTORS["siteKey"])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file["path"])
def test_every_file_is_opened(file, site_key):
    assert file["sealedPath"] == f"/medlem/filer/{file_name(site_key, file['path'])}.torv"
    headers, opened = open_file(site_key, file["sealedPath"], decoded(file["file"]))
    assert opened == decoded(file["contents"])
    assert headers["type"] == file["type"]
    assert headers.get("name") == file.get("name")
    assert int(headers["size"]) == len(opened)


def test_vectors_hold_a_page_a_download_and_an_empty_file():
    assert any(file["type"].startswith("text/html") for file in FILES)
    assert any("å" in file.get("name", "") for file in FILES)
    assert any(file["contents"] == "" for file in FILES)


# Building.


def code(secret, member):
    slug, generation = member["slug"].encode(), number(member["generation"])
    attempt = 0
    while True:
        derived = derive(secret, "member-code", slug, generation, number(attempt), count=13)
        value = int.from_bytes(derived, "big") >> 4
        if value % 37 < 32:
            digits = [ALPHABET[value >> 5 * place & 31] for place in reversed(range(20))]
            text = "".join(digits)
            groups = [text[start:start + 5] for start in range(0, 20, 5)]
            return "-".join(groups + [ALPHABET[value % 37]]), attempt
        attempt += 1


def test_codes_follow_from_the_secret():
    secret = bytes.fromhex(VECTORS["secret"])
    made = [code(secret, member) for member in VECTORS["members"]]
    assert [text for text, _ in made] == [member["code"] for member in VECTORS["members"]]
    assert any(attempt > 0 for _, attempt in made), "no member shows what a second attempt is"


def test_key_of_the_site_and_salt_follow_from_the_secret():
    secret = bytes.fromhex(VECTORS["secret"])
    parts = []
    for member in sorted(VECTORS["members"], key=lambda member: member["slug"].encode()):
        parts += [member["slug"].encode(), number(member["generation"])]
    key = derive(secret, "site-key", *parts, count=32)
    assert key == decoded(VECTORS["siteKey"])
    assert derive(key, "keyring-salt", count=16) == decoded(VECTORS["salt"])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file["path"])
def test_nonce_and_size_follow_from_path_and_text(file, site_key):
    data, text, path = decoded(file["file"]), decoded(file["text"]), file["sealedPath"].encode()
    key = derive(site_key, "nonce-key", count=32)
    assert data[5:17] == hmac.digest(key, number(len(path)) + path + text, "sha256")[:12]
    headers, opened = contents(text)
    used = 4 + int.from_bytes(text[:4], "big") + len(opened)
    assert not any(text[used:])
    exponent = used.bit_length() - 1
    bits = exponent - exponent.bit_length()
    assert len(text) == max(1024, -(-used >> bits) << bits)
    assert len(data) == len(text) + 33


def test_keyring_is_ordered_by_the_bytes_of_its_ids():
    ids = [decoded(name) for name in json.loads(VECTORS["keyring"])["entries"]]
    assert ids == sorted(ids) and len(ids) == len(VECTORS["members"])
    assert all(len(name) == 16 for name in ids)


# Refusals.


def test_codes_of_others_are_refused():
    keyring = json.loads(VECTORS["keyring"])
    secret = bytes.fromhex(VECTORS["secret"])
    member = VECTORS["members"][0]
    old, _ = code(secret, {**member, "generation": member["generation"] + 1})
    wrong = ("0" if member["code"][0] != "0" else "1") + member["code"][1:]
    for entered in (old, wrong, member["code"][:-1], "", "U" + member["code"][1:]):
        with pytest.raises(Refusal):
            open_keyring(keyring, entered)


def test_changed_cut_and_swapped_files_are_refused(site_key):
    file, other = FILES[0], FILES[1]
    data = decoded(file["file"])
    for position in range(len(data)):
        changed = bytearray(data)
        changed[position] ^= 1
        with pytest.raises(Refusal):
            open_file(site_key, file["sealedPath"], bytes(changed))
    for count in range(len(data)):
        with pytest.raises(Refusal):
            open_file(site_key, file["sealedPath"], data[:count])
    for path, key in ((other["sealedPath"], site_key), (file["sealedPath"], bytes(32))):
        with pytest.raises(Refusal):
            open_file(key, path, data)


@pytest.mark.parametrize("header", [
    "", "type: text/plain\n", "size: 1\n", "type: text/plain\nsize: x\n",
    "type: text/plain\nsize: 9\n"])
def test_bad_headers_are_refused(header):
    with pytest.raises(Refusal):
        contents(number(len(header)) + header.encode() + b"12")
    with pytest.raises(Refusal):
        contents(number(9999) + header.encode())
