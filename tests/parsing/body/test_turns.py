"""Sentences with which a report turns to shortcomings, causes and plans."""

import pytest

from fazhi.parsing.body.turns import Mode, closes, in_passing, introduces, only_states_existence, turn


@pytest.mark.parametrize(
    ("mode", "sentence", "turned"),
    [
        (Mode.MEASURE, "办理案件12件。", None),
        (Mode.MEASURE, "这方面的不足是,文书说理不透。", Mode.SHORTCOMING),
        (Mode.MEASURE, "回头看,工作中还有不如意的地方:", Mode.SHORTCOMING),
        (Mode.MEASURE, "离上级要求还有较大差距。", Mode.SHORTCOMING),
        (Mode.PLAN, "文书说理水平有待提升。", None),
        (Mode.MEASURE, "但仍存在一些薄弱环节:", Mode.SHORTCOMING),
        (Mode.MEASURE, "存在的主要问题:", Mode.SHORTCOMING),
        (Mode.MEASURE, "梳理仍存在的问题12个,全部整改。", None),
        (Mode.MEASURE, "督察发现,部分单位还存在重视不够等问题,均已整改。", None),
        (Mode.MEASURE, "针对仍存在的突出问题,开展专项整治。", None),
        (Mode.MEASURE, "检查发现仍存在一些问题,已整改到位。", None),
        (Mode.MEASURE, "我们也清醒地看到,工作中还存在不少差距和不足。", Mode.SHORTCOMING),
        (Mode.MEASURE, "下一步,我局将加强培训。", Mode.PLAN),
        (Mode.MEASURE, "2025年,我局将加强培训。", Mode.PLAN),
        (Mode.MEASURE, "2024年,我局将任务分解到科室。", None),
        (Mode.SHORTCOMING, "主要原因是人员不足。", Mode.CAUSE),
        (Mode.SHORTCOMING, "上述问题的成因,一方面是编制有限。", Mode.CAUSE),
        (Mode.SHORTCOMING, "究其原因,培训不够。", Mode.CAUSE),
        (Mode.SHORTCOMING, "根子在于重发展、轻程序。", Mode.CAUSE),
        (Mode.SHORTCOMING, "问题出在培训上。", Mode.CAUSE),
        (Mode.SHORTCOMING, "从深层次看,观念没有转变。", Mode.CAUSE),
        (Mode.SHORTCOMING, "这背后的根子是重视不够。", Mode.CAUSE),
        (Mode.SHORTCOMING, "一方面,人员不足;另一方面,能力不强。", None),
        (Mode.PLAN, "上述不足的成因,主要是编制有限。", Mode.CAUSE),
        (Mode.PLAN, "针对上述原因,加强培训。", None),
        (Mode.SHORTCOMING, "出现以上问题,主要原因在于培训不够。", Mode.CAUSE),
        (Mode.SHORTCOMING, "这些问题的产生,既有客观原因,也有主观原因。", Mode.CAUSE),
        (Mode.SHORTCOMING, "这与基层力量薄弱有关。", Mode.CAUSE),
        (Mode.SHORTCOMING, "其中,部分单位由于人手少,巡查不够。", None),
        (Mode.SHORTCOMING, "受历史原因影响,部分手续不全。", None),
        (Mode.SHORTCOMING, "今后,我局要加强培训。", Mode.PLAN),
        (Mode.SHORTCOMING, "2023年,案件上升较快。", None),
        (Mode.SHORTCOMING, "2025年,①抓培训;②抓督察。", Mode.PLAN),
        (Mode.SHORTCOMING, "2025年1月,督察发现培训不够。", None),
        (Mode.MEASURE, "2025年,继续抓好培训。", Mode.PLAN),
        (Mode.MEASURE, "2025年初,召开会议总结工作。", None),
        (Mode.MEASURE, "展望2025年,我局将加强培训。", Mode.PLAN),
        (Mode.MEASURE, "在新的一年里,我们将加强培训。", Mode.PLAN),
        (Mode.MEASURE, "我局下一步将加强培训。", Mode.PLAN),
        (Mode.CAUSE, "针对上述问题,我局将加强培训。", Mode.PLAN),
        (Mode.PLAN, "下一步,我局将加强培训。", None),
        (Mode.PLAN, "一年来取得一定成绩,但仍存在一些问题:", Mode.SHORTCOMING),
        (Mode.PLAIN, "下一步,我局将加强培训。", None),
    ],
)
def test_turns(mode, sentence, turned):
    """In a report on 2024."""
    assert turn(mode, sentence, 2024) is turned


@pytest.mark.parametrize(
    ("clause", "only"),
    [
        ("对照上级要求,还有不少差距。", True),
        ("取得了一定成绩,但仍存在一些问题和不足。", True),
        ("我县法治政府建设工作还有差距。", True),
        ("2024年,工作取得了一定成效。", True),
        ("仍存在一些问题,如宣传不够深入。", False),
        ("行政执法能力还有差距。", False),
        ("执法力量薄弱。", False),
        ("离群众期盼还有差距。", True),
        ("评估少,有的事项“一定了之”。", False),
    ],
)
def test_only_states_existence(clause, only):
    """That there are shortcomings is none; naming one is."""
    assert only_states_existence(clause) is only


@pytest.mark.parametrize(
    ("sentence", "passing"),
    [
        ("这方面还存在一些问题:", True),
        ("执法能力有待提升。", True),
        ("工作中还存在一些问题:", False),
        ("回头看,工作中还有不如意的地方:", False),
    ],
)
def test_in_passing(sentence, passing):
    """What is said of one field, or in a sentence alone, does not open the report's shortcomings."""
    assert in_passing(sentence) is passing


@pytest.mark.parametrize(
    ("clause", "introduced"),
    [
        ("重点做好五个方面工作:", True),
        ("主要表现在:", True),
        ("存在以下问题:", True),
        ("工作中还有不如意的地方:", True),
        ("坚持一个目标:", False),
        ("现将情况说明", False),
    ],
)
def test_introduces(clause, introduced):
    """A colon after words that announce a list."""
    assert introduces(clause) is introduced


@pytest.mark.parametrize(
    ("sentence", "closing"),
    [
        ("特此报告。", True),
        ("以上报告,请予审议。", True),
        ("无。", True),
        ("对于这些问题,我们将认真研究解决。", True),
        ("这些问题需要在今后工作中切实加以解决。", True),
        ("针对上述问题,我局将开展执法培训6期。", False),
        ("无证经营得到治理。", False),
    ],
)
def test_closes(sentence, closing):
    """Formulas state nothing."""
    assert closes(sentence) is closing
