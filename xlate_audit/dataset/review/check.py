"""What an event from a browser must be before it goes into the store."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xlate_audit.article import SEVERITIES
from xlate_audit.dataset.review.state import SIDES

REASONS = ("false alarm", "harmless", "intended", "duplicate", "other")
_LONGEST = 2000  # characters of a note, reason or key


class Refused(ValueError):
    """The event is none; the message says why."""


def checked(report: Mapping[str, Any], known: set[str], event: Any, rules: frozenset[str]) -> dict[str, Any]:
    """The event's uid, target, action and data, and nothing else. `known` are the keys of the report's findings.

    Raises Refused.
    """
    if not isinstance(event, dict):
        raise Refused("an event is an object")
    uid, action, target = (_text(event, key) for key in ("uid", "action", "target"))
    data = event.get("data", {})
    if not uid or not isinstance(data, dict):
        raise Refused("an event has a uid, and data that are an object")
    out: dict[str, Any] = {}
    if action in ("accept", "dismiss", "severity", "span") and target not in known:
        raise Refused("there is no such finding")
    if action == "dismiss":
        out["reason"] = _text(data, "reason")
        if out["reason"] not in REASONS:
            raise Refused(f"reasons are {', '.join(REASONS)}")
        out["note"] = _text(data, "note")
    if action in ("severity", "missed"):
        out["severity"] = _text(data, "severity")
        if out["severity"] not in SEVERITIES:
            raise Refused(f"severities are {', '.join(SEVERITIES)}")
    if action in ("span", "missed"):
        out |= _span(report, data)
    if action == "missed":
        out |= {"rule": _text(data, "rule"), "note": _text(data, "note")}
        if out["rule"] not in rules:
            raise Refused("there is no such rule")
        target = f"missed:{uid}"
    if action == "align":
        out |= {side: _paragraphs(report, side, data.get(side)) for side in SIDES}
        if not (out["original"] or out["reprint"]):
            raise Refused("choose paragraphs first")
        target = "alignment"
    if action not in ("accept", "dismiss", "severity", "span", "missed", "align"):
        raise Refused("there is no such action")
    return {"uid": uid, "target": target, "action": action, "data": out}


def _text(values: Mapping[str, Any], key: str) -> str:
    value = values.get(key, "")
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise Refused(f"{key} must be a text of at most {_LONGEST} characters")
    return value


def _span(report: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    side, paragraph, start, end = (data.get(key) for key in ("side", "paragraph", "start", "end"))
    if side not in SIDES or side not in report:
        raise Refused("a span is in the original or the reprint")
    text = next((p["text"] for p in report[side]["paragraphs"] if p["id"] == paragraph), None)
    if text is None or type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
        raise Refused("a span lies within a paragraph")
    return {"side": side, "paragraph": paragraph, "start": start, "end": end}


def _paragraphs(report: Mapping[str, Any], side: str, names: Any) -> list[str]:
    known = [p["id"] for p in report[side]["paragraphs"]] if side in report else []
    if not isinstance(names, list) or not set(map(str, names)) <= set(known):
        raise Refused("there is no such paragraph")
    return [name for name in known if name in names]
