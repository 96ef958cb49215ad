"""The lunar new year (春節), the first day of the first lunar month, of the years 1950 to 2099.

No date of a school calendar is ever derived from it: winter breaks begin 4 to 27 days before it, and only a published calendar
says when. It serves to warn where a stated winter break does not contain it.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from edu_policy.errors import InvalidTypeError, OutsideCalendarError

__all__ = ["lunar_new_year"]


def __dir__() -> list[str]:
    return __all__


_FIRST_YEAR: Final = 1950
_MONTHS_AND_DAYS: Final = (
    "0217 0206 0127 0214 0203 0124 0212 0131 0218 0208",  # 1950 to 1959
    "0128 0215 0205 0125 0213 0202 0121 0209 0130 0217",  # 1960 to 1969
    "0206 0127 0215 0203 0123 0211 0131 0218 0207 0128",  # 1970 to 1979
    "0216 0205 0125 0213 0202 0220 0209 0129 0217 0206",  # 1980 to 1989
    "0127 0215 0204 0123 0210 0131 0219 0207 0128 0216",  # 1990 to 1999
    "0205 0124 0212 0201 0122 0209 0129 0218 0207 0126",  # 2000 to 2009
    "0214 0203 0123 0210 0131 0219 0208 0128 0216 0205",  # 2010 to 2019
    "0125 0212 0201 0122 0210 0129 0217 0206 0126 0213",  # 2020 to 2029
    "0203 0123 0211 0131 0219 0208 0128 0215 0204 0124",  # 2030 to 2039
    "0212 0201 0122 0210 0130 0217 0206 0126 0214 0202",  # 2040 to 2049
    "0123 0211 0201 0219 0208 0128 0215 0204 0124 0212",  # 2050 to 2059
    "0202 0121 0209 0129 0217 0205 0126 0214 0203 0123",  # 2060 to 2069
    "0211 0131 0219 0207 0127 0215 0205 0124 0212 0202",  # 2070 to 2079
    "0122 0209 0129 0217 0206 0126 0214 0203 0124 0210",  # 2080 to 2089
    "0130 0218 0207 0127 0215 0205 0125 0212 0201 0121",  # 2090 to 2099
)
"""Month and day in mainland China, whose lunar calendar is reckoned for UTC+8; ten years a line. Computed, not announced."""


def _dates() -> tuple[date, ...]:
    entries = " ".join(_MONTHS_AND_DAYS).split()
    return tuple(date(year, int(entry[:2]), int(entry[2:])) for year, entry in enumerate(entries, _FIRST_YEAR))


_NEW_YEARS: Final = _dates()


def lunar_new_year(year: int) -> date:
    """Return the day of the lunar new year (春節, 農曆正月初一) that lies in a calendar year.

    It warns; it never fills a date of a school calendar.

    >>> lunar_new_year(2024)
    datetime.date(2024, 2, 10)

    Args:
        year: a calendar year (年) from 1950 to 2099. The winter break of the school year 2023-24 lies around that of 2024.

    Raises:
        InvalidTypeError: ``year`` is no whole number.
        OutsideCalendarError: a year before 1950 or after 2099.
    """
    if isinstance(year, bool) or not isinstance(year, int):
        msg = f"expected a calendar year as an int, such as 2024, got {year!r}"
        raise InvalidTypeError(msg, path="year")
    index = year - _FIRST_YEAR
    if not 0 <= index < len(_NEW_YEARS):
        msg = f"the lunar new year is known for {_FIRST_YEAR} to {_NEW_YEARS[-1].year}, not for {year}"
        raise OutsideCalendarError(msg, path="year")
    return _NEW_YEARS[index]
