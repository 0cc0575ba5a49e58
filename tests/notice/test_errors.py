# ruff: noqa: E501 (tables of patterns and sentences read better unbroken)
"""A file that is no notice gets a clear answer."""

import io
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from dataflow.notice import NoticeError, read
from tests.notice.conftest import FRAME


def zipped(name="word/document.xml", content="<x/>"):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED
        )  # the same at every call
    return out.getvalue()


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"%PDF-1.7 nothing here", "binary"),
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"<html><head><title>x</title></head><body></body></html>", "empty"),
        ("Vi är ansvariga för dina personuppgifter och vi delar inte uppgifter om dig med andra, "
         "eller om du har frågor kan du kontakta oss på det sätt som är enklast för dig.", "unknown-language"),
        ("Správca vašich osobných údajov je spoločnosť, ktorá sa nachádza na Slovensku; ak máte otázky, "
         "kontaktujte nás alebo napíšte na adresu, ktorú nájdete pri vašom účte a pre ktoré sme pripravili ľahšie riešenie.",
         "unknown-language"),
        ("The soup is made with water, and the carrots are cut by hand; it will be ready for you on the "
         "table as soon as the bell rings, which is at noon.", "not-a-notice"),
        ("Vaše osobní údaje zpracováváme řádně".encode("cp1250"), "broken-encoding"),
        (FRAME["ru"].encode("cp1251", errors="replace"), "broken-encoding"),
        (FRAME["cs"].encode("iso-8859-2"), "broken-encoding"),
        (FRAME["cs"].encode("utf-16-le"), "broken-encoding"),
        (b"<html><meta charset='base64'><p>\xff" + FRAME["en"].encode(), "broken-encoding"),
        (FRAME["en"].encode() + b"\x00" + FRAME["en"].encode(), "binary"),
        (b"\xff\xfe" + (FRAME["en"] + "\x00").encode("utf-16-le"), "binary"),
        (b"\xef\xbb\xbf", "empty"),
        (zipped(content="<x>" + "a" * 60_000_000 + "</x>"), "broken-document"),
        (zipped(content='<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'), "broken-document"),
        (zipped()[:60], "broken-document"),
        (zipped("xl/workbook.xml"), "binary"),
        (zipped(content="<w:p>"), "broken-document"),
        (zipped(content=BOMB), "broken-document"),
        (b"PK\x03\x04 not a zip", "broken-document"),
    ],
)  # fmt: skip
def test_code(source, code):
    with pytest.raises(NoticeError) as caught:
        read(source)
    assert caught.value.code == code


def test_a_language_that_is_not_read_is_refused_when_asked_for():
    with pytest.raises(NoticeError, match="fi"):
        read(FRAME["en"], lang="fi")


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(NoticeError) as caught:
        read(tmp_path / "absent.txt")
    assert caught.value.code == "not-found" and "absent.txt" in str(caught.value)


def test_broken_encoding_says_where(tmp_path):
    path = tmp_path / "n.txt"
    path.write_bytes(b"one\ntwo\nth\xffree")
    with pytest.raises(NoticeError) as caught:
        read(path)
    assert caught.value.place.line == 3


def test_a_declared_code_page_is_believed():
    page = f"<html><meta charset='windows-1250'><p>{FRAME['cs']}</p></html>"
    assert read(page.encode("cp1250")).language == "cs"


@pytest.mark.parametrize("lang", sorted(FRAME))
def test_each_language_is_recognised_even_in_a_short_text(lang):
    assert read(FRAME[lang]).language == lang


@pytest.mark.parametrize("page", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_byte_order_mark_tells_the_encoding(page):
    assert read(FRAME["ru"].encode(page)).language == "ru"


def test_marks_of_writing_direction_do_not_hide_a_name():
    text = (
        FRAME["en"]
        + " \u202eWe share data with \u200fKite\u200f Ltd.\u202c \u0627\u0644\u0633\u0644\u0627\u0645"
    )
    assert "Kite Ltd" in {p.name.rstrip(".") for p in read(text).parties}


def test_a_text_in_two_languages_is_read_in_the_one_that_leads():
    assert read(FRAME["cs"] * 3 + "\n\n" + FRAME["en"]).language == "cs"


def cpu(source):
    begun = time.process_time()
    with suppress(NoticeError):
        read(source, lang="cs")
    return time.process_time() - begun


CS = FRAME["cs"] + " "
HOSTILE = {
    "one line of names": lambda n: CS + "Abc s.r.o. " * (n // 11),
    "one line of words": lambda n: CS + "Ab, " * (n // 4),
    "one line of capitals": lambda n: CS + "Ab " * (n // 3),
    "full stops": lambda n: CS + "." * n,
    "quotation marks": lambda n: CS + '"' * n,
    "brackets": lambda n: CS + "(" * n,
    "a list": lambda n: CS + "\n" + "- Bakomat s.r.o.\n" * (n // 17),
    "bars": lambda n: "# Zásady\n\n" + CS + "\n" + "|a" * (n // 2),
    "one word": lambda n: CS + "a" * n,
    "denials": lambda n: CS + "nikdy nepředáváme " * (n // 18),
    "opened brackets": lambda n: "# Zásady\n\n" + CS + "[" * n,
    "unclosed links": lambda n: "# Zásady\n\n" + CS + "[a](" * (n // 4),
    "unclosed comments": lambda n: "# Zásady\n\n" + CS + "<!--" * (n // 4),
    "links": lambda n: f"<html><p>{CS}" + "<a href='http://x.example'>Abc</a> " * (n // 35),
    "nested blocks": lambda n: "<html>" + "<div>" * (n // 5) + CS,
    "words in nested blocks": lambda n: "<html>" + "<div>x " * (n // 7) + CS,
    "unclosed tables": lambda n: "<html>" + "<table><th>" * (n // 11) + CS,
    "entities": lambda n: f"<html><p>{CS}" + "&amp;" * (n // 5),
}


@pytest.mark.parametrize("kind", sorted(HOSTILE))
def test_hostile_text_costs_time_in_proportion(kind):
    make = HOSTILE[kind]
    cpu(make(1_000))
    small, large = cpu(make(20_000)), cpu(make(80_000))
    assert large < min(8 * small + 0.5, 10), (small, large)  # processor seconds


def test_a_deeply_nested_word_document_is_read_once():
    body = "<w:p>" * 3000 + "<w:r><w:t>x</w:t></w:r>" + "</w:p>" * 3000
    text = f"<w:p><w:r><w:t>{FRAME['cs']}</w:t></w:r></w:p>"
    xml = f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{text}{body}</w:body></w:document>'
    assert read(zipped(content=xml)).language == "cs"


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("nb", "Regnskapet føres av Fjord&nbsp;AS i Bergen."),
        ("nl", "De boeken worden gedaan door Cijfer&nbsp;B.V. te Breda."),
        ("ro", "Contabilitatea o ține Cifra&nbsp;S.R.L. din Cluj."),
    ],
)
def test_what_is_left_of_markup_does_not_stop_the_reader(lang, sentence):
    assert read(f"{sentence}\n\n{FRAME[lang]}\n", lang=lang).language == lang


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no such devices here")
def test_a_device_is_no_notice():
    with pytest.raises(NoticeError, match="it is no file"):
        read(Path("/dev/zero"))
