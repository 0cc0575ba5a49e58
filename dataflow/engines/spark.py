"""The engine on Spark: the same facts on this machine's cores or on a cluster.

The master is Spark's own configuration: ``SPARK_MASTER``, else ``spark.master`` of ``spark-defaults.conf``,
else this machine.  Nothing here runs Python on the workers: they need Spark and Java alone.
"""

import atexit
import os
import shutil
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import narwhals as nw
import pyarrow as pa

from dataflow.engines.marks import POSITION
from dataflow.engines.narwhals_frame import NarwhalsFrame
from dataflow.engines.plain import spelt_out

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

LARGE = 200_000
"""Flows from which plans are compiled to Java classes, and sides of joins are measured before they are sent to all."""

SENT_ONCE = 1_000_000
"""Bytes of a table from which it is kept on the workers, and not sent again with every job that reads it."""

JOINED_AT_ONCE = 4
"""Sets of facts joined in one job: fewer write the wide table more often, more make its plan slow to optimise."""

SHARED = "spark.dataflow.sharedFolders"
"""Setting ``true``: the workers see inventories under the same paths, and read large Parquet files themselves."""

PATIENCE = 20.0
"""Seconds that a check waits for a second worker before it begins."""


def absent() -> str | None:
    """What Spark lacks on this machine, and how it is installed; None where it can start."""
    if not find_spec("pyspark"):
        return "the engine spark needs pyspark: pip install 'dataflow-ropa[spark]'"
    home = os.environ.get("JAVA_HOME")
    if not (Path(home, "bin", "java").is_file() if home else shutil.which("java")):
        return "the engine spark needs Java 17 or newer: install a JDK, or set JAVA_HOME to one"
    return None


class Spark:
    """See ``engine.Engine``.  Raises ``ImportError`` without pyspark or Java."""

    name = "spark"

    def __init__(self, *, flows: int = 0) -> None:
        if reason := absent():
            raise ImportError(reason)
        self._session = _session().newSession()
        context = self._session.sparkContext
        self._local = _is_local(context.master)
        self._durable = context.getCheckpointDir() is not None
        self._partitions = _partitions(self._session)
        settings = _SETTINGS if flows >= LARGE else _SETTINGS | _SMALL
        for name, value in settings.items():
            self._session.conf.set(name, value)
        self._session.conf.set("spark.sql.shuffle.partitions", str(self._partitions))
        self._waiting = 0

    def frame(self, table: pa.Table) -> NarwhalsFrame:
        made = self.sent(table)
        return self.kept(made) if table.nbytes >= SENT_ONCE else _frame(made)

    def materialise(self, frame: NarwhalsFrame) -> NarwhalsFrame:
        return self.kept(frame.native)

    def beside(self, frame: NarwhalsFrame, part: NarwhalsFrame) -> NarwhalsFrame:
        joined = frame.join(part, on=POSITION, how="left")
        self._waiting += 1
        return joined if self._waiting % JOINED_AT_ONCE else self.materialise(joined)

    def collect(self, frame: NarwhalsFrame) -> pa.Table:
        with _quiet(), _plain_errors():
            return frame.native.toArrow()

    @property
    def sees_files(self) -> bool:
        """Whether the workers see the folders of this machine: one that is told so, or runs them itself."""
        told = self._session.sparkContext.getConf().get(SHARED)
        return (told or str(self._session.sparkContext.master.startswith("local"))).lower() == "true"

    def parquet(self, file: Path) -> "DataFrame":
        """The rows of a file, read by the workers, with their numbers in it (``_row``)."""
        from pyspark.sql import functions as F

        with _plain_errors():
            rows = self._session.read.parquet(file.resolve().as_uri())
            return rows.select("*", F.col("_metadata.row_index").alias("_row"))

    def sent(self, table: pa.Table) -> "DataFrame":
        """The rows of a table that this machine sends."""
        with _quiet(), _plain_errors():
            return self._session.createDataFrame(spelt_out(table))

    def kept(self, rows: "DataFrame") -> NarwhalsFrame:
        """A frame of the rows, computed and kept."""
        with _plain_errors():
            return _frame(self._kept(rows))

    # --- private ---

    def _kept(self, rows: "DataFrame") -> "DataFrame":
        """The rows, computed: in the checkpoint folder if one is configured, else on two workers each.

        Unions add up partitions, and every step of a closure would run more and smaller tasks.
        """
        from pyspark import StorageLevel

        rows = rows.coalesce(self._partitions)
        if self._durable:
            kept = rows.checkpoint()
        elif self._local:
            kept = rows.localCheckpoint()
        else:
            kept = rows.localCheckpoint(True, StorageLevel.MEMORY_AND_DISK_2)
        return self._without_estimate(kept)

    def _without_estimate(self, kept: Any) -> "DataFrame":
        """Spark estimates a join as the product of both sides and a checkpoint inherits the estimate.

        After some thirty joins the number has so many digits that multiplying it takes minutes.
        """
        from pyspark.sql.classic.dataframe import DataFrame

        java = kept._jdf
        session: Any = self._session._jsparkSession
        return DataFrame(
            session.internalCreateDataFrame(java.queryExecution().toRdd(), java.schema(), False),
            self._session,
        )


