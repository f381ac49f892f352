"""Names of public bodies: kind, level and division."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.model import Level, OrganizationKind
from fazhi.parsing.header.organizations import (
    is_organization,
    kind_of,
    names_place,
    read_organization,
    split_organizations,
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("云溪县人民政府", OrganizationKind.GOVERNMENT),
        ("敕勒盟行政公署", OrganizationKind.GOVERNMENT),
        ("中共清河市委", OrganizationKind.PARTY_COMMITTEE),
        ("中共清河市委员会", OrganizationKind.PARTY_COMMITTEE),
        ("星河街道党工委", OrganizationKind.PARTY_COMMITTEE),
        ("云溪市司法局", OrganizationKind.DEPARTMENT),
        ("东陵省财政厅", OrganizationKind.DEPARTMENT),
        ("云溪市发展和改革委员会", OrganizationKind.DEPARTMENT),
        ("云溪市城市管理委员会", OrganizationKind.DEPARTMENT),
        ("云溪市国有资产监督管理委员会", OrganizationKind.DEPARTMENT),
        ("中共云溪县委政法委员会", OrganizationKind.DEPARTMENT),
        ("云溪县人民政府办公室", OrganizationKind.OFFICE),
        ("望湖区星河街道办事处", OrganizationKind.SUBDISTRICT),
        ("鹤鸣高新技术产业开发区管理委员会", OrganizationKind.ZONE),
        ("平澜新区管委会", OrganizationKind.ZONE),
        ("应急管理部", OrganizationKind.MINISTRY),
        ("中华人民共和国司法部", OrganizationKind.MINISTRY),
        ("国务院", OrganizationKind.GOVERNMENT),
        ("云溪县人民法院", OrganizationKind.COURT),
        ("云溪县人民检察院", OrganizationKind.PROCURATORATE),
        ("云溪县人大常委会", OrganizationKind.CONGRESS),
        ("云溪县残疾人联合会", OrganizationKind.OTHER),
    ],
)
def test_the_ending_tells_the_kind(name, kind):
    """The longest known ending decides what sort of body it is."""
    assert kind_of(name) is kind
    assert is_organization(name)


@pytest.mark.parametrize(
    ("name", "level", "division"),
    [
        ("安化县人民政府", Level.COUNTY, "430923"),
        ("郑州市人民政府", Level.PREFECTURE, "410100"),
        ("中共郑州市委", Level.PREFECTURE, "410100"),
        ("郑州市金水区司法局", Level.COUNTY, "410105"),
        ("河南省郑州市人民政府", Level.PREFECTURE, "410100"),
        ("北京市朝阳区人民政府", Level.COUNTY, "110105"),
        ("朝阳区人民政府", Level.COUNTY, None),
        ("景德镇市人民政府", Level.PREFECTURE, "360200"),
        ("内蒙古自治区司法厅", Level.PROVINCE, "150000"),
        ("怒江傈僳族自治州人民政府", Level.PREFECTURE, "533300"),
        ("国家税务总局郑州市税务局", Level.PREFECTURE, "410100"),
        ("清河市人民政府", None, None),
        ("云溪县人民政府", Level.COUNTY, None),
        ("东陵省财政厅", Level.PROVINCE, None),
        ("敕勒盟行政公署", Level.PREFECTURE, None),
        ("景和区听松街道办事处", Level.TOWNSHIP, None),
        ("南屏区人民政府柳堤街道办事处", Level.TOWNSHIP, None),
        ("白禾乡人民政府", Level.TOWNSHIP, None),
        ("清河市云州市人民政府", Level.COUNTY, None),
        ("云溪市城市管理局", None, None),
        ("云溪市市场监督管理局", None, None),
        ("云溪县住房和城乡建设局", Level.COUNTY, None),
        ("县政府", Level.COUNTY, None),
        ("市司法局", None, None),
        ("郑州市公安局金水分局", None, None),
        ("郑州高新技术产业开发区管理委员会", None, None),
        ("应急管理部", Level.NATIONAL, None),
        ("国务院办公厅", Level.NATIONAL, None),
        ("中共中央办公厅", Level.NATIONAL, None),
    ],
)
def test_level_and_division_are_told_only_beyond_doubt(name, level, division):
    """A full path or a unique name tells the division; an invented or shared one tells no more than its ending does."""
    body = read_organization(name)
    assert (body.level, body.division) == (level, division)


@pytest.mark.parametrize(
    ("code", "division"), [("110105", "110105"), ("220104", "220104"), ("110100", "110105"), ("430923", None)]
)
def test_a_code_beside_the_name_decides_between_namesakes(code, division):
    """Of two 朝阳区 the one is meant whose code, or whose prefecture's code, stands with the name."""
    assert read_organization("朝阳区人民政府", code=code).division == division


def test_the_year_decides_between_names_of_one_place():
    """密云 was a county, and is a district; each name has its own code."""
    assert read_organization("北京市密云县人民政府", year=2014).division == "110228"
    assert read_organization("北京市密云区人民政府", year=2024).division == "110118"


@pytest.mark.parametrize(
    "text", ["", "县", "工作情况", "关于2024年度", "云溪县", "大部", "打印", "2024年", "云溪县,人民政府"]
)
def test_other_words_are_no_organization(text):
    """Places, headings and words that only end alike are no bodies."""
    assert not is_organization(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("中共清河市委 清河市人民政府", ["中共清河市委", "清河市人民政府"]),
        ("中共淮南市委淮南市人民政府", ["中共淮南市委", "淮南市人民政府"]),
        ("省委、省政府", ["省委", "省政府"]),
        ("云溪县 人民政府办事大厅", ["云溪县 人民政府办事大厅"]),
        ("云溪县人民政府", ["云溪县人民政府"]),
        ("", []),
    ],
)
def test_joint_issuers_are_parted(text, names):
    """Bodies side by side, or one behind the other, are several; anything else is one name."""
    assert [text[start:end] for start, end in split_organizations(text, 0, len(text))] == names


def test_a_name_with_its_place_is_told_from_one_without():
    """云溪县司法局 names its place, 县司法局 and 司法局 do not."""
    assert names_place("云溪县司法局")
    assert not names_place("县司法局")
    assert not names_place("党政办公室")


@given(st.text(alphabet="中共省市县区州镇乡街道办事处人民政府委员会局厅云溪国务院", min_size=1, max_size=30))
def test_no_name_fails(name):
    """Any mixture of the words that names are made of gives an organization."""
    assert read_organization(name).name == name
