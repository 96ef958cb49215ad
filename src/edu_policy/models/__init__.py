"""What a user's system knows: schools, people, communities, records and decisions. No rules.

Every attribute that may be unknown is ``None`` when it is not known; a known absence and "no end yet" are sentinels.
"""

from edu_policy.models.activity import Activity, Participation
from edu_policy.models.community import Community, Member
from edu_policy.models.decision import NO_QUESTION, Decision, Declaration, Figure, NoQuestion
from edu_policy.models.document import Document, Filing, Signature
from edu_policy.models.dossier import Dossier, Record, Table
from edu_policy.models.governance import GOVERNANCE, GovernanceProfile
from edu_policy.models.group import VACANT, Group, Seat, Vacant
from edu_policy.models.kinds import (
    ActivityKind,
    CommunityType,
    DecisionKind,
    DocumentKind,
    GovernanceAttribute,
    GovernanceState,
    GroupKind,
    MemberRole,
    Mode,
    Outcome,
    PostingKind,
    Says,
    SchoolKind,
    SchoolLevel,
    SeatRole,
    Setting,
    Stage,
)
from edu_policy.models.person import Person, Post, Title
from edu_policy.models.posting import Posting
from edu_policy.models.recorded import EVERYTHING, Everything, Only, Recorded
from edu_policy.models.school import Authority, School

__all__ = [
    "EVERYTHING",
    "GOVERNANCE",
    "NO_QUESTION",
    "VACANT",
    "Activity",
    "ActivityKind",
    "Authority",
    "Community",
    "CommunityType",
    "Decision",
    "DecisionKind",
    "Declaration",
    "Document",
    "DocumentKind",
    "Dossier",
    "Everything",
    "Figure",
    "Filing",
    "GovernanceAttribute",
    "GovernanceProfile",
    "GovernanceState",
    "Group",
    "GroupKind",
    "Member",
    "MemberRole",
    "Mode",
    "NoQuestion",
    "Only",
    "Outcome",
    "Participation",
    "Person",
    "Post",
    "Posting",
    "PostingKind",
    "Record",
    "Recorded",
    "Says",
    "School",
    "SchoolKind",
    "SchoolLevel",
    "Seat",
    "SeatRole",
    "Setting",
    "Signature",
    "Stage",
    "Table",
    "Title",
    "Vacant",
]


def __dir__() -> list[str]:
    return __all__
