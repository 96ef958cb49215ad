"""Working days of mainland China (工作日), 2004 to 2026, as the State Council's yearly holiday notices set them.

Each notice moves working days: some weekdays are not worked (放假), some Saturdays and Sundays are (調休上班). Every other day follows the
ordinary week. 2019 and 2020 stand as amended. The last days of December may be set by the notice of the year after.

The table lists what differs from the ordinary week, and no names of holidays: a Saturday inside of a holiday counts as weekend.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from edu_policy.calendars.days import Weekday
from edu_policy.calendars.tables import DayTable
from edu_policy.mappings import FrozenMap
from edu_policy.sources import Citation

__all__ = ["MAINLAND", "MAINLAND_NOTICES"]


def __dir__() -> list[str]:
    return __all__


_DAYS: Final = {
    # year: (weekdays not worked, weekend days worked), as month-day
    2004: (
        "01-01 01-22 01-23 01-26 01-27 01-28 05-03 05-04 05-05 05-06 05-07 10-01 10-04 10-05 10-06 10-07",
        "01-17 01-18 05-08 05-09 10-09 10-10",
    ),
    2005: (
        "01-03 02-09 02-10 02-11 02-14 02-15 05-02 05-03 05-04 05-05 05-06 10-03 10-04 10-05 10-06 10-07",
        "02-05 02-06 04-30 05-08 10-08 10-09 12-31",
    ),
    2006: (
        "01-02 01-03 01-30 01-31 02-01 02-02 02-03 05-01 05-02 05-03 05-04 05-05 10-02 10-03 10-04 10-05 10-06",
        "01-28 02-05 04-29 04-30 09-30 10-08 12-30 12-31",
    ),
    2007: (
        "01-01 01-02 01-03 02-19 02-20 02-21 02-22 02-23 05-01 05-02 05-03 05-04 05-07 10-01 10-02 10-03 10-04 10-05 12-31",
        "02-17 02-25 04-28 04-29 09-29 09-30 12-29",
    ),
    2008: (
        "01-01 02-06 02-07 02-08 02-11 02-12 04-04 05-01 05-02 06-09 09-15 09-29 09-30 10-01 10-02 10-03",
        "02-02 02-03 05-04 09-27 09-28",
    ),
    2009: (
        "01-01 01-02 01-26 01-27 01-28 01-29 01-30 04-06 05-01 05-28 05-29 10-01 10-02 10-05 10-06 10-07 10-08",
        "01-04 01-24 02-01 05-31 09-27 10-10",
    ),
    2010: (
        "01-01 02-15 02-16 02-17 02-18 02-19 04-05 05-03 06-14 06-15 06-16 09-22 09-23 09-24 10-01 10-04 10-05 10-06 10-07",
        "02-20 02-21 06-12 06-13 09-19 09-25 09-26 10-09",
    ),
    2011: (
        "01-03 02-02 02-03 02-04 02-07 02-08 04-04 04-05 05-02 06-06 09-12 10-03 10-04 10-05 10-06 10-07",
        "01-30 02-12 04-02 10-08 10-09 12-31",
    ),
    2012: (
        "01-02 01-03 01-23 01-24 01-25 01-26 01-27 04-02 04-03 04-04 04-30 05-01 06-22 10-01 10-02 10-03 10-04 10-05",
        "01-21 01-29 03-31 04-01 04-28 09-29",
    ),
    2013: (
        (
            "01-01 01-02 01-03 02-11 02-12 02-13 02-14 02-15 04-04 04-05 04-29 04-30 "
            "05-01 06-10 06-11 06-12 09-19 09-20 10-01 10-02 10-03 10-04 10-07"
        ),
        "01-05 01-06 02-16 02-17 04-07 04-27 04-28 06-08 06-09 09-22 09-29 10-12",
    ),
    2014: (
        "01-01 01-31 02-03 02-04 02-05 02-06 04-07 05-01 05-02 06-02 09-08 10-01 10-02 10-03 10-06 10-07",
        "01-26 02-08 05-04 09-28 10-11",
    ),
    2015: (
        "01-01 01-02 02-18 02-19 02-20 02-23 02-24 04-06 05-01 06-22 09-03 09-04 10-01 10-02 10-05 10-06 10-07",
        "01-04 02-15 02-28 09-06 10-10",
    ),
    2016: (
        "01-01 02-08 02-09 02-10 02-11 02-12 04-04 05-02 06-09 06-10 09-15 09-16 10-03 10-04 10-05 10-06 10-07",
        "02-06 02-14 06-12 09-18 10-08 10-09",
    ),
    2017: (
        "01-02 01-27 01-30 01-31 02-01 02-02 04-03 04-04 05-01 05-29 05-30 10-02 10-03 10-04 10-05 10-06",
        "01-22 02-04 04-01 05-27 09-30",
    ),
    2018: (
        "01-01 02-15 02-16 02-19 02-20 02-21 04-05 04-06 04-30 05-01 06-18 09-24 10-01 10-02 10-03 10-04 10-05 12-31",
        "02-11 02-24 04-08 04-28 09-29 09-30 12-29",
    ),
    2019: (
        "01-01 02-04 02-05 02-06 02-07 02-08 04-05 05-01 05-02 05-03 06-07 09-13 10-01 10-02 10-03 10-04 10-07",
        "02-02 02-03 04-28 05-05 09-29 10-12",
    ),
    2020: (
        "01-01 01-24 01-27 01-28 01-29 01-30 01-31 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08",
        "01-19 04-26 05-09 06-28 09-27 10-10",
    ),
    2021: (
        "01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-04 10-05 10-06 10-07",
        "02-07 02-20 04-25 05-08 09-18 09-26 10-09",
    ),
    2022: (
        "01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 06-03 09-12 10-03 10-04 10-05 10-06 10-07",
        "01-29 01-30 04-02 04-24 05-07 10-08 10-09",
    ),
    2023: (
        "01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06",
        "01-28 01-29 04-23 05-06 06-25 10-07 10-08",
    ),
    2024: (
        "01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07",
        "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
    ),
    2025: (
        "01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08",
        "01-26 02-08 04-27 09-28 10-11",
    ),
    2026: (
        "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07",
        "01-04 02-14 02-28 05-09 09-20 10-10",
    ),
}

_ADDRESSES: Final = {
    # year: the notice and, where there is one, its amendment
    2004: ("20210212183857/https://zh.wikisource.org/wiki/国务院办公厅关于2004年部分节假日安排的通知",),
    2005: ("20210212184000/https://zh.wikisource.org/wiki/国务院办公厅关于2005年部分节假日安排的通知",),
    2006: ("20221130214247/https://zh.wikisource.org/wiki/国务院办公厅关于2006年部分节假日安排的通知",),
    2007: ("20230727050141/https://www.gov.cn/gongbao/content/2007/content_503397.htm",),
    2008: ("20240610103541/https://www.gov.cn/gongbao/content/2008/content_859870.htm",),
    2009: ("20230726083438/https://www.gov.cn/gongbao/content/2008/content_1175823.htm",),
    2010: ("20101210083603/https://www.gov.cn/gongbao/content/2009/content_1487011.htm",),
    2011: ("20240812070712/https://www.gov.cn/gongbao/content/2010/content_1765282.htm",),
    2012: ("20250420220922/https://www.gov.cn/gongbao/content/2011/content_2020918.htm",),
    2013: ("20240229121946/https://www.gov.cn/gongbao/content/2012/content_2292057.htm",),
    2014: ("20250426080722/https://www.gov.cn/gongbao/content/2014/content_2561299.htm",),
    2015: ("20250427025304/https://www.gov.cn/gongbao/content/2015/content_2799019.htm",),
    2016: ("20231205013233/https://www.gov.cn/gongbao/content/2016/content_2979719.htm",),
    2017: ("20231205013333/https://www.gov.cn/gongbao/content/2016/content_5148793.htm",),
    2018: ("20231205013402/https://www.gov.cn/gongbao/content/2017/content_5248221.htm",),
    2019: (
        "20241202235023/https://www.gov.cn/gongbao/content/2018/content_5350046.htm",
        "20250901174347/https://www.gov.cn/gongbao/content/2019/content_5380356.htm",
    ),
    2020: (
        "20241222150612/https://www.gov.cn/gongbao/content/2019/content_5459138.htm",
        "20200311092254/https://www.gov.cn/gongbao/content/2020/content_5477297.htm",
    ),
    2021: ("20250424075325/https://www.gov.cn/gongbao/content/2020/content_5567750.htm",),
    2022: ("20250413071341/https://www.gov.cn/gongbao/content/2021/content_5651728.htm",),
    2023: ("20250414125053/https://www.gov.cn/gongbao/content/2023/content_5736714.htm",),
    2024: ("20231111053456/https://www.gov.cn/gongbao/2023/issue_10806/202311/content_6913823.html",),
    2025: ("20241130063235/https://www.gov.cn/gongbao/2024/issue_11726/202411/content_6989767.html",),
    2026: ("20251125134126/https://www.gov.cn/gongbao/2025/issue_12406/202511/content_7048922.html",),
}
"""Archived copies, below https://web.archive.org/web/."""

