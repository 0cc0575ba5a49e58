"""The record's six forms: every value in each, hostile words as text, the same bytes each time."""

import html
import io
import json
import re
import zipfile
from datetime import date
from html.parser import HTMLParser

import pytest

from dataflow.inventory.load import load
from dataflow.inventory.vocabulary import VOCABULARY
from dataflow.law.legal_bases import legal_bases
from dataflow.record.completeness import state_words
from dataflow.record.controller import controller_record
from dataflow.record.model import STATES
from dataflow.record.terms import PRINTED, term
from dataflow.record.words import LANGUAGES, words
from dataflow.render.records import FORMATS, render
from tests.record.inventories import complete, every_value, loaded

DAY = date(2024, 1, 1)
SAME = {
    "cs": {"Role", "marketing"},
    "de": {"Status"},
    "et": {"India"},
    "fr": {
        *("Contact", "France", "I.A (parties)", "Note", "Source", "Sources", "identification"),
        *("possible", "pseudonymisation", "transit"),
    },
    "nb": {"India", "Status", "logging"},
    "nl": {"Contact", "India", "Status", "logging", "marketing", "procedure"},
    "ro": {"Contact", "India", "contract", "marketing"},
    "ru": set(),
}
"""Language → words that are spelt as in English."""

HOSTILE = "<script>alert(1)</script> & \"x\" 'y' | **b** [l](u) =1+1 #set {{t}} \\u0041"


def record_of(folder, content, **options):
    return controller_record(loaded(folder, content), DAY, **{"lang": "en"} | options)


@pytest.fixture(scope="module")
def every(tmp_path_factory):
    return record_of(tmp_path_factory.mktemp("every"), every_value())


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    content = complete()
    for table in ("parties", "categories", "subjects", "activities", "measures", "agreements"):
        for row in content[table].values():
            row["name"] = HOSTILE
    content["activities"]["scoring"] |= {"purpose": HOSTILE, "note": HOSTILE}
    return record_of(tmp_path_factory.mktemp("hostile"), content)


@pytest.mark.parametrize("form", FORMATS)
def test_every_value_of_every_word_list_is_printed(every, form, monkeypatch):
    text = text_of(every, form, monkeypatch)
    expected = {term(choice, code) for choice in PRINTED for code in VOCABULARY[choice]}
    # A country that is stated needs no remark, and a stated role that is right none either.
    expected -= {"country stated"}
    assert sorted(shown for shown in expected if shown not in text) == []


def test_every_word_list_of_the_inventory_is_printed():
    """Sources are cited by title: what kind of text one is does not enter a record."""
    assert set(VOCABULARY) - set(PRINTED) == {"text_kind"}


@pytest.mark.parametrize("form", FORMATS)
def test_every_legal_basis_is_printed_with_its_name(every, form, monkeypatch):
    text = text_of(every, form, monkeypatch)
    said = words("en")
    # The grounds of automated decisions stand by their article beside "Ground".
    named = {f"{said.article(b.code)} ({b.name})" for b in legal_bases()}
    bare = {said.article(b.code) for b in legal_bases() if b.family == "art22"}
    assert sorted(shown for shown in named | bare if shown not in text) == []


@pytest.mark.parametrize("form", FORMATS)
def test_every_safeguard_and_derogation_is_named_where_only_its_kind_is_given(every, form, monkeypatch):
    column = [c.id for c in _part(every, "kinds", "grounds").tables[0].columns].index("safeguards")
    rows = _part(every, "kinds", "grounds").tables[0].rows
    shown = {value.text for row in rows for value in row[column].values}
    expected = {term("agreement_kind", code) for code in VOCABULARY["agreement_kind"]}
    assert expected <= shown
    text = text_of(every, form, monkeypatch)
    assert sorted(shown for shown in expected if shown not in text) == []


@pytest.mark.parametrize("form", FORMATS)
def test_periods_events_criteria_and_statuses_are_printed(every, form, monkeypatch):
    text = text_of(every, form, monkeypatch)
    for shown in (
        *("1 year, 2 months, 3 weeks, 4 days", "last payment", "while the claim stands", "shredding"),
        *("backups: 30 days", "ended on 31 December 2020", "planned from 1 January 2030"),
        "current on 1 January 2024",
    ):
        assert shown in text


@pytest.mark.parametrize("form", FORMATS)
def test_every_state_is_printed(tmp_path, form, monkeypatch):
    """In the public edition, where withheld is a state too; JSON has the codes beside the words."""
    record = record_of(tmp_path, every_value(), edition="public")
    text = text_of(record, form, monkeypatch)
    shown = STATES if form == "json" else [state_words(words("en"), s) for s in STATES]
    assert [state for state in shown if state not in text and state != "present"] == []


