"""Reading is quick and linear; the bound is generous because machines differ."""

import time

from dataflow.notice import KnownParty, read
from tests.notice.conftest import FRAME

NAMES = tuple(
    KnownParty(f"p{n}", f"{'BDFGKLMPRSTV'[n % 12]}{'aeiou'[n % 5]}rko{n} s.r.o.") for n in range(1000)
)


def seconds(size):
    unit = FRAME["cs"] + " Zprávy posíláme přes Bakomat. Údaje uchováváme pět let od splacení.\n\n"
    text = (unit * (size // len(unit) + 1))[:size]
    read(text, lang="cs", parties=NAMES)
    best = 1e9
    for _ in range(3):
        begun = time.process_time()
        read(text, lang="cs", parties=NAMES)
        best = min(best, time.process_time() - begun)
    return best


def test_forty_kilobytes_against_a_thousand_names():
    assert seconds(40_000) < 1.0


def test_time_grows_with_the_length_only():
    assert seconds(160_000) < 8 * seconds(40_000)
