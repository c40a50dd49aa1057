#!/usr/bin/python3
"""Calls to the lab's own Keystone and Neutrons.

api.py agents REGION : exits 0 when both agents of a region (r1, r2) report that they are alive
"""
import json
import os
import sys
import urllib.error
import urllib.request

PASSWORD = os.environ.get('PASSWORD') or os.environ.get('LAB_PASSWORD', 'secret')
KEYSTONE = f"http://127.0.0.1:{os.environ.get('KEYSTONE_PORT', '5000')}/v3"
NEUTRON = {
    'r1': f"http://127.0.0.1:{os.environ.get('NEUTRON_PORT_r1', '9696')}",
    'r2': f"http://127.0.0.1:{os.environ.get('NEUTRON_PORT_r2', '9796')}",
}
# No proxy, whatever the environment says: everything is on 127.0.0.1.
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Refused(Exception):
    """An answer of 400 and above."""

    def __init__(self, status, text):
        super().__init__(f'{status} {text}')
        self.status = status


def request(method, url, body=None, token=None):
    """Answers the headers and the parsed JSON of one call; raises Refused, or OSError where nothing answers."""
    data = None if body is None else json.dumps(body).encode()
    headers = {'Accept': 'application/json', 'Content-Type': 'application/json'}
    if token:
        headers['X-Auth-Token'] = token
    try:
        with opener.open(urllib.request.Request(url, data, headers, method=method), timeout=90) as answer:
            text = answer.read()
            return answer.headers, json.loads(text) if text else None
    except urllib.error.HTTPError as error:
        raise Refused(error.code, error.read().decode(errors='replace')) from None


def call(method, url, body=None, token=None):
    """The parsed JSON of one call."""
    return request(method, url, body, token)[1]


def sign_in(user, project):
    """A token of a user of the domain Default, scoped to a project."""
    domain = {'name': 'Default'}
    identity = {'methods': ['password'], 'password': {'user': {'name': user, 'domain': domain, 'password': PASSWORD}}}
    body = {'auth': {'identity': identity, 'scope': {'project': {'name': project, 'domain': domain}}}}
    return request('POST', f'{KEYSTONE}/auth/tokens', body)[0]['X-Subject-Token']


def ensure(token, base, names, query, body):
    """The first object that the query finds, or one made from the body. `names` are the plural and the singular."""
    plural, singular = names
    found = call('GET', f'{base}/{plural}?{query}', token=token)[plural]
    return found[0] if found else call('POST', f'{base}/{plural}', {singular: body}, token)[singular]


def agents_alive(region):
    agents = call('GET', f'{NEUTRON[region]}/v2.0/agents', token=sign_in('admin', 'admin'))['agents']
    return {'neutron-l3-agent', 'neutron-linuxbridge-agent'} <= {a['binary'] for a in agents if a['alive']}


if __name__ == '__main__':
    sys.exit(0 if agents_alive(sys.argv[2]) else 1)
