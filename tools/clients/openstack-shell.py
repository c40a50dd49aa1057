"""Runs openstack commands one after another in one process: a JSON list of arguments a line, a JSON answer a line.

The command line client is OpenStack's own, from its own entry point. A process of its own for each command would take
seconds, most of them for Python to read the client's modules.
"""
import contextlib
import io
import json
import logging
import sys

from openstackclient import shell


def run(arguments):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = shell.OpenStackShell().run(arguments)
        except SystemExit as end:
            code = end.code
    # Each run adds a handler that would write to a stream of the past.
    logging.getLogger('').handlers.clear()
    return {'code': code or 0, 'out': out.getvalue(), 'err': err.getvalue()}


for line in sys.stdin:
    print(json.dumps(run(json.loads(line))), flush=True)
