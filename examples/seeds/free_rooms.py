"""Finds free times in the rooms of a community house.

Times are minutes since midnight, intervals are half open: a booking from 9:00 to 10:00
leaves the room free at 10:00. A room needs time to be cleaned and aired after a booking,
so every booking blocks `turnaround` minutes more than it lasts.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from typing import Iterable, Iterator


class Taken(Exception):
    """The wanted time meets a booking that exists; `other` says which."""

    def __init__(self, wanted: Booking, other: Booking) -> None:
        super().__init__(f"{wanted} meets {other}")
        self.other = other


@dataclass(frozen=True, order=True)
class Booking:
    start: int
    end: int
    group: str = field(compare=False)

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end <= 24 * 60:
            raise ValueError(f"no such time: {clock(self.start)} to {clock(self.end)}")

    def __str__(self) -> str:
        return f"{self.group} ({clock(self.start)}-{clock(self.end)})"


@dataclass
class Room:
    name: str
    seats: int
    opens: int = 8 * 60
    closes: int = 22 * 60
    turnaround: int = 15
    bookings: list[Booking] = field(default_factory=list)

    def book(self, wanted: Booking) -> None:
        """Adds a booking or raises `Taken`. The list stays sorted by start."""
        if wanted.start < self.opens or wanted.end > self.closes:
            raise ValueError(f"{self.name} is open from {clock(self.opens)} to {clock(self.closes)}")
        at = bisect_left(self.bookings, wanted)
        # Bookings never overlap each other, so only the two neighbours can be in the way.
        for other in self.bookings[max(0, at - 1) : at + 1]:
            if self._meet(wanted, other):
                raise Taken(wanted, other)
        insort(self.bookings, wanted)

    def gaps(self, length: int) -> Iterator[tuple[int, int]]:
        """The free stretches that hold a booking of `length` minutes, turnaround included.

        The last turnaround of the day may run past closing time: the cleaner has a key.
        """
        free_from = self.opens
        for booking in self.bookings:
            latest_end = booking.start - self.turnaround
            if latest_end - free_from >= length:
                yield free_from, latest_end
            free_from = booking.end + self.turnaround
        if self.closes - free_from >= length:
            yield free_from, self.closes

    def _meet(self, a: Booking, b: Booking) -> bool:
        first, second = (a, b) if a.start <= b.start else (b, a)
        return first.end + self.turnaround > second.start


def offers(rooms: Iterable[Room], seats: int, length: int, around: int) -> list[tuple[Room, int]]:
    """Where and when a group could meet, the best offer first.

    Best is nearest to `around`; between equals the smaller room, so that big ones stay free;
    between equals again the name, so that the answer never depends on the order of `rooms`.
    """
    found = []
    for room in rooms:
        if room.seats < seats:
            continue
        for begin, end in room.gaps(length):
            start = min(max(around, begin), end - length)
            found.append((abs(start - around), room.seats, room.name, room, start))
    found.sort(key=lambda offer: offer[:3])
    return [(room, start) for *_, room, start in found]


def parse(line: str) -> Booking:
    """Reads a line of the paper list, e.g. `18:30-20:00 Choir`."""
    times, _, group = line.strip().partition(" ")
    start, dash, end = times.partition("-")
    if not dash or not group.strip():
        raise ValueError(f"expected 'hh:mm-hh:mm group', found {line!r}")
    return Booking(minutes(start), minutes(end), group.strip())


def minutes(text: str) -> int:
    hours, colon, rest = text.partition(":")
    if not colon or not (hours.isdigit() and rest.isdigit()) or int(rest) > 59:
        raise ValueError(f"expected hh:mm, found {text!r}")
    return int(hours) * 60 + int(rest)


def clock(total: int) -> str:
    return f"{total // 60}:{total % 60:02d}"


if __name__ == "__main__":
    hall = Room("Hall", seats=80)
    library = Room("Library", seats=18, closes=20 * 60)
    for line in ("9:00-10:30 Playgroup", "18:30-20:00 Choir"):
        hall.book(parse(line))
    library.book(parse("16:00-18:45 Chess"))

    for room, start in offers([hall, library], seats=12, length=60, around=18 * 60):
        print(f"{room.name:8} {clock(start)}")

    try:
        hall.book(parse("17:30-18:20 Yoga"))
    except Taken as problem:
        print(f"Not possible: {problem}.")