_NOTES: Final = {
    2005: "31 December 2005, a Saturday, is worked: 国办发明电〔2005〕35号, the notice of 2006, settles it; packages differ on that day",
    2015: "3 to 6 September are set by 国发明电〔2015〕1号 of 13 May 2015, which does not stand at this address",
    2019: "as amended in 2019 for the days around 1 May; the second address is the amending notice",
    2020: "as amended in 2020: the Spring Festival holiday was extended; the second address is the amending notice",
}


def _notice(year: int) -> Citation:
    urls = (f"https://web.archive.org/web/{address}" for address in _ADDRESSES[year])
    return Citation(f"国务院办公厅关于{year}年部分节假日安排的通知", urls, _NOTES.get(year))


def _listed(kind: int) -> Iterator[date]:
    return (date.fromisoformat(f"{year}-{day}") for year, kinds in _DAYS.items() for day in kinds[kind].split())


MAINLAND_NOTICES: Final = FrozenMap({year: _notice(year) for year in _DAYS})
"""Calendar year -> the notice that sets its working days (節假日安排的通知)."""

MAINLAND: Final = DayTable(
    id="cn-mainland",
    years=_DAYS,
    source=Citation(
        "国务院办公厅关于部分节假日安排的通知, 2004-2026",
        [url for notice in MAINLAND_NOTICES.values() for url in notice.urls],
        "collected from the notices that the package holidays 0.109 links, and compared with that package and chinesecalendar 1.11.0: "
        "all agree on every day but 2005-12-31 (MAINLAND_NOTICES[2005])",
    ),
    as_of=date(2026, 11, 23),
    week=tuple(Weekday)[:5],
    off=_listed(0),
    worked=_listed(1),
)
"""Working days of mainland China, the base of ``WorkingDays``. A later year raises until its notice is in the table."""
