"""One row a table, as somebody would fill it: for the template that teaches."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

EXAMPLES: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "organisation": {
            "id": "lender",
            "name": "Example Lending Ltd",
            "country": "IE",
            "language": "en",
            "described_on": date(2024, 1, 31),
            "employees": 120,
            "exemption_claimed": "no",
        },
        "parties": {
            "id": "mailer",
            "name": "Example Mail GmbH",
            "aliases": "ExampleMail; EM",
            "kind": "entity",
            "sector": "e-mail delivery",
            "country": "DE",
            "country_basis": "stated",
            "contact": "privacy@mailer.example",
            "where_source": "contract",
            "where_section": "1",
        },
        "categories": {
            "id": "contact-details",
            "name": "contact details",
            "items": "name; e-mail; telephone",
            "kind": "ordinary",
        },
        "subjects": {"id": "applicants", "name": "people who ask for a loan", "contract_party": "yes"},
        "systems": {"id": "crm", "name": "customer database", "operator": "mailer", "storage": "DE; IE"},
        "activities": {
            "id": "payment-reminders",
            "name": "payment reminders",
            "role": "controller",
            "purpose": "reminding borrowers of a payment that is due",
            "purpose_kinds": "communication; contract",
            "subjects": "applicants",
            "categories": "contact-details",
            "source_kinds": "data-subject",
            "start": date(2023, 5, 1),
        },
        "bases": {"activity": "payment-reminders", "article": "6(1)(b)", "contract": "loan contract"},
        "retention": {
            "activity": "payment-reminders",
            "duration": "P1Y",
            "event": "end of the loan contract",
            "stated": "stated",
        },
        "flows": {
            "id": "reminders-to-mailer",
            "activity": "payment-reminders",
            "to": "mailer",
            "role_claimed": "processor",
            "role": "processor",
            "categories": "contact-details",
            "storage": "DE",
            "access": "none",
            "treatment": "identity",
            "agreement": "mailer-dpa",
        },
        "agreements": {
            "id": "mailer-dpa",
            "name": "contract on processing with Example Mail GmbH",
            "kind": "dpa",
            "parties": "lender; mailer",
            "signed": date(2023, 4, 12),
            "subprocessing": "general",
            "notice_days": 30,
        },
        "notices": {
            "id": "website-notice",
            "title": "Privacy notice",
            "kind": "privacy-notice",
            "controller": "lender",
            "audience": "applicants",
            "language": "en",
            "valid_from": date(2023, 5, 1),
            "covers": "payment-reminders",
            "gives": "13(1)(a); 13(1)(c); 13(1)(e)",
        },
        "disclosures": {
            "notice": "website-notice",
            "party": "mailer",
            "wording": "companies that send e-mails for us",
            "level": "specific-category",
        },
        "rights": {"id": "access", "article": "15", "name": "access", "time_limit": "P1M"},
        "measures": {
            "id": "encryption",
            "name": "encryption in transit",
            "goal": "confidentiality",
            "kinds": "transport-encryption",
            "status": "implemented",
        },
        "sources": {
            "id": "contract",
            "title": "contract with Example Mail GmbH",
            "kind": "contract",
            "date": date(2023, 4, 12),
        },
    }
)
"""Table → column → value, typed as a sheet holds it."""
