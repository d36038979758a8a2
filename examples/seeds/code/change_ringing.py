"""Change ringing on church bells: rows, methods written as place notation, and the proof of a touch.

A row is the order in which the bells sound, the treble written as 1. From one row to the next a
bell may stay or change places with a neighbour, because a swinging bell cannot wait. A touch is
true if no row comes twice; to ring one that is false is the worst thing that can happen to a band.
"""

from __future__ import annotations

from itertools import cycle
from typing import Iterable, Iterator

BELLS = "1234567890ET"

Row = tuple[int, ...]


def rounds(bells: int) -> Row:
    """All bells in order, from the lightest to the heaviest: how every touch begins and ends."""
    if not 3 <= bells <= len(BELLS):
        raise ValueError(f"methods are rung on 3 to {len(BELLS)} bells, not on {bells}")
    return tuple(range(1, bells + 1))


def changes(notation: str, bells: int) -> list[frozenset[int]]:
    """Reads place notation such as `x.16.x.16`: for each change the places in which a bell stays.

    `x` means that all bells change in pairs. External places that follow from the others may be
    left out: on six bells `4` can only be `14`.
    """
    found = []
    for word in notation.split("."):
        places = set() if word == "x" else {BELLS.index(sign) + 1 for sign in word}
        if any(place > bells for place in places):
            raise ValueError(f"{word!r} names a place beyond {bells} bells")
        found.append(frozenset(_with_outer_places(places, bells)))
    return found


def _with_outer_places(places: set[int], bells: int) -> set[int]:
    whole = set(places)
    if whole and min(whole) % 2 == 0:
        whole.add(1)
    if whole and (bells - max(whole)) % 2 == 1:
        whole.add(bells)
    at = 1
    while at <= bells:
        if at in whole:
            at += 1
        elif at == bells or at + 1 in whole:
            raise ValueError(f"the bell in place {at} has nobody to change with")
        else:
            at += 2
    return whole


def ring(row: Row, places: frozenset[int]) -> Row:
    """The next row: whoever has no place to keep changes with the neighbour."""
    after = list(row)
    at = 0
    while at < len(row):
        if at + 1 in places:
            at += 1
            continue
        after[at], after[at + 1] = after[at + 1], after[at]
        at += 2
    return tuple(after)


def touch(notation: str, bells: int, most: int = 5040) -> Iterator[Row]:
    """Rows from rounds until rounds come again, both included; `most` stops what never comes round."""
    row = rounds(bells)
    yield row
    for count, places in enumerate(cycle(changes(notation, bells)), start=1):
        row = ring(row, places)
        yield row
        if row == rounds(bells):
            return
        if count == most:
            raise ValueError(f"no rounds after {most} changes")


def first_repeat(rows: Iterable[Row]) -> tuple[int, int] | None:
    """Positions of the first row that has been rung before, the closing rounds not counted."""
    seen: dict[Row, int] = {}
    listed = list(rows)
    for at, row in enumerate(listed[:-1]):
        if row in seen:
            return seen[row], at
        seen[row] = at
    return None


def path(rows: Iterable[Row], bell: int) -> list[int]:
    """The place of one bell in every row, which is the line that ringers learn by heart."""
    return [row.index(bell) + 1 for row in rows]


def written(row: Row) -> str:
    return "".join(BELLS[bell - 1] for bell in row)


if __name__ == "__main__":
    plain_hunt = list(touch("x.16", 6))
    print(len(plain_hunt) - 1, "changes")
    print(*map(written, plain_hunt), sep="\n")
    print("treble:", path(plain_hunt, 1))
    print("false" if first_repeat(plain_hunt) else "true")
