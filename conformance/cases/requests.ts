/** Requests as most cases send them: what differs is given, the rest is valid. */

/** Lines, each with its CRLF. */
function ended(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}

/** A request with this request-line, Host, and these field lines besides. */
export function request(requestLine: string, ...lines: readonly string[]): string {
  return ended([requestLine, 'Host: {host}', ...lines, '']);
}

/** A GET of the path that answers 200, with these field lines besides Host. */
export function get(...lines: readonly string[]): string {
  return request('GET {path} HTTP/1.1', ...lines);
}

/** A GET of the echo path, with these field lines besides Host. */
export function getEcho(...lines: readonly string[]): string {
  return request('GET {echo} HTTP/1.1', ...lines);
}

/** A POST to the echo path with these field lines besides Host, and what follows the head. */
export function post(lines: readonly string[], content: string): string {
  return request('POST {echo} HTTP/1.1', ...lines) + content;
}

/** A POST of chunked content: what is given follows the head. */
export function postChunked(chunks: string): string {
  return post(['Transfer-Encoding: chunked'], chunks);
}

/** A POST of `hello` as one chunk, with these lines in its trailer section. */
export function postTrailers(...lines: readonly string[]): string {
  return postChunked(`5\r\nhello\r\n0\r\n${ended([...lines, ''])}`);
}

/** A GET with this value of Host. */
export function getFrom(host: string): string {
  return ended(['GET {path} HTTP/1.1', `Host: ${host}`, '']);
}
