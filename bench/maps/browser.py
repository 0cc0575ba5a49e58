"""A page in headless Chromium without a network: first paint, answer, work of a filter."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

OURS = "() => document.documentElement.dataset.ready"
STOCK = "() => window.network && window.network.physics && window.network.physics.stabilized"
PATIENCE = 60
"""Seconds after which a page counts as never ready."""

AGAIN = 3

_FIRST_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"
_FRAME = "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"


@contextmanager
def chromium() -> Iterator[Any]:
    """A browser; ``CHROMIUM`` may name it."""
    from playwright.sync_api import sync_playwright

    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def opened(browser: Any, path: Path, *, ours: bool) -> dict[str, Any]:
    """first_paint, ready (seconds since it was asked for; None: not within ``PATIENCE``), cpu (seconds of the
    page's main thread until then; None: it does not answer), asked (addresses outside the file), filters
    (name → seconds of work)."""
    asked: list[str] = []
    page = browser.new_page(viewport={"width": 1500, "height": 1100})
    page.route("**/*", lambda route: route.continue_() if _local(route) else _refuse(route, asked))
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    begun = time.perf_counter()
    page.goto(path.as_uri(), wait_until="commit")
    ready = _waited(page, OURS if ours else STOCK) is not None
    took = round(time.perf_counter() - begun, 2)
    painted = _waited(page, _FIRST_PAINT)
    found = {
        "first_paint": None if painted is None else round(painted / 1000, 2),
        "ready": took if ready else None,
        # A page that is still at work does not answer this either.
        "cpu": round(_work(session), 2) if ready else None,
        "asked": sorted(set(asked)),
        "filters": _filters(page, session) if ours and ready else {},
    }
    page.close()
    return found


# --- private ---


def _waited(page: Any, script: str) -> Any:
    """What the script says as soon as it says something; None after ``PATIENCE``."""
    from playwright.sync_api import TimeoutError as TooLate

    try:
        return page.wait_for_function(script, timeout=PATIENCE * 1000, polling=200).json_value()
    except TooLate:
        return None


def _filters(page: Any, session: Any) -> dict[str, float]:
    """The least of ``AGAIN`` goes for each: what else the machine does is not the page's affair."""
    took: dict[str, float] = {}
    for key in ("country", "category", "role", "activity"):
        first = page.eval_on_selector_all(f"#filter-{key} option", "all => all.map((o) => o.value)")[1:2]
        for choice in [*first, ""] * AGAIN:
            before = _work(session)
            page.select_option(f"#filter-{key}", choice)
            page.evaluate(_FRAME)
            name = f"{key} {'set' if choice else 'cleared'}"
            took[name] = min(round(_work(session) - before, 3), took.get(name, 9.0))
    return took


def _work(session: Any) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(float(item["value"]) for item in metrics if item["name"] == "TaskDuration")


def _local(route: Any) -> bool:
    return bool(route.request.url.startswith(("file:", "data:", "blob:")))


def _refuse(route: Any, asked: list[str]) -> None:
    asked.append(route.request.url)
    route.abort()
