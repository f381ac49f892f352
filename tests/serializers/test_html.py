"""HTML: a page to read and check a report by, and the view that a notebook shows."""

from __future__ import annotations

import base64
import hashlib
import re
from decimal import Decimal
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import fazhi
from fazhi import strategies
from fazhi.model import Finding, Metadata, Provision, Report, Severity, Span
from fazhi.serializers.html import write
from fazhi.serializers.html.inline import Marks, Typesetter
from fazhi.serializers.html.markup import Markup, join, tag, text
from fazhi.serializers.html.page import asset
from fazhi.serializers.terms import number

VOID = {"br", "hr", "link", "meta"}
ATTACKS = (
    *("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style><b>", "</title>", "<!--", "]]>", "&lt;"),
    *("$script", "${x}", "javascript:alert(1)", "' onmouseover='alert(1)", "\x00", "\ud800", "\u2028"),
)
hostile = st.lists(
    st.sampled_from((*ATTACKS, "一、成效\n", "办理案件1200件。", "《", "》", "索引号：", "2024年法治政府建设报告\n")),
    max_size=30,
).map("".join)


class Tree(HTMLParser):
    """The elements of a page: names and attributes in order, the text of each, and whether they are well nested."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self.open = []
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, name, attributes):
        """Note an element, and open it unless it is void."""
        element = {"name": name, "text": "", "in": tuple(e["name"] for e in self.open), **dict(attributes)}
        self.elements.append(element)
        if name not in VOID:
            self.open.append(element)

    def handle_endtag(self, name):
        """Close the element that was opened last; it must be this one."""
        assert self.open.pop()["name"] == name

    def handle_data(self, data):
        """Add text to every element that is open."""
        for element in self.open:
            element["text"] += data

    def all(self, name=None, **attributes):
        """The elements of a name, or with these attributes; ``class_`` asks for one of the classes."""
        wanted = attributes.pop("class_", None)
        return [
            element
            for element in self.elements
            if (name is None or element["name"] == name)
            and (wanted is None or wanted in (element.get("class") or "").split())
            and all(element.get(key) == value for key, value in attributes.items())
        ]


def bare(page):
    """A page without its style and script, and the hashes of both."""
    page = re.sub(r"(?s)(<style>).*?(</style>)", r"\1\2", page)
    page = re.sub(r"(?s)(<script>).*?(</script>)", r"\1\2", page)
    return re.sub(r"'sha256-[^']+'", "'sha256-…'", page)


def finding(report, words=None, **attributes):
    """A finding, triggered by words of the text or by none."""
    span = Span(start := report.text.index(words), start + len(words)) if words else None
    defaults = {"code": "NUM001", "severity": Severity.WARNING, "message": "数字前后不一致。", "span": span}
    return Finding(**{**defaults, **attributes})


@pytest.fixture(scope="module")
def page(published):
    """The page of one report."""
    return Tree(write(published))


@pytest.fixture(scope="module")
def fragment(published):
    """Its notebook view."""
    return Tree(write(published, fragment=True))


def test_golden_page(published, golden):
    """The whole page of one report, style and script apart."""
    golden("report.html", bare(write(published, findings=[finding(published, "15个工作")])))


def test_golden_fragment(published, golden):
    """The whole notebook view of one report, style apart."""
    golden("report.fragment.html", bare(write(published, fragment=True)) + "\n")


@pytest.mark.parametrize("options", [{}, {"fragment": True}])
def test_nothing_is_fetched(published, options):
    """The page needs no other file: no address in it leads out."""
    written = write(published, **options)
    for element in Tree(written).elements:
        assert not {"src", "srcset", "action", "data", "poster"} & set(element)
        assert element["name"] not in {"link", "img", "iframe", "object", "embed", "base", "form"}
        assert element.get("href", "#").startswith("#")
    assert not re.search(r"url\(|@import|https?:", written)


def test_only_its_own_style_and_script_run(published):
    """The policy of the page names its style and its script by hash, and allows nothing else."""
    written = write(published)
    policy = Tree(written).all("meta", **{"http-equiv": "Content-Security-Policy"})[0]["content"]
    for element in ("style", "script"):
        (content,) = re.findall(rf"(?s)<{element}>(.*?)</{element}>", written)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{element}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")


@given(hostile, st.booleans())
def test_no_text_becomes_markup(words, fragment):
    """Whatever a text holds, it is shown as text: no element, no attribute, no script comes of it."""
    report = fazhi.loads(words, format="text")
    noted = [Finding(code=words, severity=Severity.ERROR, message=words, help=words, basis=Provision(instrument=words))]
    report = evolve(report, metadata=evolve(report.metadata, title=words, keywords=(words,)), incomplete=words)
    tree = Tree(write(report, fragment=fragment, findings=noted))
    assert len(tree.all("script")) == (0 if fragment else 1)
    assert len(tree.all("style")) == 1
    assert not tree.all("img")
    assert not tree.all("b", text="")
    for element in tree.elements:
        assert not [name for name in element if name.startswith("on")]


@given(strategies.model_reports(), st.lists(strategies.findings(), max_size=3), st.booleans())
def test_whatever_the_model_holds_can_be_shown(report, findings, fragment):
    """Any report, with any findings, is well-formed HTML that a file can hold, with no id twice."""
    written = write(report, findings=findings, fragment=fragment)
    assert written.encode()
    ids = [element["id"] for element in Tree(written).elements if "id" in element]
    assert len(ids) == len(set(ids))


def test_the_same_report_gives_the_same_page(published):
    """Nothing of the day or the machine enters the page."""
    assert write(published) == write(fazhi.loads(fazhi.dumps(published), format="json"))


# What is there to read


def test_headings_stand_in_order(page):
    """One h1, and no level of headings left out."""
    levels = [int(element["name"][1]) for element in page.elements if re.fullmatch("h[1-6]", element["name"])]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_language_landmarks_and_the_way_past_them(page):
    """The page says its language, and has landmarks and a link past the outline."""
    assert page.all("html")[0]["lang"] == "zh-CN"
    for landmark in ("header", "nav", "main", "footer"):
        assert len(page.all(landmark)) == 1
    assert page.all("a", class_="skip")[0]["href"] == "#main"
    assert page.all("main", id="main")


def test_every_link_leads_somewhere(page, fragment):
    """Links of the outline, of the required elements and of the table lead to elements that are there."""
    for tree in (page, fragment):
        ids = {element.get("id") for element in tree.elements}
        links = [element["href"].removeprefix("#") for element in tree.all("a")]
        assert links
        assert set(links) <= ids


def test_the_text_is_all_there(published, page):
    """The article holds every statement and heading, lines made whole, page numbers left out."""
    shown = "".join(page.all("article")[0]["text"].split())
    for statement in published.statements:
        words = "".join(statement.text.split())
        assert words[:8] in shown
    assert "—1—" not in shown
    assert "2025年3月17日" in shown


def test_the_outline_counts_indicators(published, page):
    """The outline has every section with its number as published, and how many indicators are in it."""
    nav = page.all("nav")[0]["text"]
    assert [element["text"] for element in page.all("span", class_="words")] == [s.heading for s in published.walk()]
    assert "（一）" in nav
    assert page.all("span", class_="count")[0]["text"] == "8"


def test_figures_are_marked_with_their_details(published, page):
    """Every number of an indicator can be reached by keyboard and is described by its details."""
    figures = page.all("span", class_="figure")
    tips = {element["id"]: element["text"] for element in page.all("span", role="tooltip")}
    assert all(element["tabindex"] == "0" for element in figures)
    assert all(element["aria-describedby"] in tips for element in figures)
    assert {element["text"] for element in figures} >= {"23项", "15个工作日", "5个工作日", "约6.73万件", "95%以上"}
    tip, _ = [shown for shown in tips.values() if "审查文件" in shown]
    for words in ("约 67,300 件", "同比 ↑ 12.5%", "约6.73万件", "实际"):
        assert words in tip
    assert len({element["id"] for element in page.elements if re.fullmatch(r"i\d+", element.get("id", ""))}) == len(
        published.indicators
    )


def test_a_shared_figure_tells_of_both(page):
    """A number that two indicators share is marked once, and its details tell of both."""
    (held,) = [element for element in page.all("span", class_="held") if element["data-of"] == "5 6"]
    assert "办结率" in held["text"]
    assert "满意率" in held["text"]


def test_targets_are_told_apart(page):
    """What is aimed at looks different, in the text and in the table."""
    assert page.all("span", class_="target")
    assert page.all("td", class_="target")[0]["text"] == "目标"


def test_the_table_has_every_indicator(published, page):
    """A row each, with keys to sort by value whatever is shown."""
    rows = [element for element in page.all("tr") if "tbody" in element["in"]]
    assert len(rows) == len(published.indicators)
    keys = [element.get("data-key") for element in page.all("td", class_="number")]
    assert "6.73E+4" in keys
    assert all(element["scope"] == "row" for element in page.all("th") if "tbody" in element["in"])


def test_required_elements_are_shown(page):
    """The required elements are shown as found, with a link, or as absent."""
    coverage = page.all("ul", class_="coverage")[0]["text"]
    for words in ("主要举措和成效", "存在的不足", "不足的原因", "党政主要负责人履职", "下一年度安排"):
        assert words in coverage
    (absent,) = Tree(write(fazhi.loads("一、成效\n完成立法3件。\n", format="text"))).all("ul", class_="coverage")
    assert absent["text"].count("未见") == 4


def test_what_belongs_to_no_part_is_folded_away(page):
    """Site furniture and page numbers can be unfolded at the end of the page."""
    (residue,) = page.all("details", class_="residue")
    assert "浏览次数：187" in residue["text"]
    assert "open" not in residue


def test_a_report_that_was_not_read_to_its_end_says_so(published):
    """A limit that stopped the reading is told at the head."""
    shown = Tree(write(evolve(published, incomplete="only the first 9 characters were read")))
    assert "only the first 9 characters" in shown.all("p", class_="incomplete")[0]["text"]


def test_an_empty_report_is_a_page():
    """A report with nothing in it gives a page that says so."""
    shown = Tree(write(Report(text="")))
    assert shown.all("h1")[0]["text"] == "未题名的报告"
    assert [element["text"] for element in shown.all("p", class_="none")] == ["没有分标题。", "没有读到指标。"]


def test_the_year_stays_on_one_line():
    """A title is not broken between 2024 and 年度."""
    shown = Tree(write(Report(text="", metadata=Metadata(title="青湖市2024年度报告"))))
    assert shown.all("span", class_="year")[0]["text"] == "2024年度"


# Findings


def test_findings_stand_beside_what_triggered_them(published):
    """A finding stands in the margin of its paragraph, and its trigger is underlined by severity."""
    noted = Tree(
        write(published, findings=[finding(published, "23项", basis=Provision(instrument="统计法", article="第六条"))])
    )
    (note,) = noted.all("aside")
    assert "NUM001" in note["text"]
    assert "警告" in note["text"]
    assert "《统计法》第六条" in note["text"]
    assert "main" in note["in"]
    assert [element["text"] for element in noted.all("span", class_="trigger")] == ["23项"]
    assert noted.all("body", class_="with-notes")


def test_findings_without_a_place_stand_before_the_text(published):
    """What no place of the body triggered is listed first, the gravest on top."""
    absent = finding(published, severity=Severity.ERROR, code="STR001", message="没有下一年度安排。")
    header = finding(published, "006281755", code="MET003", place=(2, 5))
    noted = Tree(write(published, findings=[header, absent]))
    (general,) = noted.all("section", class_="general")
    assert general["text"].index("STR001") < general["text"].index("MET003")
    assert "第2行" in general["text"]
    assert "错误 1" in noted.all("ul", class_="tally")[0]["text"]


def test_overlapping_triggers_show_the_gravest(published):
    """Where triggers overlap, the common stretch has the look of the gravest."""
    both = [
        finding(published, "取消证明事项23项", severity=Severity.INFO),
        finding(published, "23项、下放51项", severity=Severity.ERROR),
    ]
    classes = {e["text"]: e["class"] for e in Tree(write(published, findings=both)).all("span", class_="trigger")}
    assert classes["23项"] == "trigger error"
    assert classes["取消证明事项"] == "trigger info"


def test_a_long_trigger_is_not_underlined(published):
    """A finding on a whole paragraph stands in the margin only."""
    statement = published.measures[0]
    noted = Tree(write(published, findings=[finding(published, statement.text)]))
    assert noted.all("aside")
    assert not noted.all("span", class_="trigger")


# The notebook view


def test_a_notebook_shows_the_fragment(published):
    """What a notebook asks a report for is the fragment."""
    assert published._repr_html_() == write(published, fragment=True)


def test_the_fragment_keeps_to_itself(published, fragment):
    """One element, style that reaches nothing outside, no script, no heading for the notebook's own outline."""
    assert [element["name"] for element in fragment.elements if not element["in"]] == ["div"]
    assert not fragment.all("script")
    assert not [element for element in fragment.elements if re.fullmatch("h[1-6]", element["name"])]
    (style,) = fragment.all("style")
    selectors = re.findall(r"(?m)^\s*([^@{}\n]+?)\s*\{", re.sub(r"(?s)/\*.*?\*/", "", style["text"]))
    assert selectors
    for selector in selectors:
        assert all(part.strip().startswith(".fazhi") for part in re.sub(r"\([^)]*\)", "", selector).split(","))
    ids = [element["id"] for element in fragment.elements if "id" in element]
    other = Tree(write(evolve(published, text=published.text + "\n"), fragment=True))
    assert not {element.get("id") for element in other.elements if "id" in element} & set(ids)


