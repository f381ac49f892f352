"""The accuracy gate: what the library reads right of the marked texts never falls below the committed floors."""

import importlib.util
import json
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def _load(name):
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


measure = _load("measure")
FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def figures():
    return measure.figures()


@pytest.mark.parametrize("group", ["development", "held_out"])
def test_no_figure_falls_below_its_floor(figures, group):
    """Every figure is at least what it was when the floors were last set."""
    fallen = {
        name: (figures[group][name], floor)
        for name, floor in FLOORS["floors"][group].items()
        if figures[group][name] < floor
    }
    assert not fallen


def test_floors_belong_to_these_texts():
    """The floors were measured on the texts as they are; after a change of a text they are measured anew."""
    assert FLOORS["texts"] == measure.digest(), "run python tests/accuracy/measure.py --update"


def test_a_floor_is_not_lowered_unless_told_to(tmp_path, monkeypatch, capsys):
    """--update refuses to lower a floor; --allow-regression lowers it."""
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"texts": "", "floors": {"development": {"f1": 0.9}}}))
    monkeypatch.setattr(measure, "FLOORS", floors)
    monkeypatch.setattr(measure, "figures", lambda: {"development": {"f1": 0.8}})
    assert measure.update(allow_regression=False) == 1
    assert "0.9 → 0.8" in capsys.readouterr().out
    assert json.loads(floors.read_text())["floors"]["development"]["f1"] == 0.9
    assert measure.update(allow_regression=True) == 0
    assert json.loads(floors.read_text())["floors"]["development"]["f1"] == 0.8


def test_the_marked_texts_are_enough():
    """At least thirty texts with fifteen hundred quantities, and every construction at least five times."""
    paths = measure.texts(held_out=False) + measure.texts(held_out=True)
    total, by_construction, _ = measure.measure(paths)
    assert len(paths) >= 30
    assert total.marked >= 1500
    assert {name: tally.marked for name, tally in by_construction.items() if tally.marked < 5} == {}


def test_every_quantity_is_traced_to_its_characters():
    """For every node of every text the text at its span is its text: spans are exact, all of them."""
    fazhi = measure.fazhi
    for path in measure.texts(held_out=False) + measure.texts(held_out=True):
        text, _ = measure.read_marked(path)
        report = fazhi.loads(text, format="text")
        assert report.text == text
        for indicator in report.indicators:
            for node in (indicator, *indicator.quantities, *indicator.changes):
                assert node.text == text[node.span.start : node.span.end]
