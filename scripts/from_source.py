"""What the reference needs from the source itself: names of rules, messages of errors, forms of rows."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec

SOURCE = Path(__file__).resolve().parents[1] / "src" / "fogline"
RULE = re.compile(r"(?:mentions|attributions|chains|events|claims)\.[a-z_]+\.[a-z_*]+")


@cache
def trees() -> dict[str, ast.Module]:
    """Dotted module name below fogline to its syntax tree, in alphabetic order."""
    files = sorted(file for file in SOURCE.rglob("*.py") if file.name != "__main__.py")
    return {
        ".".join(file.relative_to(SOURCE).with_suffix("").parts): ast.parse(file.read_text(encoding="utf-8"))
        for file in files
    }


def rules() -> list[str]:
    """Every name that a cell's rule can have.

    A function that is a docstring and no more is the name of a rule; other names are written out in the code, or all
    but one word of them, which is then written out elsewhere.
    """
    strings = [(node, text) for tree in trees().values() for node in ast.walk(tree) if (text := _template(node))]
    words = {text for node, text in strings if isinstance(node, ast.Constant)}
    found = {f"{module}.{f.name}" for module in trees() for f in _functions(module) if _only_says(f)}
    found = {rule for rule in found if RULE.fullmatch(rule)}
    for _, text in strings:
        if RULE.fullmatch(text):
            module = ".".join(text.split(".")[:2])
            pattern = re.compile(re.escape(text).replace(r"\*", "(.+)"))
            names = (f"{module}.{f.name}" for f in _functions(module))
            found |= {n for n in names if (m := pattern.fullmatch(n)) and all(word in words for word in m.groups())}
    return sorted(found)


def _template(node: ast.AST) -> str | None:
    """A string of the code, with ``*`` for what is put into it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "*" for part in node.values)  # type: ignore[misc]
    return None


def _functions(module: str) -> list[ast.FunctionDef]:
    return [node for node in trees().get(module, ast.Module([], [])).body if isinstance(node, ast.FunctionDef)]


def _only_says(function: ast.FunctionDef) -> bool:
    return len(function.body) == 1 and ast.get_docstring(function) is not None


def function(rule: str) -> Any:
    """The function that bears a rule's name."""
    module, _, name = rule.rpartition(".")
    return getattr(import_module(f"fogline.{module}"), name)


def messages(error: str) -> list[str]:
    """The messages with which an error is made anywhere in the code, each placeholder a word in capitals."""
    found: dict[str, None] = {}
    for tree in trees().values():
        fixed = dict(_assigned(tree))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == error and node.args:
                message = _message(node.args[0], fixed)
                if " " in message:
                    found[message] = None
    return sorted(found)


def _assigned(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Names that the module gives a string."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and _template(node.value):
            yield node.targets[0].id, node.value


def _message(node: ast.expr, fixed: dict[str, ast.expr]) -> str:
    if isinstance(node, ast.Name) and node.id in fixed:
        node = fixed[node.id]
    if isinstance(node, ast.JoinedStr):
        parts = (part.value if isinstance(part, ast.FormattedValue) else part for part in node.values)
        return "".join(_message(part, fixed) for part in parts)
    return str(node.value) if isinstance(node, ast.Constant) else _placeholder(node)


def _placeholder(node: ast.expr) -> str:
    """The last telling name of an expression: PATH of ``shown(path)``, LANGUAGE of ``report.language``."""
    if isinstance(node, ast.Call):
        return _placeholder(node.args[0] if node.args else node.func)
    if isinstance(node, ast.Attribute):
        return (
            _placeholder(node.value) if node.attr in ("lower", "upper", "splitlines", "__name__") else node.attr.upper()
        )
    if isinstance(node, ast.Subscript):
        return _placeholder(node.value)
    if isinstance(node, ast.BoolOp):
        return _placeholder(node.values[-1])
    return node.id.upper() if isinstance(node, ast.Name) else "…"


@cache
def structs() -> list[type[Any]]:
    """All forms of rows in the code: structs that refuse cells they do not know."""
    found = {}
    for module, tree in trees().items():
        if any(isinstance(node, ast.Name) and node.id == "load_rows" for node in ast.walk(tree)) or module.startswith(
            "tables."
        ):
            for value in vars(import_module(f"fogline.{module}")).values():
                if (
                    isinstance(value, type)
                    and issubclass(value, msgspec.Struct)
                    and value.__struct_config__.forbid_unknown_fields
                ):
                    found[value.__qualname__] = value
    return list(found.values())
