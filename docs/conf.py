"""Settings of Sphinx. The pages build without a network and with no warning."""

import sys
from enum import EnumMeta
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # for what makes pages

from tools.provision_pages import write_pages  # noqa: E402  # found by the line above

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "edu_policy"
author = "The edu_policy authors"
copyright = author  # noqa: A001  # the name is Sphinx's
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "edu_policy"
html_copy_source = False
html_show_sphinx = False

autodoc_default_options = {"members": True, "imported-members": True}  # members are those of `__all__`
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
maximum_signature_line_length = 100

myst_heading_anchors = 3

napoleon_numpy_docstring = False
napoleon_use_ivar = True  # fields are described in the docstring of their class

# Types of the standard library are not linked: their inventory would have to be fetched.
nitpick_ignore_regex = [
    (r"py:.*", r"(abc|collections\.abc|datetime|decimal|enum|fractions|functools|types|typing)\..*"),
    (r"py:.*", r"(attrs?|_?typeshed)\..*"),  # nor are those of other packages
    (r"py:(class|obj)", r"(.*\.)?_?[A-Z](_co|_contra)?"),  # type variables
    (r"py:class", r"Cell|Condition|FactValue|Key|Measure|Moment|Operand|Period|Requirement|Selector|WindowLike"),  # aliases, which are data
    (r"py:class", r"date"),  # of the standard library, under the name by which it is imported
    (r"py:class", r"edu_policy\.(rules\.engine\..*|assessment\.calendars\.Calendars)"),  # private
]


def keep_enum_members(_app: "Sphinx", _what: str, _name: str, value: object, skip: bool, _options: object) -> bool | None:  # noqa: FBT001  # Sphinx's signature
    """Show the members of an enumeration even where their names say all: they are its interface."""
    return False if skip and isinstance(type(value), EnumMeta) else None


def keep_colons(_app: "Sphinx", what: str, _name: str, _value: object, _options: object, lines: list[str]) -> None:
    """Let the text below a field or a constant begin as it likes: Napoleon would take "必須: …" for a type and its description."""
    if what in {"attribute", "data", "property"}:
        lines[:0] = ["..", ""]  # an empty comment


def write_provisions(_app: "Sphinx") -> None:
    """Write the pages on the provisions of the plans."""
    write_pages(HERE / "provisions")


def setup(app: "Sphinx") -> None:
    """Connect the handlers above."""
    app.connect("builder-inited", write_provisions)
    app.connect("autodoc-skip-member", keep_enum_members)
    app.connect("autodoc-process-docstring", keep_colons, priority=400)  # before Napoleon, which has 500
