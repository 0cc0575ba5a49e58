# ruff: noqa: E501 (tables of patterns and sentences read better unbroken)
"""Spans point into the original; what is hidden or furniture is told apart."""

import io

import pytest

from dataflow.notice import KnownParty, read
from dataflow.notice.formats import open_text
from tests.notice.conftest import FRAME

KITE = (KnownParty("kite", "Kite & Sons Ltd"),)


def spans_of(reading, party="kite"):
    return [span for p in reading.parties if p.party == party for span in p.spans]


@pytest.mark.parametrize(
    ("source", "written"),
    [
        (f"{FRAME['en']}\n\nWe share data with Kite\u00a0& Sons\nLtd.", "Kite\u00a0& Sons\nLtd"),
        (f"# Privacy\n\n{FRAME['en']}\n\nWe share data with **Kite & Sons Ltd**.", "Kite & Sons Ltd"),
        (
            f"<html><body><p>{FRAME['en']}</p><p>We use Kite &amp;&nbsp;Sons Ltd</p></body></html>",
            "Kite &amp;&nbsp;Sons Ltd",
        ),
    ],
)
def test_spans_are_offsets_into_the_original(source, written):
    ((start, end),) = spans_of(read(source, parties=KITE))
    assert source[start:end].startswith(written)


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("We share data with Kite &amp;&nbsp;Sons Ltd.", "Kite &amp;&nbsp;Sons Ltd"),
        ("We share data with <b>Kite</b> &#38; Sons Ltd.", "Kite</b> &#38; Sons Ltd"),
        ("Name                Task\nKite & Sons Ltd     post\nTern Ltd            wages", "Kite & Sons Ltd"),
        ("We share data with Kite\n\n                    Page 2 of 9\n\n& Sons Ltd.", "Kite\n\n"),
        ("# List\n\n<ul><li>Tern Ltd</li><li>Kite &amp; Sons Ltd</li></ul>", "Kite &amp; Sons Ltd"),
    ],
)
def test_spans_are_offsets_where_the_layout_is_undone(source, written):
    text = f"{FRAME['en']}\n\n{source}\n"
    ((start, end),) = spans_of(read(text, parties=KITE))
    assert text[start:end].startswith(written) and text[start:end].rstrip(".").endswith("Sons Ltd")


def test_scripts_are_not_read_and_footers_are_furniture():
    page = (
        f"<html><body><p>{FRAME['en']}</p><script>'Kite & Sons Ltd'</script>"
        "<footer>Made by Kite &amp; Sons Ltd</footer></body></html>"
    )
    reading = read(page, parties=KITE)
    assert spans_of(reading) == []
    assert [m.kind for m in reading.mentions if m.party == "kite"] == ["furniture"]


def test_a_word_document_is_read():
    from docx import Document

    document = Document()
    document.add_heading("Privacy notice", 1)
    document.add_paragraph(FRAME["en"])
    table = document.add_table(1, 1)
    table.cell(0, 0).text = "We share data with Kite & Sons Ltd."
    out = io.BytesIO()
    document.save(out)
    reading = read(out.getvalue(), parties=KITE)
    assert reading.format == "docx" and len(spans_of(reading)) == 1


def test_the_same_bytes_give_the_same_json():
    source = f"{FRAME['en']}\n\nWe share data with Kite & Sons Ltd."
    assert read(source, parties=KITE).to_json() == read(source, parties=KITE).to_json()


def test_the_fixed_keys_are_there():
    found = read(f"{FRAME['en']}\n\nWe keep it for 5 years with Kite & Sons Ltd.", parties=KITE).to_json()
    keys = [
        "language",
        "parties",
        "recipient_categories",
        "countries",
        "bases",
        "periods",
        "articles",
        "denied",
        "unmapped",
    ]
    assert list(found)[: len(keys)] == keys
    assert set(found["parties"][0]) >= {"name", "party", "level", "spans", "quote"}
    assert set(found["periods"][0]) >= {"value", "from", "quote"}
    assert set(found["articles"].values()) <= {"present", "partial", "absent"}
    assert [u["name"].rstrip(".") for u in found["unmapped"]] == ["Lime Ltd"]


def test_hostile_text_ends_quickly():
    for piece in (
        "a" * 200_000,
        "<" * 50_000,
        "Art. " * 20_000,
        "A, " * 40_000,
        "[" * 20_000 + "](x)",
        "( " * 30_000,
    ):
        try:
            read(FRAME["en"] + " " + piece, lang="en", parties=KITE)
        except Exception as error:  # any clear refusal is an answer, a hang is not
            assert type(error).__name__ == "NoticeError"


def test_an_underlined_line_heads_a_section_of_plain_text():
    body = "How long we keep it\n-------------------\n   Recordings ........ 3 years\n\nYour rights\n===========\nAsk us."
    reading = read(f"{FRAME['en']}\n\n{body}\n", lang="en")
    assert [title for title, _ in reading.sections][-2:] == ["How long we keep it", "Your rights"]
    assert [p.value for p in reading.periods] == ["P3Y"]


def test_a_stroke_before_a_mark_is_no_letter():
    text, _ = open_text(
        "# **5\\. Who sees it**\n\nLime \\- the printer \\+ Oak\\. C:\\data\n\n## 6\\) Rights\n"
    )
    assert "5. Who sees it" in text.text
    assert "Lime - the printer + Oak. C:\\data" in text.text
    assert "6) Rights" in text.text
