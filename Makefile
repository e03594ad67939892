.venv/.installed: pyproject.toml
	python3 -m venv .venv
	.venv/bin/pip install -q -e ".[dev]"
	touch $@

.PHONY: test
test: .venv/.installed
	.venv/bin/pytest -q
