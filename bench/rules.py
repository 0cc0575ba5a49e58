"""All stable rules on one inventory, counts and hits but no messages.

``python -m bench.rules ENGINE FOLDER [MEMORY_LIMIT]``: prints the processor seconds of loading and of the rules.
"""

import sys
import time
from datetime import date
from pathlib import Path

from dataflow.cli.light import import_arrow
from dataflow.engines.engine import engine
from dataflow.facts.context import Context
from dataflow.inventory.load import load_all
from dataflow.rules.catalogue import selected
from dataflow.rules.evaluate import evaluate


def main(name: str, folder: Path, memory_limit: str | None = None) -> None:
    """Print ``load``, ``rules`` (processor seconds), ``flows`` and ``found`` (rows with something to say)."""
    import_arrow()
    inventories = load_all([folder])
    loaded = time.process_time()
    context = Context(inventories, as_of=date(2024, 1, 1), engine=engine(name, memory_limit=memory_limit))
    found = evaluate(selected(), context)
    print(f"load={loaded:.2f}\nrules={time.process_time() - loaded:.2f}")
    print(f"flows={inventories[0].count('flows')}")
    counts = found.counts.values()
    print(f"found={sum(counted['breach'] + counted['cannot-tell'] for counted in counts)}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
