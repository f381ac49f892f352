"""Values of fields."""

from __future__ import annotations

import pytest

from fazhi.parsing.header.values import is_certain, suits


@pytest.mark.parametrize(
    ("attribute", "content", "fits"),
    [
        ("written_on", "2024-01-19", True),
        ("written_on", "主动公开", False),
        ("index_number", "SF0021-2024-0003", True),
        ("index_number", "主动公开", False),
        ("document_number", "云政〔2025〕3号", True),
        ("document_number", "云溪县人民政府", False),
        ("issuers", "中共清河市委 清河市人民政府", True),
        ("issuers", "一段很长很长的话" * 4, False),
        ("furniture", "462", True),
        ("furniture", "一段很长很长的话" * 4, False),
        ("updated_on", "2024/1/19 10:20", True),
        ("other", "主动公开", True),
    ],
)
def test_a_value_suits_its_label(attribute, content, fits):
    """A date label takes a date, a number label a number, and so on."""
    assert suits(attribute, content) == fits


@pytest.mark.parametrize(
    ("attribute", "content", "certain"),
    [
        ("published_on", "2024-01-19", True),
        ("published_on", "2024-01-19 10:20", True),
        ("published_on", "2024年1月19日前完成", False),
        ("published_on", "自2024-01-19起", False),
        ("index_number", "SF0021-2024-0003", True),
        ("index_number", "主动公开12", False),
        ("document_number", "云政〔2025〕3号", True),
        ("document_number", "按照云政〔2025〕3号要求", False),
        ("issuers", "云溪县人民政府", True),
        ("issuers", "为何要公开", False),
        ("keywords", "法治政府", False),
    ],
)
def test_some_values_can_be_nothing_else(attribute, content, certain):
    """A number, a day or a name of a body, and nothing beside it, proves the label above or before it."""
    assert is_certain(attribute, content) == certain
