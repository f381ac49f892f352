from __future__ import annotations

import pytest

from fazhi.errors import LimitError
from fazhi.limits import Limits
from fazhi.loaders.html.nesting import HARMLESS, check_nesting

MANY = 4 * HARMLESS


@pytest.mark.parametrize("tag", ["div", "span", "b", "font color=red", "ul><li", "table><tr><td", "svg", "x-y"])
def test_deep_pages(tag):
    """A page whose elements nest without end is refused, whatever they are."""
    with pytest.raises(LimitError, match="nest deeper"):
        check_nesting(f"<{tag}>" * MANY, Limits())


@pytest.mark.parametrize("part", ["<div><table></div></table>", "<div><td>", "<p><div>", "<div></span>"])
def test_end_tags_that_end_nothing(part):
    """End tags that the parser ignores do not hide how deep a page nests."""
    with pytest.raises(LimitError):
        check_nesting(part * MANY, Limits())


def test_formatting_that_is_opened_again():
    """A page whose unclosed formatting would be opened again in every paragraph is refused."""
    with pytest.raises(LimitError, match="unfolds"):
        check_nesting("".join(f"<p><b id={number}></p>" for number in range(MANY)), Limits())


@pytest.mark.parametrize(
    "part",
    [
        "<p>一",
        "<ul><li>一<li>二</ul>",
        "<tr><td><font color=red>一<td><span>二",
        "<p><span>一</p>",
        "<div><p><b>一</b></p></div><br>",
        "<p><b>一</p>",
        "<dl><dt>一<dd>二</dl>",
        "<",
        "< b",
    ],
)
def test_long_pages(part):
    """A long page that is flat passes, also where it leaves elements open as old pages do."""
    check_nesting("<table>" + part * MANY, Limits())


def test_limit_of_the_caller():
    """The depth is the caller's to set."""
    page = "<div>" * MANY
    check_nesting(page, Limits(depth=MANY))
    with pytest.raises(LimitError):
        check_nesting(page, Limits(depth=MANY - 1))
