import { ResponseBuilder, type PreparedResponse } from 'stallion-http';

/** A small answer of one line. */
export function line(status: number, text: string): PreparedResponse {
  return ResponseBuilder.status(status)
    .header('Content-Type', 'text/plain; charset=utf-8')
    .finishHeaders()
    .chunk(`${text}\n`)
    .build();
}

/** The answer of every path that has no other. */
export const ok = line(200, 'OK');

/** As `ok`, and the connection ends. */
export const okAndClose = ResponseBuilder.status(200)
  .header('Content-Type', 'text/plain; charset=utf-8')
  .header('Connection', 'close')
  .finishHeaders()
  .chunk('OK\n')
  .build();

/** The query asks for something that is not offered. */
export const badQuery = line(400, 'The query is not a number within the limits');

/** The method is none of those that are known. */
export const notImplemented = line(501, 'This method is not implemented');

/** An answer with this status, without content where it has none. */
export function withStatus(status: number): PreparedResponse {
  if (status === 204 || status === 205 || status === 304) {
    return ResponseBuilder.status(status).finishHeaders().build();
  }
  return line(status, `Status ${String(status)}`);
}

/** An answer with a body of this many octets. */
export function big(bytes: number): PreparedResponse {
  return ResponseBuilder.status(200)
    .header('Content-Type', 'application/octet-stream')
    .finishHeaders()
    .chunk(new Uint8Array(bytes).fill(0x78))
    .build();
}
