"""Asks for an endless download, and takes one octet of it each second: trickling-reader.py PORT

It goes on for longer than any server should bear. What was cut off is not seen here: octets that
have arrived can still be read.
"""

import socket
import sys
import time

SECONDS_MAX = 600

connection = socket.socket()
connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
connection.connect(("127.0.0.1", int(sys.argv[1])))
connection.sendall(b"GET /stream HTTP/1.1\r\nHost: a\r\n\r\n")
for _ in range(SECONDS_MAX):
    time.sleep(1)
    if not connection.recv(1):
        break
