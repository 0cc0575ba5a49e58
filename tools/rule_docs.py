"""Write docs/rules from the rules, or check that it is fresh.

Usage: rule_docs.py [--check] FOLDER
"""

import sys
from pathlib import Path

from dataflow.rules.docs import pages


def _run(arguments: list[str]) -> int:
    check = "--check" in arguments
    folder = Path(next(argument for argument in arguments if argument != "--check"))
    made = pages()
    there = {path.name: path for path in folder.glob("*.md")} if folder.is_dir() else {}
    if not check:
        folder.mkdir(parents=True, exist_ok=True)
        for name in sorted(set(there) - set(made)):
            there[name].unlink()
        for name, text in made.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
        return 0
    stale = sorted(
        name
        for name in set(made) | set(there)
        if name not in made or name not in there or there[name].read_text(encoding="utf-8") != made[name]
    )
    for name in stale:
        print(f"{folder / name} is not what the rules say today: run 'make docs' and commit", file=sys.stderr)
    return int(bool(stale))


if __name__ == "__main__":
    sys.exit(_run(sys.argv[1:]))
