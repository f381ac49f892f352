"""Roles of sections."""

import pytest

from fazhi.model import Role
from fazhi.parsing.body.headings import find_headings
from fazhi.parsing.body.outline import outline
from fazhi.parsing.body.paragraphs import join
from fazhi.parsing.body.roles import assign_roles
from fazhi.parsing.fold import fold
from fazhi.parsing.lines import split


def roles_of(text, year=2024):
    """The values of the roles of a body's sections."""
    paragraphs = join(split(text), fold(text))
    entries = outline(paragraphs, find_headings(paragraphs))
    return [role.value for role in assign_roles(entries, paragraphs, year)]


def test_the_required_elements():
    """Each is told from its heading."""
    text = (
        "一、第一责任人职责履行情况\n召开会议。\n二、主要举措和成效\n办理案件。\n三、存在的不足和原因\n能力不足。\n"
        "四、2025年工作安排\n加强培训。\n五、其他需要报告的情况\n无。"
    )
    assert roles_of(text) == ["leadership", "achievements", "shortcomings", "plan", "other"]


def test_fields_of_work_report_what_was_done():
    """A heading that names a field of work at the top is one of achievements."""
    assert roles_of("一、规范执法\n办理案件。\n二、化解矛盾\n调解纠纷。") == ["achievements", "achievements"]


def test_children_inherit():
    """Sections below a plan plan, whatever their headings; below achievements the principals' duty is told apart."""
    text = (
        "一、主要做法\n（一）落实第一责任人职责。开会。\n（二）规范执法。办案。\n二、下一步打算\n（一）补齐短板。培训。"
    )
    assert roles_of(text) == ["achievements", "leadership", "achievements", "plan", "plan"]


def test_shortcomings_and_plans_in_one_section():
    """The section is neither; its own sections may be."""
    text = "一、存在的问题和下一步打算\n（一）存在问题\n能力不足。\n（二）下一步打算\n加强培训。"
    assert roles_of(text) == [Role.OTHER.value, "shortcomings", "plan"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("一、坚持党的领导\n县长切实履行第一责任人职责。\n召开会议。", "leadership"),
        ("一、以落实为牵引\n局党组书记切实履行推进法治建设第一责任人职责。召开会议。", "leadership"),
        ("一、压实责任\n召开会议3次。主要负责人履行第一责任人职责。", "leadership"),
        ("一、规范执法\n办理案件3件。督促主要负责人履行第一责任人职责。", "achievements"),
        ("一、坚持党的领导\n（一）主要负责人履职。召开会议。\n（二）强化督察。开展督察。", "achievements"),
    ],
)
def test_leadership_by_content(text, role):
    """A section opens with the principals' duty, or tells of it under a heading on the party's lead."""
    assert roles_of(text)[0] == role


@pytest.mark.parametrize(
    ("opening", "role"),
    [
        ("2025年，我省将坚持依法行政。", "plan"),
        ("下一步，我们将继续抓好执法。", "plan"),
        ("一年来取得一定成绩，但与群众期盼相比还有不少差距。", "shortcomings"),
        ("2024年，我省将改革引向深入。", "achievements"),
    ],
)
def test_plans_and_shortcomings_by_content(opening, role):
    """Under a heading that names neither, the opening sentence decides, for the sections below, too."""
    text = f"一、规范执法\n办理案件。\n二、谱写新的篇章\n{opening}\n（一）规范执法。加强培训。"
    assert roles_of(text) == ["achievements", role, role]


def test_no_sections_no_roles():
    """An empty outline has none."""
    assert roles_of("办理案件。") == []


def test_the_duty_is_told_apart_among_achievements():
    """A section among achievements that opens with the principals' duty is leadership, whatever its heading."""
    text = (
        "一、主要举措和成效\n（一）扛牢法治建设责任\n镇党委主要负责人切实履行第一责任人职责，召开会议。\n"
        "（二）规范执法\n办理案件。"
    )
    assert roles_of(text) == ["achievements", "leadership", "achievements"]
