"""The public face: names that load when they are first used, and the same for type checkers as at run time."""

import ast
import inspect
import json
import subprocess
import sys
from pathlib import Path

import pytest

import edu_policy

SOURCE = Path(edu_policy.__file__).resolve().parent.parent


def imported_for_checkers() -> dict[str, str]:
    """Return which module type checkers take each name from."""
    tree = ast.parse(inspect.getsource(edu_policy))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    return {alias.name: node.module or "" for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}


def test_names_are_the_same_for_type_checkers_and_at_run_time() -> None:
    homes = {name: f"edu_policy.{home}" for home, names in edu_policy._HOMES.items() for name in names}
    assert imported_for_checkers() == homes
    assert sorted(homes) == sorted(edu_policy.__all__)


def test_every_name_is_that_of_the_module_that_defines_it() -> None:
    for name, home in imported_for_checkers().items():
        assert getattr(edu_policy, name) is getattr(sys.modules[home], name)


def test_a_name_that_there_is_not_is_told_as_python_tells_it() -> None:
    with pytest.raises(AttributeError, match="module 'edu_policy' has no attribute 'asess'"):
        edu_policy.asess  # type: ignore[attr-defined]  # noqa: B018 - that it is refused is the point
    with pytest.raises(ImportError):
        from edu_policy import asess  # type: ignore[attr-defined]  # noqa: F401, PLC0415 - likewise


def loaded_by(code: str) -> set[str]:
    """Return the modules that code loads in a new interpreter."""
    script = f"import sys; sys.path.insert(0, {str(SOURCE)!r}); {code}; import json; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", check=True)
    return set(json.loads(done.stdout))


def test_what_is_not_used_is_not_loaded() -> None:
    own = {name for name in loaded_by("import edu_policy") if name.startswith("edu_policy")}
    assert own == {"edu_policy", "edu_policy.lazy"}  # the latter is what loads the others
    records = loaded_by("from edu_policy import Dossier")
    assert not any(name.startswith(("edu_policy.rules", "edu_policy.policies")) for name in records)
    answers = loaded_by("from edu_policy import assess, explain")
    assert answers.isdisjoint({"babel", "edu_policy.policies.support_teaching"})
