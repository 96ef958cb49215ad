"""Governance profiles of the three types of community: what each unifies, what stays with the schools, and where both are open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, final

import attrs

from edu_policy.errors import EduPolicyError, InvalidValueError
from edu_policy.mappings import FrozenMap
from edu_policy.models import checks
from edu_policy.models.kinds import CommunityType, GovernanceAttribute, GovernanceState

__all__ = ["GOVERNANCE", "GovernanceProfile"]


def __dir__() -> list[str]:
    return __all__


def _states(states: Mapping[str, Iterable[str]]) -> FrozenMap[GovernanceAttribute, frozenset[GovernanceState]]:
    return FrozenMap(
        {checks.code_of(GovernanceAttribute, name, path): _allowed(allowed, path) for path, name, allowed in checks.items_of(states)}
    )


def _allowed(states: Iterable[str], path: str) -> frozenset[GovernanceState]:
    try:
        allowed = frozenset(checks.code_of(GovernanceState, state) for state in checks.as_tuple(states))
    except EduPolicyError as error:
        raise error.below(path) from None
    if not allowed:
        msg = "expected at least one state that complies"
        raise InvalidValueError(msg, path=path)
    return allowed


def _type(type_: str) -> CommunityType:
    return checks.code_of(CommunityType, type_)


@final
@attrs.frozen(field_transformer=checks.naming)
class GovernanceProfile:
    """What makes a community one of its type (治理特徵): for each attribute the states that comply.

    Attributes:
        type: the type of community.
        states: the states that comply, by attribute; one alone is required, several are permitted, and an attribute that is
            missing is not settled by the type.

    Raises:
        InvalidTypeError: states that are no mapping, or not several values.
        InvalidValueError: no such type, attribute or state, or an attribute without any.

    >>> GOVERNANCE[CommunityType.INTEGRATED].required["legal_person"]
    <GovernanceState.UNIFIED: 'unified'>
    >>> GOVERNANCE[CommunityType.CO_BUILT].departures({"legal_person": "unified", "finance": "separate"})
    {<GovernanceAttribute.LEGAL_PERSON: 'legal_person'>: 'unified'}
    """

    type: CommunityType = attrs.field(converter=_type)
    states: FrozenMap[GovernanceAttribute, frozenset[GovernanceState]] = attrs.field(converter=_states)

    @property
    def required(self) -> dict[GovernanceAttribute, GovernanceState]:
        """The attributes for which one state alone complies."""
        return {attribute: next(iter(allowed)) for attribute, allowed in self.states.items() if len(allowed) == 1}

    @property
    def permitted(self) -> dict[GovernanceAttribute, frozenset[GovernanceState]]:
        """The attributes for which several states comply."""
        return {attribute: allowed for attribute, allowed in self.states.items() if len(allowed) > 1}

    def departures(self, governance: Mapping[str, str]) -> dict[GovernanceAttribute, str]:
        """Return the attributes of a community that are settled otherwise, with their states; what is not known departs from nothing."""
        return {
            attribute: governance[attribute]
            for attribute, allowed in self.states.items()
            if attribute in governance and governance[attribute] not in allowed
        }


_UNIFIED: Final = frozenset({GovernanceState.UNIFIED})
_SEPARATE: Final = frozenset({GovernanceState.SEPARATE})

GOVERNANCE: Final[Mapping[CommunityType, GovernanceProfile]] = FrozenMap(
    {
        CommunityType.INTEGRATED: GovernanceProfile(
            CommunityType.INTEGRATED,
            {
                GovernanceAttribute.LEGAL_PERSON: _UNIFIED,
                GovernanceAttribute.PERSONNEL: _UNIFIED,
                GovernanceAttribute.FINANCE: _UNIFIED,
                GovernanceAttribute.ASSETS: _UNIFIED,
                GovernanceAttribute.MANAGEMENT: _UNIFIED,
                GovernanceAttribute.LEADERSHIP_TEAM: _UNIFIED,
                GovernanceAttribute.PARTY_ORGANISATION: _UNIFIED,
                GovernanceAttribute.STAFFING_QUOTA: _UNIFIED,
                GovernanceAttribute.POSTS: _UNIFIED,
                GovernanceAttribute.TEACHERS: _UNIFIED,
                GovernanceAttribute.TEACHER_RECRUITMENT: _UNIFIED,
                GovernanceAttribute.TEACHER_TRAINING: _UNIFIED,
                GovernanceAttribute.TEACHER_ASSIGNMENT: _UNIFIED,
                GovernanceAttribute.CATCHMENT: _SEPARATE,
                GovernanceAttribute.ENROLMENT: frozenset({GovernanceState.SEPARATE, GovernanceState.UNIFIED}),
                GovernanceAttribute.EVALUATION_UNIT: _SEPARATE,
                GovernanceAttribute.UNIT_RECOGNITION: _SEPARATE,
            },
        ),
        CommunityType.CO_BUILT: GovernanceProfile(
            CommunityType.CO_BUILT,
            {
                GovernanceAttribute.LEGAL_PERSON: _SEPARATE,
                GovernanceAttribute.FINANCE: _SEPARATE,
                GovernanceAttribute.ACCOUNTING: _SEPARATE,
                GovernanceAttribute.SCHOOL_NAME: _SEPARATE,
                GovernanceAttribute.AFFILIATION: _SEPARATE,
                GovernanceAttribute.PARTY_ORGANISATION: frozenset({GovernanceState.SEPARATE, GovernanceState.JOINT}),
                GovernanceAttribute.POST_RATIO: frozenset({GovernanceState.SEPARATE, GovernanceState.POOLED}),
            },
        ),
        CommunityType.COLLABORATIVE: GovernanceProfile(CommunityType.COLLABORATIVE, {}),
    }
)
"""The profile of each type, as the sources of the library describe it: 融合型 and 共建型 in plan 5, sections 三, 五1, 五2 and 五5.

Of 協作型 no source says what it unifies: its profile settles nothing.
"""
