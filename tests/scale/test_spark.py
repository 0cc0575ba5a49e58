"""Spark: the same findings from two executor processes, key by key; what is said where it cannot start."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dataflow.cli.main import run
from dataflow.engines import spark

pytest.importorskip("numpy", reason="the generator needs numpy")

from bench.generate import write

ROOT = Path(__file__).parents[2]
LENDER = ROOT / "inventories" / "creditair-cz"
TWO_EXECUTORS = {
    "SPARK_MASTER": "local-cluster[2,1,1024]",
    "SPARK_LOCAL_IP": "127.0.0.1",
    # plans are many and short: compiling their code twice costs more than it saves
    "JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1",
}

LARGE_FROM_ONE_ROW = """
from dataflow.facts import spark_tables
spark_tables.LARGE_TABLE = 1
from dataflow.cli.main import main
main()
"""


def found(engine: str, *paths: Path, **environment: str) -> dict:
    command = [sys.executable, "-c", LARGE_FROM_ONE_ROW, "check", *map(str, paths), "--as-of", "2024-01-01"]
    command += ["--format", "json", "--fail-on", "none", "--engine", engine]
    ran = subprocess.run(
        command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, timeout=1_500
    )
    assert ran.returncode == 0, ran.stderr[-2_000:]
    return json.loads(ran.stdout)


@pytest.mark.slow
@pytest.mark.skipif(spark.absent() is not None, reason=str(spark.absent()))
def test_two_executors_find_what_arrays_find(tmp_path: Path) -> None:
    """One inventory is read by the executors, the other is sent to them."""
    paths = (write(300, tmp_path / "group"), LENDER)
    expected, actual = found("arrays", *paths), found("spark", *paths, **TWO_EXECUTORS)
    assert (expected.pop("engine"), actual.pop("engine")) == ("arrays", "spark")
    one, other = ({finding["key"]: finding for finding in said["findings"]} for said in (expected, actual))
    assert len(one) > 300
    assert {key.split("@")[1].split("/")[0] for key in one} == {"group", LENDER.name}
    assert sorted(one.keys() ^ other.keys())[:5] == []
    assert [key for key in one if one[key] != other[key]][:5] == []
    assert actual == expected


@pytest.mark.parametrize("lacks", ["pyspark", "Java"])
def test_what_spark_lacks_is_told_before_anything_is_read(lacks: str, monkeypatch, capsys) -> None:
    if lacks == "pyspark":
        monkeypatch.setattr(spark, "find_spec", lambda name: None)
    else:
        monkeypatch.setattr(spark, "find_spec", lambda name: object())
        monkeypatch.setenv("JAVA_HOME", "/no/such/jdk")
    assert run(["check", "no-such-inventory", "--engine", "spark"]) == 2
    said = capsys.readouterr().err
    assert {"pyspark": "pip install 'dataflow-ropa[spark]'", "Java": "Java 17"}[lacks] in said


def test_the_engine_says_what_it_lacks(monkeypatch) -> None:
    monkeypatch.setattr(spark, "find_spec", lambda name: None)
    with pytest.raises(ImportError, match="pip install"):
        spark.Spark()
