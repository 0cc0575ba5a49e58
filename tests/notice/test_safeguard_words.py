"""`Within the EU` is no framework for transfers, and the court of a register gets nothing."""

import pytest


@pytest.mark.parametrize(
    ("lang", "sentence", "framework"),
    [
        ("cs", "Údaje zpracováváme v rámci EU a nikam jinam je neposíláme.", False),
        ("cs", "Předání do USA kryje rámec EU–USA pro ochranu osobních údajů.", True),
        ("cs", "Přenos se řídí pravidly rámce EU-USA.", True),
        ("ro", "Datele sunt stocate în cadrul UE, pe servere din Belgia.", False),
        ("ro", "Transferul către SUA se face în temeiul cadrului de confidențialitate a datelor.", True),
        ("ro", "Furnizorul a aderat la cadrul UE-SUA.", True),
    ],
)
def test_a_framework_is_told_from_what_happens_within_the_union(say, lang, sentence, framework):
    assert ("us_framework" in {one.value for one in say(lang, sentence).safeguards}) is framework


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        (
            "Společnost Lípa s.r.o., spisová značka C 123 vedená u Krajského soudu v Plzni, zpracovává údaje.",
            set(),
        ),
        ("Je zapsána u Městského soudu v Praze a údaje poskytuje jen sama sobě.", set()),
        ("Ve sporu předáváme údaje soudu.", {"court-bailiff"}),
    ],
)
def test_the_court_of_a_register_is_no_recipient(say, sentence, kinds):
    assert {one.category for one in say("cs", sentence).recipient_categories} == kinds
