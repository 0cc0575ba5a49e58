"""pytm's evaluation of a model with that many data flows: ``python -m bench.pytm_model FLOWS``."""

import sys

from bench.measure import SKIPPED

if __name__ == "__main__":
    try:
        from pytm import TM, Dataflow, Process, Server
    except ImportError:
        print("pytm is not installed: pip install pytm")
        sys.exit(SKIPPED)
    flows = int(sys.argv[1])
    model = TM("generated", description="as many data flows")
    own = Process("own")
    vendors = [Server(f"vendor {number}") for number in range(max(3, flows // 50))]
    for number in range(flows):
        Dataflow(own, vendors[number % len(vendors)], f"flow {number}")
    model.check()
    model.resolve()
