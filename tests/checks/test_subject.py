from __future__ import annotations

from bisect import bisect_right

from fazhi.checks.subject import PassageKind, Subject
from fazhi.model import ZoneKind

TEXT = """\
兰溪县人民政府关于2024年度法治政府建设情况的报告

　　一、主要举措和成效
　　全年审查规范性文件12件，提出修改
- 1 -
意见80条，组织听证会4场，办结行政复议案件35件。
"""


def test_passages_are_whole(read):
    """Line breaks and page numbers are no part of what a reader reads."""
    subject = Subject(read(TEXT))
    kinds = [passage.kind for passage in subject.passages]
    assert kinds == [PassageKind.TITLE, PassageKind.HEADING, PassageKind.STATEMENT]
    assert (
        subject.passages[2].view.text == "全年审查规范性文件12件,提出修改意见80条,组织听证会4场,办结行政复议案件35件。"
    )
    assert subject.passages[1].opens_section


def test_prose_leads_back_to_the_text(read):
    """Every match in the prose has its place in the text."""
    subject = Subject(read(TEXT))
    place = subject.prose.text.index("修改意见")
    span = subject.prose.span(place, place + 4)
    assert span.of(TEXT) == "修改\n- 1 -\n意见"
    assert subject.passages[bisect_right(subject.starts, place) - 1] is subject.passages[2]


def test_zones_are_looked_up(read):
    """The kind of place that a character stands in."""
    subject = Subject(read(TEXT))
    assert subject.zone_at(TEXT.index("关于")) is ZoneKind.TITLE
    assert subject.zone_at(TEXT.index("审查")) is ZoneKind.STATEMENT
    assert subject.zone_at(TEXT.index("- 1 -")) is ZoneKind.RESIDUE
    assert subject.zone_at(len(TEXT) - 1) is None


def test_work_is_done_once(read):
    """What several rules want to know is worked out once."""
    calls = []
    subject = Subject(read(TEXT))
    for _ in range(3):
        assert subject.once(_count(calls)) == 1


def _count(calls, _known={}):  # noqa: B006 - one function for all calls
    def work(_subject):
        calls.append(1)
        return len(calls)

    return _known.setdefault("work", work)