# --- private ---


def _frame(rows: "DataFrame") -> NarwhalsFrame:
    return NarwhalsFrame(nw.from_native(rows), lambda text: text)


_SETTINGS = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.caseSensitive": "true",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.sql.files.maxPartitionBytes": "16MB",  # files of inventories are small, but hold many rows
    # facts are long chains of names for one another: listing what follows from what takes minutes
    "spark.sql.constraintPropagation.enabled": "false",
}

_SMALL = {
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.defaultSizeInBytes": "1",  # whatever has no estimate is sent to all: no shuffles
}

_ALONE = {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
"""Where no master is configured nobody else has to reach the driver."""


@cache
def _session() -> "SparkSession":
    """The caller's session if there is one; else our own, stopped when the process ends."""
    from pyspark import SparkConf, SparkContext
    from pyspark.java_gateway import launch_gateway
    from pyspark.sql import SparkSession

    running = SparkSession.getActiveSession()
    if running is not None:
        return running
    conf = SparkConf(loadDefaults=False).setAppName("dataflow").set("spark.ui.enabled", "false")
    if master := os.environ.get("SPARK_MASTER"):
        conf.setMaster(master)
    elif _unconfigured():
        conf.setAll(list(_ALONE.items()))
    with tempfile.TemporaryFile() as said, _quiet():
        try:
            gateway = launch_gateway(conf, {"stderr": said, "stdout": said})
            session = SparkSession(SparkContext(conf=conf, gateway=gateway))
        except Exception as error:
            raise RuntimeError(f"Spark did not start: {_reason(error, said)}") from None
    session.sparkContext.setLogLevel("ERROR")
    _wait_for_two(session)
    atexit.register(session.stop)
    return session


def _wait_for_two(session: "SparkSession") -> None:
    """What is kept while only one worker has come would be on that one alone."""
    if _is_local(session.sparkContext.master):
        return
    status: Any = session.sparkContext._jsc.sc()
    end = time.monotonic() + PATIENCE
    while status.getExecutorMemoryStatus().size() < 3 and time.monotonic() < end:  # two and the driver
        time.sleep(0.2)


def _is_local(master: str) -> bool:
    return master == "local" or master.startswith("local[")


def _unconfigured() -> bool:
    from pyspark.find_spark_home import _find_spark_home

    folder = os.environ.get("SPARK_CONF_DIR") or Path(_find_spark_home(), "conf")
    named = ("MASTER", "PYSPARK_SUBMIT_ARGS", "PYSPARK_GATEWAY_PORT", "SPARK_REMOTE")
    return (
        not any(os.environ.get(name) for name in named) and not Path(folder, "spark-defaults.conf").exists()
    )


def _partitions(session: "SparkSession") -> int:
    """The number configured, else one for each core that Spark has."""
    chosen = session.sparkContext.getConf().get("spark.sql.shuffle.partitions")
    return int(chosen) if chosen else max(2, session.sparkContext.defaultParallelism)


def _reason(error: Exception, said: Any) -> str:
    """The first line in which Spark, or else the error, says what is wrong."""
    said.seek(0)
    lines = said.read().decode(errors="replace").splitlines()
    told = [line for line in lines if " ERROR " in line or line.startswith(("Exception in", "Error:"))]
    return (told or str(error).strip().splitlines() or [type(error).__name__])[0].strip()[:300]


@contextmanager
def _plain_errors() -> Iterator[None]:
    """What went wrong on the workers in one line, without the stack of the driver."""
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        yield
    except (Py4JError, PySparkException) as error:
        java = getattr(error, "java_exception", None)
        said = str(java.toString() if java is not None else error).strip().splitlines() or ["no message"]
        raise RuntimeError(f"Spark stopped: {said[0][:300]}") from error


@contextmanager
def _quiet() -> Iterator[None]:
    """pyspark warns of versions of pandas that this engine hands nothing to."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
