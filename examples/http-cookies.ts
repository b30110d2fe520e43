/** Counts the visits of a client in a cookie. */
import {
  requestCookies,
  ResponseBuilder,
  serve,
  SetCookieBuilder,
  type PreparedResponse,
  type Request,
} from 'stallion-http';

function visit({ headers }: Request): PreparedResponse {
  const before = Number(requestCookies(headers).get('visits') ?? 0);
  // What a client sends may be anything.
  const visits = Number.isSafeInteger(before) && before >= 0 ? before + 1 : 1;
  // Over plain HTTP a cookie that is Secure would not come back.
  const cookie = new SetCookieBuilder('visits', `${visits}`)
    .path('/')
    .maxAge(3_600)
    .secure(false)
    .build();
  const response = ResponseBuilder.status(200).header('Content-Type', 'text/plain');
  if (cookie.kind === 'set-cookie') response.header('Set-Cookie', cookie.fieldValue);
  return response.finishHeaders().chunk(`This is visit ${visits}\n`).build();
}

const port = Number(process.argv[2] ?? 8080);
const service = await serve(visit, { listen: { port, host: '127.0.0.1' } });
console.log(`Listening on ${service.address.host}:${service.address.port}`);
process.on('SIGTERM', () => void service.drain(1_000));
