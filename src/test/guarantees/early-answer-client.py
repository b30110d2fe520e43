"""Uploads to a server that has answered early, and says whether the answer arrived whole.

early-answer-client.py PORT ANSWER_BYTES UPLOAD_BYTES DELAY_SECONDS TIMES

It writes all of its content, waits, and only then reads, as many simple clients do. One line of
output for each time: the number of octets of content that came, and how the connection ended.
"""

import socket
import sys
import time

port, answer_bytes, upload_bytes = (int(word) for word in sys.argv[1:4])
delay, times = float(sys.argv[4]), int(sys.argv[5])
piece = b"x" * 65536

for _ in range(times):
    connection = socket.create_connection(("127.0.0.1", port))
    connection.settimeout(60)
    head = (
        f"POST /refused?bytes={answer_bytes} HTTP/1.1\r\n"
        f"Host: a\r\nContent-Length: {upload_bytes}\r\n\r\n"
    )
    end = "fin"
    received = b""
    try:
        connection.sendall(head.encode())
        for sent in range(0, upload_bytes, len(piece)):
            connection.sendall(piece[: upload_bytes - sent])
        time.sleep(delay)
        # Behind the end of the upload the server need not close: the answer says how long it is.
        while len(received.partition(b"\r\n\r\n")[2]) < answer_bytes:
            octets = connection.recv(65536)
            if not octets:
                break
            received += octets
    except OSError as error:
        end = type(error).__name__
    connection.close()
    status = received[9:12].decode()
    print(status, len(received.partition(b"\r\n\r\n")[2]), end, flush=True)
