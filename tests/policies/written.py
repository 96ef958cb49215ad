"""What stands in a provision of an edition, under the readings that it has taken: for tests that compare numbers."""

from typing import Any

from edu_policy.rules import Edition, Number, Part, Require
from edu_policy.rules.readings import walk

__all__ = ["body", "items_of", "least_of", "most_of", "numbers"]


def body(id_: str, edition: Edition) -> Any:
    """Return what a provision says."""
    return next(provision.body for provision in edition.resolved if provision.id == id_)


def numbers(id_: str, edition: Edition) -> set[Any]:
    """Return the numbers of a provision beside 0 and 1."""
    return {node.value for node in walk(body(id_, edition)) if isinstance(node, Number)} - {0, 1}


def least_of(id_: str, edition: Edition) -> list[Any]:
    """Return the lower bounds of a provision that are plain numbers."""
    return [bound.value for rule in _bounded(id_, edition) if isinstance(bound := rule.at_least, Number)]


def most_of(id_: str, edition: Edition) -> list[Any]:
    """Return the upper bounds of a provision that are plain numbers."""
    return [bound.value for rule in _bounded(id_, edition) if isinstance(bound := rule.at_most, Number)]


def items_of(id_: str, edition: Edition) -> set[str]:
    """Return the codes of the items that a provision lists."""
    return {node.term.code for node in walk(body(id_, edition)) if isinstance(node, Part)}


def _bounded(id_: str, edition: Edition) -> list[Require]:
    return [node for node in walk(body(id_, edition)) if isinstance(node, Require)]
