"""Series: amounts with nothing but 、 or 和 between them."""

from fazhi.parsing.figures.amounts import scan
from fazhi.parsing.figures.sentence import Sentence
from fazhi.parsing.figures.series import gather


def sizes(text):
    sentence = Sentence.of(text)
    return [series.size for series in gather(sentence, list(scan(text)))]


def test_amounts_side_by_side_are_one_series():
    """5期、890人次 is one series; 5件,审结3件 are two."""
    assert sizes("举办培训5期、890人次") == [2]
    assert sizes("受理5件,审结3件") == [1, 1]
    assert sizes("设计6类45项产品") == [2]


def test_a_series_knows_its_clause_and_its_neighbours():
    """The lead begins at the clause or where the series before ends; the limit is where the next begins."""
    text = "全市受理5件,审结3件"
    sentence = Sentence.of(text)
    first, second = gather(sentence, list(scan(text)))
    assert (first.lead(sentence), second.lead(sentence)) == ("全市受理", "审结")
    assert (first.limit, second.limit) == (second.first.start, len(text))
