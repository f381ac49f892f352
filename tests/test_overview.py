"""The overview of a report for a terminal."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from hypothesis import given

import fazhi
from fazhi import strategies
from fazhi.model import Change, Direction, Indicator, Preamble, Report, Span, Statement
from fazhi.overview import COLUMNS, overview, table, width

TEXT = Path(__file__).parents[1] / "examples" / "sample.txt"


def test_what_is_seen_at_once():
    """Title and issuer, the outline with its counts, each indicator with the line and column of its figure."""
    report = fazhi.load(TEXT)
    shown = overview(report)
    assert shown.startswith(f"{report.metadata.title}\n  发布机构  {report.metadata.issuers[0]}\n")
    assert f"指标 {len(report.indicators)}" in shown
    assert all(section.heading in shown for section in report.walk())
    rows = shown.splitlines()[-len(report.indicators) :]
    places = ["{}:{}".format(*report.place(indicator.quantities[0].span.start)) for indicator in report.indicators]
    assert [row.split()[-1] for row in rows] == places


def test_the_empty_report():
    """A report without anything has no table, and says that it is empty."""
    shown = overview(fazhi.loads(""))
    assert shown.startswith("（无标题）\n")
    assert "there is no text in it" in shown
    assert COLUMNS[0] + "  " not in shown


def test_a_text_commands_no_terminal():
    """Control characters of a text are not passed on."""
    shown = overview(fazhi.loads("一、主要举措\x1b[2J\n办理案件3件。\n", format="text"))
    assert "\x1b" not in shown
    assert "主要举措\ufffd[2J" in shown


def test_columns_stand_below_each_other():
    """Wide characters take two columns, combining ones none; numbers stand to the right."""
    assert [width(text) for text in ("a", "法治", "e\u0301", "，")] == [1, 4, 1, 2]
    drawn = table(("指标", "数值"), iter([("案件", "3件"), ("行政复议", "1200件")])).splitlines()
    assert drawn == ["指标        数值", "────────  ──────", "案件         3件", "行政复议  1200件"]


@given(strategies.model_reports())
def test_every_report_has_an_overview(report):
    """Whatever a report holds, its overview is text that every terminal can print."""
    shown = overview(report)
    assert shown.encode()
    assert not {unicodedata.category(character) for character in shown if character not in "\t\n\r\x85"} & {"Cc", "Cs"}


def test_an_indicator_that_only_moved():
    """An indicator of which only the way is known stands where its change is told."""
    text = "败诉率下降"
    change = Change(span=Span(3, 5), text="下降", direction=Direction.DOWN)
    indicator = Indicator(span=Span(0, 5), text=text, name="败诉率", changes=(change,))
    statement = Statement(span=Span(0, 5), text=text, indicators=(indicator,))
    report = Report(text=text, preamble=Preamble(span=Span(0, 5), text=text, statements=(statement,)))
    assert overview(report).splitlines()[-1].split() == ["败诉率", "↓", "1:4"]
