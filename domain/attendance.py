"""Whether places would tell who of a small side they belong to, by who was there when.

The place of a person is made of several answers, so it also tells which questions the person
answered. Everybody in a room sees who comes in late and who leaves: a point that is made of the
last question only is the latecomer's, and a mean that is known before and after tells the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from domain.ballots import Reply
from domain.circles import FEWEST


def stands_out(members: Sequence[tuple[str, Reply]], counted: Collection[str]) -> bool:
    """Whether somebody of a small side in this circle replied to other questions than the rest.

    ``members`` are the sides and replies of the circle, ``counted`` the questions that count in
    it. A side is small when one to three of its people replied to one of these. Nobody of it
    stands out who has three others in the circle that replied to the same questions.
    """
    if len({side for side, _reply in members}) < 2:
        return False
    attended = [(side, reply.replied_to.intersection(counted)) for side, reply in members]
    alike = Counter(questions for _side, questions in attended)
    there = Counter((side, key) for side, questions in attended for key in questions)
    small = {side for (side, _key), number in there.items() if number < FEWEST}
    return any(
        side in small and questions and alike[questions] < FEWEST for side, questions in attended
    )
