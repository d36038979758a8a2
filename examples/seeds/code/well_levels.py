"""Readings of the village wells, cleaned before anybody draws a line through them.

A reading is the depth of the water below the rim, in centimetres: a larger number means less
water. Volunteers read a tape by torchlight and write with cold fingers, so digits get swapped,
metres are written for centimetres, and some Sundays are missing.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median


@dataclass(frozen=True)
class Reading:
    day: date
    depth: float
    note: str = ""


def parse(lines):
    """Yields readings from lines `2024-03-10 412 frost`; `-` in place of a depth means not read."""
    for number, line in enumerate(lines, start=1):
        words = line.split(maxsplit=2)
        if not words or words[0].startswith("#"):
            continue
        if len(words) < 2:
            raise ValueError(f"line {number}: a day and a depth are needed, found {line.strip()!r}")
        if words[1] == "-":
            continue
        depth = float(words[1].replace(",", "."))
        yield Reading(date.fromisoformat(words[0]), depth, words[2] if len(words) == 3 else "")


def in_centimetres(readings, deepest=1500):
    """Values below 20 are metres: no well here ever stood that near its rim, none is deeper than 15 m."""
    mended = []
    for reading in readings:
        if reading.depth < 20:
            note = f"{reading.note} (was {reading.depth:g} m)".strip()
            reading = Reading(reading.day, round(reading.depth * 100), note)
        if reading.depth > deepest:
            raise ValueError(f"{reading.day}: {reading.depth:g} cm is below the bottom")
        mended.append(reading)
    return mended


def suspicious(readings, width=5, jump=60):
    """Readings that are off the median of their neighbours by more than `jump` centimetres.

    The window holds `width` readings, not days, and is cut at both ends, so that the first reading
    is compared with the two after it only. A real flood lasts longer than half a window and passes.
    """
    half = width // 2
    found = []
    for at, reading in enumerate(readings):
        window = readings[max(0, at - half) : at + half + 1]
        if len(window) < 3:
            continue
        usual = median(other.depth for other in window)
        if abs(reading.depth - usual) > jump:
            found.append((reading, usual))
    return found


def swapped_digits(depth, usual):
    """The number that two neighbouring digits, changed round, would bring nearest to what is usual."""
    digits = str(int(depth))
    candidates = [int(depth)]
    for at in range(len(digits) - 1):
        changed = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        if not changed.startswith("0"):
            candidates.append(int(changed))
    return min(candidates, key=lambda candidate: abs(candidate - usual))


def gaps(readings, step=timedelta(days=7)):
    """From which reading to which more than one step passed, and how many readings are missing."""
    for before, after in zip(readings, readings[1:]):
        missing = (after.day - before.day) // step - 1
        if missing > 0:
            yield before.day, after.day, missing


def yearly_range(readings):
    """For each year the highest and the lowest water as depths, only where a year has ten readings."""
    years = {}
    for reading in readings:
        years.setdefault(reading.day.year, []).append(reading.depth)
    return {year: (min(depths), max(depths)) for year, depths in sorted(years.items()) if len(depths) >= 10}


if __name__ == "__main__":
    notebook = """
    2024-03-03 418
    2024-03-10 4,21 tape wet
    2024-03-17 241
    2024-03-24 -
    2024-03-31 430
    2024-04-07 433 read by Ines
    """.splitlines()
    well = in_centimetres(parse(notebook))
    for reading, usual in suspicious(well):
        print(reading.day, reading.depth, "usual", usual, "perhaps", swapped_digits(reading.depth, usual))
    for before, after, missing in gaps(well):
        print("missing:", missing, "between", before, "and", after)
