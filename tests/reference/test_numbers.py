from __future__ import annotations

import pytest

from fazhi.reference.division_codes import division_codes
from fazhi.reference.files import read_toml
from fazhi.reference.organization_codes import owner_of
from fazhi.reference.partitions import partitions
from fazhi.reference.rates import rate_names
from fazhi.reference.stages import carried_over, stages


@pytest.mark.parametrize("name", ["rates", "partitions", "stages", "organization_codes"])
def test_each_file_names_its_source(name):
    """Data has a source."""
    assert read_toml(f"{name}.toml")["source"]


@pytest.mark.parametrize(
    ("name", "natural"),
    [
        ("行政复议案件审结率", True),
        ("问题整改完成率", True),
        ("占比", True),
        ("增幅", False),
        ("任务完成率", False),
        ("资金利用率", False),
    ],
)
def test_natural_rates(name, natural):
    """Shares lie between 0 and 100; growth and fulfilment do not."""
    assert rate_names().is_natural(name) is natural


def test_rates_tell_what_they_count():
    """The longest ending decides what a rate counts; a name that is no rate counts nothing."""
    assert "审结" in rate_names().numerator("行政复议案件审结率").count
    assert "调解成功" in rate_names().numerator("矛盾纠纷调解成功率").count
    assert rate_names().numerator("审结").count == frozenset()
    assert rate_names().numerator("知晓率").count == frozenset()


@pytest.mark.parametrize(
    ("names", "exclusive", "complete"),
    [
        (["维持", "撤销", "驳回"], True, False),
        (["一般程序", "简易程序"], True, True),
        (["保留", "修改", "废止"], True, True),
        (["保留", "修改"], True, False),
        (["继续有效", "修改", "废止和失效"], True, True),
        (["乡镇干部", "法制审核人员"], False, False),
    ],
)
def test_partitions(names, exclusive, complete):
    """Categories that exclude each other, and those that are all there are."""
    assert partitions().are_exclusive(names) is exclusive
    assert partitions().are_complete(names) is complete


def test_stages_lead_on():
    """No name stands on both sides of one stage."""
    assert all(not stage.earlier & stage.later for stage in stages())
    assert "结转" in carried_over()


def test_codes_of_divisions_and_bodies():
    """Codes lead to names, those of credit codes by the nine characters inside."""
    assert division_codes()["430923"] == "安化县"
    assert division_codes()["110118"] == "密云区"
    assert owner_of("000014349") == "国务院办公厅"
    assert owner_of("11100000" + "000014349" + "0") == "国务院办公厅"
    assert owner_of("747445745") is None
