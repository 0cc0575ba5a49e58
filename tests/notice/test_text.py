"""What every pattern may take for granted of a text."""

from hypothesis import given
from hypothesis import strategies as st

from dataflow.notice.text import PARAGRAPH, Run, normalise

WHITE = "".join(char for char in map(chr, range(0x10000)) if char.isspace())

pieces = st.lists(
    st.one_of(st.text(max_size=8), st.text(alphabet=WHITE + "a\u200b\xad", max_size=8)), max_size=6
)


@given(pieces)
def test_white_space_is_of_three_kinds(pieces):
    source = "".join(pieces)
    runs, at = [], 0
    for piece in pieces:
        runs.append(Run(piece, at, at + len(piece)))
        at += len(piece)
    text = normalise(source, runs)
    for view in (text.text, text.bare):
        assert {char for char in view if char.isspace()} <= {" ", "\n", PARAGRAPH}
