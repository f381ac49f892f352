"""Issuers: whom to trust where header, signature and title differ."""

from __future__ import annotations

import pytest

from fazhi.parsing.fold import fold
from fazhi.parsing.header.issuers import abbreviates
from fazhi.parsing.header.layout import lay_out
from fazhi.parsing.header.metadata import read_metadata
from fazhi.parsing.manuscript import Manuscript

BODY = "\n　　推进法治政府建设，制定文件3件。\n"


def issuers(text, *declared):
    """The names of the issuers of a text."""
    folded = fold(text)
    manuscript = Manuscript(text=text, declared=declared)
    return [body.name for body in read_metadata(lay_out(manuscript, folded), manuscript, folded).issuers]


@pytest.mark.parametrize(
    ("header", "title", "signature", "names"),
    [
        ("发布机构：云溪县人民政府", "2024年度法治政府建设情况报告", "", ["云溪县人民政府"]),
        ("", "2024年度法治政府建设情况报告", "云溪县人民政府\n2025年1月3日", ["云溪县人民政府"]),
        ("", "2024年度法治政府建设情况报告", "云溪县人民政府　2025年1月3日", ["云溪县人民政府"]),
        ("", "2024年度法治政府建设情况报告", "云溪县人民政府（盖章）\n2025年1月3日", ["云溪县人民政府"]),
        ("", "云溪县人民政府关于2024年度法治政府建设情况的报告", "", ["云溪县人民政府"]),
        ("", "云溪县2024年度法治政府建设情况报告", "", []),
        ("", "2024年度法治政府建设情况报告", "云溪县　2025年1月3日", []),
        ("发布机构：望湖区星河街道办事处", "星河街道2023年度法治政府建设年度报告", "", ["望湖区星河街道办事处"]),
        ("发布机构：星河街道办事处", "2023年度法治政府建设年度报告", "望湖区星河街道办事处", ["望湖区星河街道办事处"]),
        ("发布机构：区政府", "砚湖区人民政府2024年度法治政府建设情况报告", "", ["砚湖区人民政府"]),
        ("发布机构：政策法规处", "岷东省交通运输厅2018年度法治政府建设情况报告", "", ["岷东省交通运输厅"]),
        ("发布机构：党政办公室", "2024年度法治政府建设情况报告", "白禾乡人民政府", ["白禾乡人民政府"]),
        ("发布机构：云溪县司法局", "云溪县人民政府2024年度法治政府建设情况报告", "", ["云溪县司法局"]),
        ("发布机构：云溪县司法局", "云溪县人民政府2024年度法治政府建设情况报告", "云溪县人民政府", ["云溪县人民政府"]),
        (
            "发布机构：清河市人民政府",
            "中共清河市委 清河市人民政府2024年度法治政府建设情况报告",
            "",
            ["中共清河市委", "清河市人民政府"],
        ),
        (
            "发布机构：中共清河市委 清河市人民政府",
            "2024年度法治政府建设情况报告",
            "",
            ["中共清河市委", "清河市人民政府"],
        ),
        ("", "中共淮南市委淮南市人民政府关于2024年法治政府建设情况的报告", "", ["中共淮南市委", "淮南市人民政府"]),
        (
            "",
            "2024年度法治政府建设情况报告",
            "中共清河市委\n清河市人民政府\n2025年2月26日",
            ["中共清河市委", "清河市人民政府"],
        ),
        ("信息来源：云州市司法局", "云州市人民政府2018年度法治政府建设情况报告", "", ["云州市人民政府"]),
        ("信息来源：静海区司法局", "静海区2023年度法治政府建设情况报告", "", []),
        ("信息来源：静海区人民政府", "静海区2023年度法治政府建设情况报告", "", ["静海区人民政府"]),
        ("信息来源：静海区司法局", "关于2023年度法治政府建设情况的报告", "", ["静海区司法局"]),
        ("信息来源：法制日报社", "关于2023年度法治政府建设情况的报告", "", []),
        ("2025-03-17 云溪县司法局", "2024年度法治政府建设情况报告", "", ["云溪县司法局"]),
        ("发布机构：行政审批股", "2024年度法治政府建设情况报告", "", ["行政审批股"]),
        ("发布机构：", "2024年度法治政府建设情况报告", "", []),
    ],
)
def test_the_issuer_is_told_in_order_of_trust(header, title, signature, names):
    """Header, signature, title; fuller names, joint issuers and agreement between two of them go before."""
    assert issuers(f"{header}\n{title}{BODY}{signature}") == names


@pytest.mark.parametrize(
    ("declared", "names"),
    [
        ((("publishunit", "云溪县司法局"),), ["云溪县司法局"]),
        ((("ContentSource", "云溪县人民政府"),), ["云溪县人民政府"]),
        ((("ContentSource", "云溪县司法局"),), []),
        ((("ContentSource", "云溪发布"),), []),
    ],
)
def test_the_page_may_declare_the_issuer(declared, names):
    """A declared publisher is the issuer where the text names none, a declared source if it is the reporting body."""
    assert issuers(f"云溪县2024年度法治政府建设情况报告{BODY}", *declared) == names


def test_abbreviations_are_the_end_of_the_full_name():
    """区政府 abbreviates 砚湖区人民政府, 司法局 does not abbreviate 公安局."""
    assert abbreviates("区政府", "砚湖区人民政府")
    assert abbreviates("星河街道办事处", "望湖区星河街道办事处")
    assert not abbreviates("云溪县司法局", "云溪县公安局")
