"""Completed days, months and years between two days, by hand, and against stepping from unit to unit."""

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calculators import elapsed
from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.quantities import Unit

DAYS = st.dates(date(1950, 1, 1), date(2050, 12, 31))


@pytest.mark.parametrize(
    ("start", "end", "unit", "expected"),
    [
        (date(1986, 3, 1), date(2022, 2, 28), Unit.YEAR, 35),  # 36 on the next day
        (date(1986, 3, 1), date(2022, 3, 1), Unit.YEAR, 36),
        (date(1986, 3, 1), date(1986, 3, 1), Unit.YEAR, 0),
        (date(2000, 2, 29), date(2001, 2, 27), Unit.YEAR, 0),
        (date(2000, 2, 29), date(2001, 2, 28), Unit.YEAR, 1),  # 2001 has no 29 February
        (date(2023, 1, 31), date(2023, 2, 27), Unit.MONTH, 0),
        (date(2023, 1, 31), date(2023, 2, 28), Unit.MONTH, 1),
        (date(2023, 1, 15), date(2024, 1, 14), Unit.MONTH, 11),
        (date(2023, 9, 8), date(2023, 9, 1), Unit.DAY, -7),
        (date(2023, 9, 8), date(2023, 9, 7), Unit.MONTH, -1),  # not even begun: a month early
        (date(2023, 9, 8), date(2022, 9, 8), Unit.YEAR, -1),
        (date(2023, 9, 8), date(2022, 9, 7), Unit.YEAR, -2),
    ],
)
def test_units_completed(start: date, end: date, unit: Unit, expected: int) -> None:
    assert elapsed(start, end, unit) == expected


@given(DAYS, DAYS, st.sampled_from([(Unit.MONTH, 1), (Unit.YEAR, 12)]))
def test_it_is_the_last_step_that_does_not_pass_the_end(start: date, end: date, kind: tuple[Unit, int]) -> None:
    unit, months = kind
    done = elapsed(start, end, unit)
    assert start + relativedelta(months=months * done) <= end < start + relativedelta(months=months * (done + 1))


@given(DAYS, DAYS, st.sampled_from([Unit.DAY, Unit.MONTH, Unit.YEAR]))
def test_it_never_falls_as_the_end_moves_on(start: date, end: date, unit: Unit) -> None:
    assert elapsed(start, end, unit) <= elapsed(start, end + timedelta(1), unit)


def test_what_is_no_day_or_no_length_is_refused() -> None:
    with pytest.raises(InvalidTypeError):
        elapsed("2022-01-01", date(2022, 1, 2))  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match=r"expected Unit.DAY, Unit.MONTH or Unit.YEAR") as caught:
        elapsed(date(2022, 1, 1), date(2022, 1, 2), Unit.LESSON)
    assert caught.value.path == "unit"
