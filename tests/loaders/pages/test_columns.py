from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from fazhi.loaders.pages.columns import Place, blocks
from fazhi.loaders.pages.fragments import Fragment


def texts(fragments):
    """The texts of each block."""
    return [[fragment.text for fragment in block.fragments] for block in blocks(fragments)]


def two_columns(column, rows=8):
    """Two columns of full lines."""
    left = column([f"左{row}" + "文" * 10 for row in range(rows)], left=80)
    right = column([f"右{row}" + "文" * 10 for row in range(rows)], left=310)
    return left, right


def test_one_column_is_one_block(column):
    """Lines across the page are read as they come."""
    lines = column(["文" * 28] * 20)
    assert texts(lines) == [["文" * 28] * 20]


def test_two_columns_are_read_one_after_the_other(column):
    """However the page draws them, the left column comes first."""
    left, right = two_columns(column)
    drawn = list(chain.from_iterable(zip(right, left, strict=True)))
    assert [text[0] for block in texts(drawn) for text in block] == ["左"] * 8 + ["右"] * 8


def test_a_title_runs_across_two_columns(column, fragment):
    """What runs across the page parts the columns above from those below."""
    left, right = two_columns(column)
    lower_left, lower_right = (column(["下" * 12] * 8, left=x, top=420) for x in (80, 310))
    title, middle = fragment("题" * 20, left=120, top=60), fragment("中" * 20, left=120, top=370)
    found = blocks([*left, *right, title, *lower_left, *lower_right, middle])
    assert [block.place for block in found] == [
        *(Place.FULL, Place.LEFT, Place.RIGHT),
        *(Place.FULL, Place.LEFT, Place.RIGHT),
    ]
    assert found[3].fragments == (middle,)


def test_cells_of_a_table_are_no_columns(column):
    """A table of labels and values is read row by row."""
    labels = column(["索引号", "发布机构", "文号", "关键词"] * 3, left=80)
    values = column(["甲乙丙", "某县人民政府", "某政〔2024〕1号", "法治"] * 3, left=320)
    assert len(blocks([*labels, *values])) == 1


@given(
    st.lists(st.tuples(st.integers(0, 600), st.integers(0, 800), st.integers(0, 500), st.integers(0, 60)), max_size=60)
)
def test_no_fragment_is_lost(boxes):
    """Blocks hold every fragment once."""
    fragments = [
        Fragment(str(name), left, top, left + width, top + height, top + height, height or 1)
        for name, (left, top, width, height) in enumerate(boxes)
    ]
    held = sorted(int(fragment.text) for block in blocks(fragments) for fragment in block.fragments)
    assert held == list(range(len(boxes)))
