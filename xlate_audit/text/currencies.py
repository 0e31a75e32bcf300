"""What one US dollar has cost in other currencies, as bands wide enough for any year since 1995.

Rounded outwards from the yearly ranges of the European Central Bank's and the Federal Reserve's reference rates. They
tell a slip by a power of ten from a rate, never a good rate from a bad one.
"""

from __future__ import annotations

# Units of the currency for one US dollar: least, most.
_BANDS: dict[str, tuple[float, float]] = {
    "USD": (1.0, 1.0), "EUR": (0.6, 1.25), "GBP": (0.46, 0.96), "CHF": (0.7, 1.9), "JPY": (75.0, 165.0),
    "CNY": (5.9, 8.9), "RUB": (4.5, 130.0), "UAH": (1.6, 48.0), "INR": (30.0, 95.0), "KRW": (730.0, 2000.0),
    "CZK": (14.0, 42.0), "PLN": (2.0, 5.2), "TRY": (1.1, 48.0), "BRL": (0.8, 6.6), "IDR": (2100.0, 17500.0),
    "VND": (10500.0, 27500.0), "ILS": (2.9, 5.1), "NOK": (4.7, 12.5), "SEK": (5.7, 12.0),
    "HUF": (120.0, 430.0), "THB": (24.0, 45.0), "PHP": (25.0, 60.0), "BDT": (39.0, 125.0), "KES": (50.0, 165.0),
    # since they were reformed, the last of them in 2005
    "RON": (2.2, 5.2), "BGN": (1.2, 2.4), "RSD": (50.0, 125.0),
}  # fmt: skip
_SLACK = 1.3  # newsrooms round, and use rates of other days


def known_rate(*currencies: str | None) -> bool:
    """Whether the rates of all these currencies are known.

    >>> known_rate("NOK", "USD"), known_rate("NOK", None)
    (True, False)
    """
    return all(c in _BANDS for c in currencies)


def plausible(value: float, currency: str, other: float, other_currency: str) -> bool:
    """Whether two amounts may be the same money. True for a currency that is not in the table.

    >>> plausible(3.1e9, "NOK", 290e6, "USD"), plausible(3.1e9, "NOK", 29e6, "USD")
    (True, False)
    """
    one, two = _BANDS.get(currency), _BANDS.get(other_currency)
    if one is None or two is None or value <= 0 or other <= 0:
        return True
    return one[0] / two[1] / _SLACK <= value / other <= one[1] / two[0] * _SLACK
