#!/usr/bin/env bash
# Findings as review comments on the lines that a change touches, by reviewdog (https://github.com/reviewdog/reviewdog).
# Usage: examples/reviewdog.sh ARTICLE...   REPORTER is local, github-pr-review, gitlab-mr-discussion …
set -euo pipefail
xlate-audit check "$@" --format sarif --show minor --fail-on never --quiet |
  reviewdog -f=sarif -name=xlate-audit -reporter="${REPORTER:-local}" -diff="${DIFF:-git diff HEAD}" -fail-level="${LEVEL:-error}"
