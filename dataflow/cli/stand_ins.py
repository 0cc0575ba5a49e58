"""Modules that are there, are not, or come later, while others are imported."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


@contextmanager
def later(*names: str) -> Iterator[None]:
    """Who imports these modules meanwhile gets them when an attribute is asked for, not before."""
    added = {name: _Later(name) for name in names if name not in sys.modules}
    for name, module in added.items():
        vars(module).update(_KNOWN.get(name, {}))
    sys.modules.update(added)
    try:
        yield
    finally:
        for name, module in added.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


@contextmanager
def patterns_later() -> Iterator[None]:
    """Patterns that modules compile meanwhile are compiled when they are used."""
    with standing_in("re", compile=_LaterPattern):
        yield


@contextmanager
def standing_in(name: str, **attributes: Any) -> Iterator[None]:
    """A module of that name, with these attributes and what else the real one has, if that is loaded.

    What is imported in between works with it; whoever looks afterwards finds the real one.
    """
    real = sys.modules.get(name)
    stand_in = ModuleType(name)
    vars(stand_in).update(vars(real) if real else {}, **attributes)
    sys.modules[name] = stand_in
    try:
        yield
    finally:
        del sys.modules[name]
        if real:
            sys.modules[name] = real


@contextmanager
def hidden(*names: str) -> Iterator[None]:
    """Modules of these names are not there, unless they are loaded."""
    finder = _Hidden(names)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


# --- private ---


class _Later(ModuleType):
    """A module that is imported when something of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # asked by the import system, about the module as it stands
            raise AttributeError(name)
        value = getattr(_real(self.__name__), name)
        setattr(self, name, value)
        return value


def _real(name: str) -> ModuleType:
    if isinstance(sys.modules.get(name), _Later):
        del sys.modules[name]
    return import_module(name)


def _without_indentation(text: str) -> str:
    """What ``inspect.cleandoc`` makes of it."""
    first, *others = text.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in others if line.strip()), default=0)
    return "\n".join([first.lstrip(), *(line[margin:] for line in others)]).strip("\n")


_KNOWN: dict[str, dict[str, Any]] = {
    "inspect": {"cleandoc": _without_indentation},  # click asks for every option
    "platform": {"system": lambda: os.uname().sysname} if hasattr(os, "uname") else {},  # uuid asks at once
}
"""What is asked of modules that come later, and can be answered without them."""


class _LaterPattern:
    """A pattern that is compiled when it is used."""

    def __init__(self, pattern: Any, flags: int = 0) -> None:
        self._asked = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        value = getattr(re.compile(*self._asked), name)
        setattr(self, name, value)
        return value


class _Hidden:
    """A finder of modules that says some are not there."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> None:
        if name in self.names:
            raise ModuleNotFoundError(name)
