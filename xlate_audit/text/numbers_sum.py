"""How the words of a number add up and multiply: the arithmetic under `numbers_grammar`."""

from __future__ import annotations

from xlate_audit.text.numbers_literal import Value


class Sum:
    """The number so far: `total` (closed thousands and more), `group` (the open part), `last` (the part just added)."""

    def __init__(self) -> None:
        self.total: tuple[Value, ...] | None = None
        self.group: tuple[Value, ...] | None = None
        self.base: Value = 0
        self.last: Value = 0
        self.scale: Value = 0

    def values(self) -> tuple[Value, ...]:
        if self.group is None:
            return self.total or ()
        if self.total is None:
            return self.group
        return tuple(t + g for t in self.total for g in self.group)

    def open(self, values: tuple[Value, ...]) -> None:
        self.group, self.base, self.last = values, 0, values[0]

    def add(self, value: Value) -> None:
        self.base += self.last
        self.last = value
        self.group = (self.base + value,)

    def times_small(self, m: Value) -> None:
        self.last = self.last * m
        self.group = (self.base + self.last,)

    def times_scale(self, m: Value) -> None:
        group = self.group
        if self.total is not None and self.scale and m > self.scale:
            self.total = tuple(v * m for v in self.values())
        else:
            part = tuple(g * m for g in group) if group is not None else (m,)
            self.total = part if self.total is None else tuple(t + p for t in self.total for p in part)
        self.group, self.base, self.last, self.scale = None, 0, 0, m


def lowest(value: Value) -> int:
    """The place of the last digit that is not zero; a number under 20 but 10 leaves no room below it."""
    if not isinstance(value, int) and value.denominator != 1:
        return 0
    n = int(value)
    if n < 20:
        return 1
    place = 1
    while n % (place * 10) == 0:
        place *= 10
    return place
