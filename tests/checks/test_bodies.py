from __future__ import annotations

import pytest

from fazhi.checks.bodies import Body, body_of
from fazhi.model import Metadata, Organization, OrganizationKind
from fazhi.parsing.header.organizations import read_organization


@pytest.mark.parametrize(
    ("names", "body"),
    [
        (["兰溪县人民政府"], Body.GOVERNMENT),
        (["临江省人民政府"], Body.GOVERNMENT),
        (["中共兰溪县委", "兰溪县人民政府"], Body.GOVERNMENT),
        (["青溪镇人民政府"], Body.TOWNSHIP),
        (["兰溪县司法局"], Body.DEPARTMENT),
        (["兰溪县人民政府办公室"], Body.DEPARTMENT),
        (["司法部"], Body.MINISTRY),
        (["国务院"], Body.MINISTRY),
        (["国家税务总局兰溪县税务局"], Body.VERTICAL),
        (["兰溪县气象局"], Body.VERTICAL),
        (["兰溪县城关街道办事处"], Body.DISPATCHED),
        (["兰溪高新技术产业开发区管理委员会"], Body.DISPATCHED),
        (["兰溪县人民法院"], Body.OUTSIDE),
        (["兰溪县司法局", "兰溪县人民政府"], Body.GOVERNMENT),
    ],
)
def test_the_kind_of_body_is_told_from_the_issuers(names, body):
    """Of joint issuers the one counts that provisions bind most."""
    assert body_of(Metadata(issuers=tuple(map(read_organization, names)))) is body


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (None, Body.UNKNOWN),
        ("工作简报", Body.UNKNOWN),
        ("2024年法治政府建设年度报告", Body.GOVERNMENT),
        ("国家统计局兰溪调查队关于2024年度法治政府建设情况的报告", Body.VERTICAL),
        ("中国人民银行兰溪市分行2024年法治政府建设年度报告", Body.VERTICAL),
    ],
)
def test_a_report_without_issuer(title, body):
    """A report that calls itself one counts as a local government's; another text is bound by nothing."""
    assert body_of(Metadata(title=title)) is body


def test_issuers_of_no_known_kind():
    """A company is no government, whatever its report is called."""
    issuer = Organization(name="兰溪县供电公司", kind=OrganizationKind.OTHER)
    metadata = Metadata(title="兰溪县供电公司关于2024年度法治建设情况的报告", issuers=(issuer,))
    assert body_of(metadata) is Body.UNKNOWN
