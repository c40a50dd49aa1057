"""A paste filter for neutron-server: no database session outlives the request that opened it.

neutron-vpnaas 21 (Zed) reads outside of any transaction (get_vpnservices and the like). Such a session keeps its
database connection until Python's garbage collector finds it. With Debian 12's Python 3.11 and greenlet 2.0.2 the
collector then talks to the database from wherever it happens to run, and now and then a green thread is lost:
"SystemError: <built-in method switch of GreenThread ...> returned NULL without setting an exception" (gevent issue
1985), and the request hangs for ever. With the collector off, the connection pool runs dry instead: every 60th
request waits 30 s and answers 500. Both happened on this lab. Nothing of OpenStack itself is changed.
"""
import threading

from sqlalchemy import event
from sqlalchemy.orm import Session

local = threading.local()       # monkey-patched by neutron-server: one per green thread


@event.listens_for(Session, 'after_begin')
def remember(session, transaction, connection):
    sessions = getattr(local, 'sessions', None)
    if sessions is not None:
        sessions.add(session)


def factory(global_conf, **local_conf):
    def filter_(app):
        def call(environ, start_response):
            local.sessions = set()
            try:
                return app(environ, start_response)
            finally:
                for session in local.sessions:
                    session.close()
                local.sessions = None
        return call
    return filter_
