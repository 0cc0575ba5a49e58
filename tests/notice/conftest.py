"""Small notices to read."""

import pytest

from bench.notices.passages import frames
from dataflow.notice import KnownParty, read

FRAME = frames()


@pytest.fixture
def say():
    """say(lang, sentence, *names) reads a small notice with that sentence; ids are the names."""

    def make(lang, sentence, *names, lang_given=True):
        parties = tuple(KnownParty(name, name) for name in names)
        return read(f"{FRAME[lang]}\n\n{sentence}\n", lang=lang if lang_given else None, parties=parties)

    return make


def named(reading):
    return {p.party for p in reading.parties if p.party}
