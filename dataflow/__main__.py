"""Run the command line: ``python -m dataflow``."""

from dataflow.cli.main import main

if __name__ == "__main__":
    main()
