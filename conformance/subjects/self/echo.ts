import { ResponseBuilder, type PreparedResponse, type Request } from 'stallion-http';

/**
 * What `/echo` answers: the request as the application was given it, one character for each octet.
 */
export function echo(request: Request, content: readonly Uint8Array[]): PreparedResponse {
  const seen = {
    method: request.method,
    target: request.target,
    fields: [...request.headers],
    content: Buffer.concat(content).toString('latin1'),
    trailers: [...request.trailers],
  };
  return ResponseBuilder.status(200)
    .header('Content-Type', 'application/json')
    .finishHeaders()
    .chunk(JSON.stringify(seen))
    .build();
}
