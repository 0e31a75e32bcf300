"""How much one number looks like a slip of another, or like the other rounded."""

from __future__ import annotations

from fractions import Fraction

from xlate_audit.text.numbers import Quantity


def similar(a: Quantity, b: Quantity) -> int:
    """How much `b` looks like a slip of `a`: 3 a slip of scale, 2 the same digits but one, 1 the same kind and size."""
    x, y = a.value, b.value
    if x > 0 and y > 0:
        ratio = Fraction(max(x, y)) / Fraction(min(x, y))
        if ratio > 1 and ratio.denominator == 1 and set(str(ratio.numerator)) <= {"1", "0"}:
            return 3
    s, t = str(x), str(y)
    if (len(s) == len(t) and sum(c != d for c, d in zip(s, t, strict=True)) <= 1 and len(s) > 1) or sorted(s) == sorted(
        t
    ):
        return 2
    if a.unit == b.unit and len(s) == len(t):
        return 1
    return 0


def one_digit(a: Quantity, b: Quantity) -> bool:
    """Whether the digits are the same in another order, or but one of them is another."""
    return similar(a, b) == 2


def plain_slip(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are one that slipped, for all that their digits say: the same in another order, but one of
    three or more the same, or another scale.

    >>> from xlate_audit.text.numbers import numbers
    >>> [plain_slip(*numbers(t, "sv")) for t in ("2 300, 3 200", "512, 515", "12, 19", "1, 10", "480, 4800")]
    [True, True, False, False, True]
    """
    if sorted(str(a.value)) == sorted(str(b.value)):
        return True
    return similar(a, b) >= 2 and min(a.value, b.value) >= 10 and max(a.value, b.value) >= 100


def rounded(short: Quantity, full: Quantity) -> bool:
    """Whether `short` is `full` with fewer digits, at least two of them kept: 12,480 became 12,500 or 12.5 thousand, or
    11.8 became 12."""
    x, y = short.value, full.value
    if not isinstance(x, int) or x <= 0 or x == y:
        return False
    if not isinstance(y, int):
        return x >= 10 and x == (2 * y + 1) // 2
    if y < 1000:
        return False
    digits, kept = len(str(y)), len(str(x).rstrip("0"))
    step = 10 ** (digits - kept)
    return 2 <= kept < digits and x == (y + step // 2) // step * step
