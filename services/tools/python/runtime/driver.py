"""Runs one program and says in JSON what came of it. Stands in the snapshot, with the modules that programs use most."""

import ast
import collections
import datetime
import decimal
import fractions
import functools
import itertools
import json
import linecache
import math
import random
import re
import statistics
import string
import sys
import traceback
import types
import typing
import unittest

MOST_CHARACTERS = 8_000
NAME = "<program>"


def run(code):
    sys.modules["__main__"] = module = types.ModuleType("__main__")
    linecache.cache[NAME] = (len(code), None, code.splitlines(True), NAME)
    try:
        value = evaluate(code, module.__dict__)
        outcome = {"status": "ok", "value": None if value is None else repr(value)[:MOST_CHARACTERS]}
    except SystemExit as end:
        outcome = after_exit(end.code)
    except BaseException as error:
        outcome = {"status": "error", "error": told(error)}
    flush()
    return json.dumps(outcome)


def evaluate(code, scope):
    """The value of the last line if that is an expression, as in an interactive interpreter."""
    tree = ast.parse(code, NAME)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, NAME, "exec"), scope)
    return None if last is None else eval(compile(ast.Expression(last.value), NAME, "eval"), scope)


def after_exit(code):
    if code is None or code == 0 or code is False:
        return {"status": "ok", "value": None}
    return {"status": "error", "error": f"the program ended itself with {code!r}"[:MOST_CHARACTERS]}


def told(error):
    """The traceback without this file's own lines, its end where it is long."""
    step = error.__traceback__
    while step is not None and step.tb_frame.f_code.co_filename != NAME:
        step = step.tb_next
    return "".join(traceback.format_exception(type(error), error, step)).strip()[-MOST_CHARACTERS:]


def flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:  # a program may have closed or replaced it: what it did not write is not there
            pass
