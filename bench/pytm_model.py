"""pytm on a model with that many data flows: ``python -m bench.pytm_model FLOWS``.

The whole work of a model's own script: its elements, ``process`` with ``--json``, findings in a file.
The flows carry the categories that those of the made inventories carry.
"""

import sys
import tempfile
from pathlib import Path

from bench.measure import SKIPPED


def main(flows: int) -> None:
    """Build the model, evaluate it, write its findings."""
    from pytm import TM, Classification, Data, Dataflow, Process, Server

    model = TM("generated", description="as many data flows")
    own = Process("own")
    vendors = [Server(f"vendor {number}") for number in range(max(3, flows // 50))]
    names = ("contact", "device", "income", "health")
    kinds = [Data(name, classification=Classification.SENSITIVE, isPII=True) for name in names]
    for number in range(flows):
        sender = vendors[number * 7 % len(vendors)] if number % 3 else own
        recipient = vendors[number % len(vendors)]
        carried = kinds[: 1 + number % 4]
        Dataflow(sender, recipient, f"flow {number}", data=carried, protocol="HTTPS", isEncrypted=True)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "findings.json"
        sys.argv = ["model", "--json", str(target)]
        model.process()
        if not target.stat().st_size:
            sys.exit("pytm wrote nothing")


if __name__ == "__main__":
    try:
        import pytm  # noqa: F401
    except ImportError:
        print("pytm is not installed: pip install pytm")
        sys.exit(SKIPPED)
    main(int(sys.argv[1]))
