"""Editors' verdicts on findings: a store, a local page, and how far editors agree."""
