"""All stable rules on one inventory: ``python -m bench.rules ENGINE FOLDER``.  Outcomes only, no messages."""

import sys
from datetime import date
from pathlib import Path

from bench.measure import spent
from dataflow.facts.context import Context
from dataflow.facts.engines import engine
from dataflow.inventory.load import load_all
from dataflow.rules.catalogue import selected
from dataflow.rules.evaluate import evaluate

if __name__ == "__main__":
    context = Context(load_all([Path(sys.argv[2])]), as_of=date(2024, 1, 1), engine=engine(sys.argv[1]))
    evaluate(selected(), context)
    print(spent())
