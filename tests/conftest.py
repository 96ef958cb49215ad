"""Settings that all tests share."""

import os

import pytest
from hypothesis import Phase, settings

pytest.register_assert_rewrite("tests.policies.contract")  # tests that others derive from explain their failures too

# In CI the same examples are tried each time, so that a failure there belongs to the change; elsewhere new ones are.
settings.register_profile("default", deadline=None, derandomize=bool(os.environ.get("CI")))
# pytest --hypothesis-profile=thorough
settings.register_profile("thorough", settings.get_profile("default"), derandomize=False, max_examples=5_000)
# For tools/mutants.py: that a test fails is enough, the smallest example for it is not looked for.
settings.register_profile("mutants", settings.get_profile("default"), derandomize=True, phases=[Phase.explicit, Phase.generate])
settings.load_profile("default")
