/** Octets for the playground to begin with, written as `stallion inspect --escaped` takes them. */
export interface Example {
  readonly name: string;
  readonly escaped: string;
}

export const examples: readonly Example[] = [
  {
    name: 'Two pipelined requests',
    escaped: `POST /form HTTP/1.1\\r\\n
Host: example.com\\r\\n
Content-Length: 7\\r\\n
\\r\\n
a=1&b=2
GET / HTTP/1.1\\r\\n
Host: example.com\\r\\n
\\r\\n`,
  },
  {
    name: 'Chunked, with an extension and a trailer',
    escaped: `POST /upload HTTP/1.1\\r\\n
Host: example.com\\r\\n
Transfer-Encoding: chunked\\r\\n
\\r\\n
5;part="1"\\r\\n
hello\\r\\n
0\\r\\n
Checksum: 5d41\\r\\n
\\r\\n`,
  },
  {
    name: 'Content-Length and Transfer-Encoding (CL.TE)',
    escaped: `POST / HTTP/1.1\\r\\n
Host: example.com\\r\\n
Content-Length: 6\\r\\n
Transfer-Encoding: chunked\\r\\n
\\r\\n
0\\r\\n
\\r\\n
G`,
  },
  {
    name: 'A coding in disguise (TE.TE)',
    escaped: `POST / HTTP/1.1\\r\\n
Host: example.com\\r\\n
Transfer-Encoding: chunked\\r\\n
Transfer-Encoding: xchunked\\r\\n
\\r\\n
0\\r\\n
\\r\\n`,
  },
  {
    name: 'White space before the colon',
    escaped: `GET / HTTP/1.1\\r\\n
Host: example.com\\r\\n
Content-Length : 4\\r\\n
\\r\\n
abcd`,
  },
  {
    name: 'A line ended by LF alone',
    escaped: `GET / HTTP/1.1\\r\\n
Host: example.com\\n
\\r\\n`,
  },
  {
    name: 'A folded field line',
    escaped: `GET / HTTP/1.1\\r\\n
Host: example.com\\r\\n
X-Long: one\\r\\n
  two\\r\\n
\\r\\n`,
  },
  {
    name: 'A chunk size with a sign',
    escaped: `POST / HTTP/1.1\\r\\n
Host: example.com\\r\\n
Transfer-Encoding: chunked\\r\\n
\\r\\n
-1\\r\\n
a\\r\\n
0\\r\\n
\\r\\n`,
  },
  {
    name: 'Two Host lines',
    escaped: `GET / HTTP/1.1\\r\\n
Host: a.example\\r\\n
Host: b.example\\r\\n
\\r\\n`,
  },
  {
    name: 'HTTP/1.0, and nothing behind it',
    escaped: `GET / HTTP/1.0\\r\\n
\\r\\n
GET /not-read HTTP/1.0\\r\\n
\\r\\n`,
  },
];