def test_details_are_hidden_where_styles_are_dropped(fragment):
    """Where a viewer drops the style, details stay hidden and the text stays legible."""
    assert all("hidden" in element for element in fragment.all("span", role="tooltip"))


# Style: contrast as WCAG 2.2 asks (1.4.3)


def luminance(colour):
    """Relative luminance of a colour in hexadecimal."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """The contrast of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def palettes():
    """The colours by name, light and dark."""
    blocks = re.findall(r"\.fazhi \{([^}]*--paper[^}]*)\}", asset("report.css"))
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in blocks]


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "backs"),
    [
        ("ink", ("paper", "card", "figure-back")),
        ("quiet", ("paper", "card", "figure-back")),
        ("red", ("paper",)),
        ("figure", ("paper", "figure-back")),
        ("aim", ("paper", "aim-back")),
        ("error", ("paper", "card")),
        ("warning", ("paper", "card")),
        ("info", ("paper", "card")),
    ],
)
def test_contrast(theme, ink, backs):
    """Every colour of text has a contrast of 4.5 or more to what it stands on."""
    colours = palettes()[theme]
    for back in backs:
        assert contrast(colours[ink], colours[back]) >= 4.5, (ink, back)


# Markup


@given(st.text())
def test_text_is_escaped_whole(words):
    """A text as markup reads back as the text, but for characters that HTML cannot hold."""
    (element,) = Tree(tag("p", words, title=words)).elements
    legible = re.sub("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", words)
    assert element["text"] == legible
    assert element["title"] == legible


def test_tags():
    """Attributes that say nothing are left out; markup stays as it is."""
    made = tag("p", tag("b", "<"), None, hidden=True, id=None, title=False, data_of=3, class_="x")
    assert made == '<p hidden data-of="3" class="x"><b>&lt;</b></p>'
    assert tag("br") == "<br>"
    assert join("a", None, Markup("<br>")) == "a<br>"
    assert text("'") == "&#x27;"


@pytest.mark.parametrize("name", ["p onclick", "<p", "", "P"])
def test_an_element_has_a_name_of_html(name):
    """A name that is none cannot become markup."""
    with pytest.raises(ValueError, match="element"):
        tag(name)


def test_no_places_give_no_markup():
    """Nothing set is nothing."""
    assert Typesetter(Report(text="")).marked([], Marks()) == ""


@pytest.mark.parametrize(
    ("value", "shown"),
    [("2.3E+6", "2,300,000"), ("95.50", "95.50"), ("0.66666666666666666667", "0.666667"), ("1E+30", "1E+30")],
)
def test_numbers_are_shown_in_digits(value, shown):
    """Digits in threes, the precision that was reported, and no endless ones."""
    assert number(Decimal(value)) == shown
