"""Every rule answers whatever days an inventory holds, and on the last day there is."""

from datetime import date

import pytest

from dataflow.api import check
from dataflow.inventory.load import load
from dataflow.law.tables import GDPR_APPLIES_FROM

DAYS = """
organisation: {id: lender, name: Lender, country: CZ}
parties: {us: {name: Us, country: US, dpf_from: 9999-12-31, dpf_until: 0001-01-01, dpo_from: 0001-01-01}}
activities: {a: {role: controller, dpia_date: 0001-01-01, valid_from: 9999-12-31, valid_until: 0001-01-01},
  b: {role: controller, compatibility_date: 9999-12-31}}
retention: [{activity: b, duration: P99999999999999999999Y}, {activity: b, duration: P0D}]
agreements: {c: {kind: SCC-M2, parties: [lender, us], signed: 0001-01-01, tia_date: 9999-12-31, tia_outcome: ok}}
flows: {f: {activity: b, to: us, role: processor, safeguards: [c], valid_from: 0001-01-01, valid_until: 9999-12-31}}
notices: {n: {valid_from: 9999-12-31, valid_until: 0001-01-01}, m: {valid_from: 0001-01-01}}
"""


@pytest.mark.parametrize("as_of", [date.min, date(4, 2, 29), GDPR_APPLIES_FROM, date(2024, 2, 29), date.max])
def test_every_day(tmp_path, as_of):
    (tmp_path / "inventory.yaml").write_text(DAYS)
    report = check(load(tmp_path), as_of=as_of)
    assert bool(report.findings) is (as_of >= GDPR_APPLIES_FROM)
    assert len([finding.message for finding in report.findings]) == len(report.findings)
