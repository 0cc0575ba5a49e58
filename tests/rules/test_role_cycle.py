"""The circle that CON-04 shows is a shortest one, and of several that which begins at the smallest party."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from dataflow.graph.roles import role_cycle

PARTIES = "abcde"
flows = st.lists(st.tuples(st.sampled_from(PARTIES), st.sampled_from(PARTIES)), max_size=14)


@given(flows)
def test_as_found_by_trying_every_order_of_parties(ends):
    senders, recipients = [one for one, _ in ends], [other for _, other in ends]
    found = role_cycle(range(len(ends)), senders, recipients)
    expected = _smallest(set(ends))
    if expected is None:
        assert found == []
        return
    around = [senders[flow] for flow in found]
    assert [recipients[flow] for flow in found] == [*around[1:], around[0]]
    assert (len(around), around[0]) == expected


def test_nobody_is_engaged_by_whoever_cannot_be_told():
    assert role_cycle([0, 1], [None, "b"], ["b", "a"]) == []
    assert role_cycle([0, 1], ["a", "b"], ["b", None]) == []


def test_the_flows_that_come_first():
    senders, recipients = ["a", "a", "b", "b"], ["b", "b", "a", "a"]
    assert role_cycle([1, 0, 3, 2], senders, recipients) == [1, 3]


def _smallest(ends):
    """Length and first party of what is to be found; None where there is no circle."""
    for length in range(2, len(PARTIES) + 1):
        for around in permutations(PARTIES, length):
            if all(pair in ends for pair in zip(around, [*around[1:], around[0]], strict=True)):
                return length, around[0]
    return None
