from fazhi.loaders.pages.lines import lines_of, rows


def texts(page):
    """The texts of a page's lines."""
    return [line.text for line in lines_of(page)]


def test_fragments_beside_one_another_are_a_line(page, fragment):
    """The order in which a page draws does not matter."""
    assert texts(page(fragment("府", 112), fragment("第二行", top=128), fragment("政", 96), fragment("法治", 64))) == [
        "法治政府",
        "第二行",
    ]


def test_cells_of_rows_below_one_another_are_parted_by_tabs(page, fragment):
    """Where cells line up in two rows there is a table; a single row has spaces."""
    table = [
        *(fragment("文号", 80, 100), fragment("甲政1号", 160, 100), fragment("日期", 300, 100)),
        *(fragment("机构", 80, 128), fragment("某县人民政府", 160, 128), fragment("来源", 300, 128)),
    ]
    assert texts(page(*table)) == ["文号\t甲政1号\t日期", "机构\t某县人民政府\t来源"]
    assert texts(page(*table[:3])) == ["文号　　　甲政1号　　　　　日期"]
    assert all(line.tabular for line in lines_of(page(*table)))


def test_what_is_drawn_twice_is_read_once(page, fragment):
    """Some programs draw text again, a little aside, to make it bold."""
    assert texts(page(fragment("法治", 80), fragment("法治", 80.4), fragment("法治", 112))) == ["法治法治"]


def test_a_raised_figure_stands_on_its_line(page, fragment):
    """A small figure above the base line belongs to the line."""
    assert texts(page(fragment("注", 80), fragment("②", 96, 98, em=8), fragment("释", 104))) == ["注②释"]


def test_rows_come_from_top_to_bottom(fragment):
    """Fragments without height stand by themselves."""
    flat = [fragment("平", 80, 100, em=0), fragment("平", 90, 103, em=0)]
    assert len(rows(flat)) == 2


def test_a_page_shows_only_what_stands_on_it(page, fragment):
    """Text outside the page, or in numbers that are none, is not shown."""
    sheet = page()
    assert sheet.shows(fragment("在"))
    assert not any(
        sheet.shows(fragment("外", left, top, em))
        for left, top, em in ((-900, 0, 16), (0, 9000, 16), (float("nan"), 0, 16), (0, 0, float("inf")))
    )
