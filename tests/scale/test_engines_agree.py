"""Findings on a generated inventory: the same on every engine, alone and side by side."""

from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("numpy", reason="the generator needs numpy")

from bench.generate import write
from dataflow.findings.check import check
from dataflow.inventory.load import load_all

DAY = date(2024, 1, 1)


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(2_000, tmp_path_factory.mktemp("scale") / "group")


@pytest.fixture(scope="module")
def expected(generated: Path) -> dict[str, tuple[str, str, str]]:
    return findings("arrays", generated)


def findings(engine: str, *paths: Path) -> dict[str, tuple[str, str, str]]:
    if engine in ("polars", "duckdb"):
        pytest.importorskip(engine, reason=f"{engine} is an extra")
    report = check(load_all(list(paths)), as_of=DAY, engine=engine)
    return {found.key: (found.outcome, found.severity, found.message) for found in report.findings}


def test_the_inventory_gives_every_outcome(expected: dict[str, tuple[str, str, str]]) -> None:
    assert len(expected) > 1_000
    assert {"breach", "cannot-tell"} <= {outcome for outcome, _, _ in expected.values()}


@pytest.mark.parametrize("engine", ["pandas", "polars", "duckdb"])
def test_engines_agree(engine: str, generated: Path, expected: dict[str, tuple[str, str, str]]) -> None:
    found = findings(engine, generated)
    assert sorted(found.keys() ^ expected.keys())[:5] == []
    assert [key for key in expected if found[key] != expected[key]][:5] == []


def test_inventories_side_by_side_or_one_by_one(tmp_path: Path) -> None:
    folders = [write(150, tmp_path / f"group{seed}", seed=seed, name=f"group{seed}") for seed in (1, 2, 3)]
    apart = {key: found for folder in folders for key, found in findings("arrays", folder).items()}
    together = findings("arrays", *folders)
    assert sorted(together.keys() ^ apart.keys())[:5] == []
    assert [key for key in apart if together[key] != apart[key]][:5] == []
