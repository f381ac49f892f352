"""What holds of every class of the model: frozen, slotted, hashable, equal by value, copied and stored whole."""

from __future__ import annotations

import copy
import pickle
from enum import StrEnum

import attrs
import pytest
from hypothesis import given, settings

from fazhi import model, strategies

CLASSES = [kind for name in model.__all__ if attrs.has(kind := getattr(model, name))]
ENUMERATIONS = [
    kind for name in model.__all__ if isinstance(kind := getattr(model, name), type) and issubclass(kind, StrEnum)
]
STRATEGIES = {
    model.Cause: strategies.causes(),
    model.Change: strategies.changes(),
    model.Citation: strategies.citations(),
    model.Coverage: strategies.coverages(),
    model.DocumentNumber: strategies.document_numbers(),
    model.Edit: strategies.edits(),
    model.Field: strategies.fields(),
    model.Finding: strategies.findings(),
    model.IndexNumber: strategies.index_numbers(),
    model.Indicator: strategies.indicators(),
    model.Locator: strategies.locators(),
    model.Measure: strategies.measures(),
    model.Metadata: strategies.metadata(),
    model.Node: strategies.nodes(),
    model.Organization: strategies.organizations(),
    model.Origin: strategies.origins(),
    model.Plan: strategies.plans(),
    model.Preamble: strategies.preambles(),
    model.Provision: strategies.provisions(),
    model.Quantity: strategies.quantities(),
    model.Report: strategies.model_reports(),
    model.Residue: strategies.residues(),
    model.Section: strategies.sections(),
    model.Segment: strategies.segments(),
    model.Shortcoming: strategies.shortcomings(),
    model.Signature: strategies.signatures(),
    model.Source: strategies.sources(),
    model.Span: strategies.spans(),
    model.Statement: strategies.plain_statements(),
    model.Zone: strategies.zones(),
}

each_class = pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)


def check(kind, property_of):
    """Hold a property to instances of a class."""
    settings(max_examples=10)(given(STRATEGIES[kind])(property_of))()


def test_there_is_a_strategy_for_every_class():
    """No class goes without a strategy."""
    assert set(STRATEGIES) == set(CLASSES)


@each_class
def test_instances_are_of_their_class(kind):
    """A strategy gives instances of its class, not of one below or above it."""

    def property_of(instance):
        assert type(instance) is kind

    check(kind, property_of)


@each_class
def test_frozen(kind):
    """No attribute can be set, deleted or added."""

    def property_of(instance):
        for name in (*(field.name for field in attrs.fields(kind)), "anything"):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(instance, name, None)
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                delattr(instance, name)

    check(kind, property_of)


@each_class
def test_slotted(kind):
    """Instances have slots and no dictionary."""
    assert "__slots__" in vars(kind)
    assert not hasattr(kind, "__dict__") or "__dict__" not in kind.__dict__

    def property_of(instance):
        assert not hasattr(instance, "__dict__")

    check(kind, property_of)


@each_class
def test_fully_annotated(kind):
    """Every attribute has a type that resolves."""
    assert all(field.type is not None for field in attrs.fields(attrs.resolve_types(kind)))


@each_class
def test_equal_by_value_and_hashable(kind):
    """An instance made of the same values is equal, and hashes alike."""

    def property_of(instance):
        twin = kind(**{field.name: getattr(instance, field.name) for field in attrs.fields(kind)})
        assert twin is not instance
        assert (twin, hash(twin)) == (instance, hash(instance))
        assert instance != object()

    check(kind, property_of)


@each_class
def test_picklable_and_copyable(kind):
    """Pickled, copied and copied deeply, an instance is equal to what it was."""

    def property_of(instance):
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            assert pickle.loads(pickle.dumps(instance, protocol)) == instance  # noqa: S301 - our own bytes
        assert copy.copy(instance) == instance
        assert copy.deepcopy(instance) == instance
        assert attrs.evolve(instance) == instance

    check(kind, property_of)


@each_class
def test_repr_is_for_people(kind):
    """The repr names the class, fits on a line and has no end of figures."""

    def property_of(instance):
        shown = repr(instance)
        assert kind.__name__ in shown
        assert "\n" not in shown

    check(kind, property_of)


@each_class
def test_documented(kind):
    """Every attribute is told in the docstring of its class or of one above it."""
    words = "\n".join(base.__doc__ or "" for base in kind.__mro__)
    told_in_passing = {"Edit"}
    assert kind.__name__ in told_in_passing or all(f"{field.name}:" in words for field in attrs.fields(kind))


@pytest.mark.parametrize("kind", ENUMERATIONS, ids=lambda kind: kind.__name__)
def test_enumerations_are_strings(kind):
    """Members are their values, survive pickling, and are found by them."""
    for member in kind:
        assert member == member.value == str(member)
        assert kind(member.value) is member
        assert pickle.loads(pickle.dumps(member)) is member  # noqa: S301 - our own bytes
