"""A folder of notices is read on several cores, errors among them."""

from dataflow.notice import NoticeError
from dataflow.notice.many import read_all
from tests.notice.conftest import FRAME


def test_order_and_errors_are_kept(tmp_path):
    paths = []
    for number in range(10):
        path = tmp_path / f"{number}.txt"
        path.write_text(FRAME["en"] if number != 4 else "", encoding="utf-8")
        paths.append(path)
    found = list(read_all(paths, workers=2))
    assert [path for path, _ in found] == paths
    assert [p.name for p, r in found if isinstance(r, NoticeError) and r.code == "empty"] == ["4.txt"]
    assert list(read_all(paths, workers=1)) != [] and found[0][1] == list(read_all(paths, workers=1))[0][1]