@pytest.mark.parametrize("lang", LANGUAGES[1:])
def test_no_word_of_ours_is_left_in_english(tmp_path, lang):
    """Everything that is not the inventory's own, in every language, against the English record."""
    ours = [_ours(record_of(tmp_path, every_value(), lang=code)) for code in ("en", lang)]
    assert len(ours[0]) == len(ours[1]) > 1000
    same = {one for one, other in zip(*ours, strict=True) if one == other and re.search("[a-z]{3}", one)}
    assert same == SAME[lang]


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_not_known_stands_in_its_place(tmp_path, form, monkeypatch):
    content = {"organisation": {"id": "x"}, "activities": {"a": {"name": "A", "purpose": "p"}}}
    content["flows"] = {"f": {"activity": "a", "to": "v"}}
    content["parties"] = {"v": {"name": "Vendor"}}
    text = text_of(record_of(tmp_path, content), form, monkeypatch)
    for state in ("missing", "unknown", "not applicable"):
        assert (state.replace(" ", "-") if form == "json" else state) in text


@pytest.mark.parametrize("form", FORMATS)
def test_hostile_words_stay_words(hostile, form, monkeypatch):
    assert HOSTILE in text_of(hostile, form, monkeypatch)


@pytest.mark.parametrize("form", FORMATS)
def test_every_blank_and_unseen_sign_can_stand_in_a_name(tmp_path, form):
    signs = [*"\t\r\n\x7f\x85\x9b\xad", *map(chr, range(0x2000, 0x2070)), *"\ufeff\ufffd\u0300😀א"]
    content = complete()
    content["organisation"]["name"] = content["parties"]["host"]["name"] = "ab".join(signs) + "."
    for row in content["activities"].values():
        row["name"] = row["purpose"] = "one\r\n\ttwo"
    source = tmp_path / "inventory.json"  # YAML forbids some of them
    source.write_text(json.dumps(content))
    render(controller_record(load(source), DAY, lang="en"), form)


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_record_gives_the_same_bytes(tmp_path, form):
    made = [render(record_of(tmp_path, complete()), form) for _ in range(2)]
    assert made[0] == made[1]
    assert len(made[0]) > 1000


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_office_files_bear_the_records_day_and_no_other(tmp_path, form):
    data = render(record_of(tmp_path, complete()), form)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = package.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2024-01-01T00:00:00Z"}


def test_json_has_every_letter_with_its_state(tmp_path):
    data = json.loads(render(record_of(tmp_path, complete()), "json"))
    assert (data["kind"], data["as_of"], data["counts"]) == (
        "controller",
        "2024-01-01",
        {"current": 1, "planned": 0, "ended": 0},
    )
    parts = data["sections"][0]["parts"]
    assert [part["provision"] for part in parts] == [f"30(1)({letter})" for letter in "abcdefg"]
    assert {part["state"] for part in parts} <= set(STATES)
    value = parts[5]["tables"][0]["rows"][0][1]["values"][0]
    assert (value["text"], value["code"]) == ("5 years", "P5Y")
    assert value["place"].startswith("inventory.yaml:")


def test_no_cell_of_the_workbook_is_a_formula(hostile, tmp_path):
    import openpyxl

    content = complete()
    for i, begin in enumerate(("=", "+", "-", "@", "\t", "=HYPERLINK(")):
        content["categories"][f"c{i}"] = {"name": f"{begin}1+1"}
        content["activities"]["scoring"]["categories"].append(f"c{i}")
    book = openpyxl.load_workbook(io.BytesIO(render(record_of(tmp_path, content), "xlsx")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n"}
    assert "=1+1" in {cell.value for cell in cells}
    assert all(sheet.freeze_panes == "B2" and sheet.auto_filter.ref for sheet in book)


def test_a_workbook_is_printed_across_the_page_and_shows_what_is_wrapped(tmp_path):
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(render(record_of(tmp_path, complete()), "xlsx")))
    for sheet in book:
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"
        for row in sheet.iter_rows():
            longest = max(row, key=lambda cell: len(str(cell.value or "")))
            wrapped = "\n" in str(longest.value) or len(str(longest.value)) > 100
            assert not wrapped or sheet.row_dimensions[longest.row].height > 15


def test_text_longer_than_a_cell_is_cut_visibly(tmp_path):
    content = complete()
    content["activities"]["scoring"]["purpose"] = "x" * 40_000
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(render(record_of(tmp_path, content), "xlsx")))
    longest = max((str(c.value) for s in book for row in s.iter_rows() for c in row), key=len)
    assert len(longest) == 32_767
    assert longest.endswith("[…]")


