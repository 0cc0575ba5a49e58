"""Chromium without a network.  A machine without a browser fails here; it never skips."""

import os
import shutil
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest


@dataclass
class Opened:
    """A page with all that it asked for and complained about; seconds until it was drawn and answered."""

    page: object
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    seconds: float = 0

    def count(self) -> int:
        """Rows of the table, listed or not."""
        return int(self.page.get_attribute("#table table", "data-rows"))

    def drawn(self) -> list[str]:
        """From and to of the listed rows."""
        rows = self.page.locator("tbody tr").all()
        return [" > ".join(row.locator("td").nth(i).inner_text() for i in (0, 1)) for row in rows]


@pytest.fixture(scope="session")
def chromium():
    from playwright.sync_api import sync_playwright

    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not path:
        pytest.fail("no Chromium: run `make test`, or set CHROMIUM to its path")
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def open_map(chromium):
    """open_map(path, hash="", **context options) → Opened; at the end nothing was fetched or went wrong."""
    contexts = []
    pages: list[Opened] = []

    def opened(path: Path, hash: str = "", **options) -> Opened:
        context = chromium.new_context(offline=True, viewport={"width": 1500, "height": 1100}, **options)
        contexts.append(context)
        page = context.new_page()
        found = Opened(page)
        pages.append(found)
        page.on("request", lambda request: found.requests.append(request.url))
        page.on("console", lambda message: found.complaints.append(message.text))
        page.on("pageerror", lambda error: found.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (found.complaints.append(dialog.message), dialog.dismiss()))
        context.route(
            "**/*",
            lambda route: route.continue_() if route.request.url.startswith("file:") else route.abort(),
        )
        start = time.perf_counter()
        page.goto(path.as_uri() + hash)
        page.wait_for_selector("html[data-ready]", timeout=20000)
        page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        found.seconds = time.perf_counter() - start
        return found

    yield opened
    for found in pages:
        fetched = [url for url in found.requests if not _local(url)]
        assert (fetched, found.complaints) == ([], [])
        assert len({url.partition("#")[0] for url in found.requests if url.startswith("file:")}) <= 1
    for context in contexts:
        context.close()


# --- private ---


def _local(url: str) -> bool:
    return url.startswith(("file:", "data:", "blob:"))
