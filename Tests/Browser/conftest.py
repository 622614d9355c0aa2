"""Fixtures for all tests of the written site: the folder, its server, a browser."""

import os
from pathlib import Path

import pytest

from browser import Browser
from site_server import SiteServer
from written_site import WrittenSite


@pytest.fixture(scope="session")
def folder():
    """The written site; `make test-browser` builds it before the tests."""
    return Path(os.environ["TORV_SITE"])


@pytest.fixture(scope="session")
def site(folder):
    return WrittenSite(folder)


@pytest.fixture(scope="session")
def server(folder):
    server = SiteServer(folder)
    yield server
    server.stop()


@pytest.fixture(scope="session")
def address(server):
    return server.address


@pytest.fixture(scope="session")
def shared_browser():
    browser = Browser()
    yield browser
    browser.quit()


@pytest.fixture
def browser(shared_browser):
    """The browser in its initial state: scripts on, wide, light, logs empty."""
    shared_browser.reset()
    return shared_browser


def pytest_generate_tests(metafunc):
    """Runs each test that has a `page` argument with one page of each kind."""
    if "page" in metafunc.fixturenames:
        pages = WrittenSite(Path(os.environ["TORV_SITE"])).one_of_each_kind
        metafunc.parametrize("page", pages)