def test_word_repeats_header_rows_and_marks_languages(tmp_path):
    record = record_of(tmp_path, complete(), lang="nl")
    with zipfile.ZipFile(io.BytesIO(render(record, "docx"))) as package:
        document, styles = (package.read(f"word/{name}.xml").decode() for name in ("document", "styles"))
    assert document.count("<w:tbl>") == document.count("<w:tblHeader")
    assert 'w:lang w:val="en"' in document
    assert 'w:val="nl"' in styles
    assert '<w:pStyle w:val="Heading3"/>' in document


def test_the_pdf_is_tagged_and_titled(tmp_path):
    data = render(record_of(tmp_path, complete()), "pdf")
    assert data.startswith(b"%PDF-1.7")
    assert b"/StructTreeRoot" in data
    assert b"/Outlines" in data
    assert b"pdfuaid" in data


def test_the_page_asks_for_nothing_and_is_well_structured(every):
    page = render(every, "html").decode()
    seen = _Page()
    seen.feed(page)
    assert seen.tags & {"script", "link", "img", "iframe", "object", "form", "base"} == set()
    assert re.search(r"default-src 'none';.*; style-src 'sha256-[\w+/]{43}='\"", html.unescape(page))
    assert not re.search(r"\sstyle=|\son\w+=|url\(|@import", page)
    assert seen.headings[0] == 1
    assert all(after <= before + 1 for before, after in zip(seen.headings, seen.headings[1:], strict=False))
    assert len(seen.ids) == len(set(seen.ids))
    assert set(seen.targets) <= set(seen.ids)
    assert seen.unscoped == 0


def test_the_page_is_valid_html(every):
    import html5lib

    html5lib.HTMLParser(strict=True).parse(render(every, "html").decode())


def test_the_inventorys_own_words_are_marked_with_its_language(tmp_path):
    content = complete()
    content["organisation"]["language"] = "cs"
    page = render(record_of(tmp_path, content), "html").decode()
    assert '<html lang="en">' in page
    assert '<span lang="cs">assess whether a loan can be repaid</span>' in page


# --- private ---


def _part(record, section_id, part_id):
    section = next(s for s in record.sections if s.id == section_id)
    return next(p for p in section.parts + section.annex if p.id == part_id)


def _ours(record):
    """Titles, headings, labels and values of ours, in the order of the record."""
    found = [record.title, *(section.status_text for section in record.sections)]
    parts = [part for section in record.sections for part in section.parts + section.annex]
    for part in [*record.cover, *parts, *record.annex]:
        found.append(part.heading)
        items = list(part.items)
        for table in part.tables:
            found += [table.title, *(column.label for column in table.columns)]
            items += [item for row in table.rows for item in row]
        for item in items:
            found += [item.label, item.remark, *(v.text for v in item.values if not v.own)]
    return found


class _Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.headings, self.ids, self.targets, self.unscoped = set(), [], [], [], 0

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.add(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            from urllib.parse import unquote

            self.targets.append(unquote(given["href"].removeprefix("#")))
        if tag == "th" and "scope" not in given:
            self.unscoped += 1


def text_of(record, form, monkeypatch):
    """The words a reader of the form sees, without its markup."""
    if form == "pdf":
        return _sent_to_typst(record, monkeypatch)
    data = render(record, form)
    if form == "html":
        return html.unescape(re.sub(r"<(?!!)[^>]*>", "", data.decode()))
    if form == "md":
        return html.unescape(re.sub(r"\\([\\`*_{}\[\]#|~^$])", r"\1", data.decode()))
    if form == "json":
        return "\n".join(_strings(json.loads(data)))
    return _office_text(data, form)


def _strings(value):
    if isinstance(value, str):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _strings(item)


def _sent_to_typst(record, monkeypatch):
    """What typst is given to print; that it prints it is its own business."""
    import typst

    sent = {}
    monkeypatch.setattr(typst, "compile", lambda *_, **options: sent.update(options) or b"")
    render(record, "pdf")
    return "\n".join(_strings(json.loads(sent["sys_inputs"]["record"])))


def _office_text(data, form):
    if form == "xlsx":
        import openpyxl

        book = openpyxl.load_workbook(io.BytesIO(data))
        return "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    import docx

    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for cell in table._cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)
