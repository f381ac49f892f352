"""Lines joined to paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.parsing.body.paragraphs import join
from fazhi.parsing.fold import fold
from fazhi.parsing.lines import split


def paragraphs_of(text):
    """The texts of the paragraphs of a body."""
    return [paragraph.view.text for paragraph in join(split(text), fold(text))]


WRAPPED = """　　2023年，青川县坚持以习近平法治思想为指导，认真
贯彻落实党中央决策部署，扎实推进依法行政各项工作，
法治政府建设取得新成效。现将有关情况报告如下：
　　一、主要做法
　　（一）深入推进简政放权，着力打造市场化、法治化、
国际化的营商环境。全年精简事项30项，压缩时限50
%，新增市场主体1.2万户。
　　（二）规范执法。"""


def test_lines_that_share_a_width_are_joined():
    """A line as wide as the others goes on in the next one, unless that is indented."""
    first, second, third, fourth = paragraphs_of(WRAPPED)
    assert first.endswith("报告如下:")
    assert second == "一、主要做法"
    assert third.startswith("(一)深入推进简政放权,着力打造市场化、法治化、国际化的营商环境。")
    assert "50%,新增" in third
    assert fourth == "(二)规范执法。"


def test_without_indents_a_sentence_at_the_margin_ends_its_paragraph():
    """Lines that share a width are joined, until one of them ends in a stop."""
    lines = [
        "2023年，青川县坚持以习近平法治思想为指导，认真贯彻落实党中央",
        "决策部署，扎实推进依法行政各项工作，法治政府建设取得了新成效。",
        "组织领导持续加强",
        "县委、县政府把法治建设列入重点工作，成立领导小组，召开专题会",
        "议3次，研究解决法治建设中的重大问题，推动各项任务落到了实处，",
        "形成合力。",
    ]
    assert [len(text) for text in paragraphs_of("\n".join(lines))] == [63, 8, 66]


def test_lines_of_their_own_stay_apart():
    """Where each line is a paragraph, none is joined."""
    text = "一、主要做法\n全县办理案件100件。\n开展培训4次\n二、存在问题"
    assert paragraphs_of(text) == text.split("\n")


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("落实《法治政府建设实施\n纲要》。", "落实《法治政府建设实施纲要》。"),
        ("建成司法所（含街道\n司法所）12个。", "建成司法所(含街道司法所)12个。"),
        ("推动“放管服\n改革”走深。", "推动“放管服改革”走深。"),
        ("坚持党的领导，\n强化责任落实。", "坚持党的领导,强化责任落实。"),
        ("办理案件12件\n，同比增长3%。", "办理案件12件,同比增长3%。"),
        ("一、\n主要做法", "一、主要做法"),
        ("（一）加强党对法治政府建设的领导，完善法治政府建设推进\n机制。召开会议3次。", None),
    ],
)
def test_broken_lines_are_joined(text, joined):
    """An open bracket, a comma, closing punctuation in front, a lone number: the line is not the end."""
    assert paragraphs_of(text) == [joined or fold(text).replace("\n", "")]


@pytest.mark.parametrize(
    "text",
    [
        "改革“放得下“推进不均\n三、工作打算",
        "（一）深化改革，优化环境\n全市新登记市场主体12户。",
        "（五）其他情况\n无。",
        "有关情况如下：\n一是加强领导，\n二是规范执法。",
        "坚持依法行政\n\n全年办理案件12件。",
    ],
)
def test_what_is_not_joined(text):
    """Markers, stops, gaps and headings on their own line keep lines apart."""
    assert len(paragraphs_of(text)) == len([line for line in text.split("\n") if line])


def test_a_page_number_in_mid_sentence_is_bridged():
    """What is left out between two lines parts them only where a sentence ends."""
    text = "推动法治建设与\n- 2 -\n经济发展同部署。\n- 3 -\n召开会议4次。"
    lines = [line for line in split(text) if not line.of(text).startswith("-")]
    assert [p.view.text for p in join(lines, fold(text))] == ["推动法治建设与经济发展同部署。", "召开会议4次。"]


def test_headings_indented_above_text_at_the_margin_stay_apart():
    """Text at the margin under an indented heading does not carry the heading on."""
    lines = [
        "  一、加强组织领导，压实法治政府建设工作责任",
        "召开会议5次。",
        "  二、规范行政执法行为，提升执法质量水平",
        "办理9件。",
    ]
    assert len(paragraphs_of("\n".join(lines))) == 4


@given(st.text(alphabet="一、（）(1.是。；：，《》“ \n　字X", max_size=80))
def test_nothing_is_lost(text):
    """The views of the paragraphs hold every character but white space, in order."""
    folded = fold(text)
    joined = "".join(p.view.text for p in join(split(text), folded))
    assert "".join(joined.split()) == "".join(folded.split())
