/** A greeting with query parameters: `/hello?name=Ada&times=2`. */
import { ResponseBuilder, serve, type PreparedResponse, type Request } from 'stallion-http';

const TIMES_MAX = 100;

function text(status: number, words: string): PreparedResponse {
  return ResponseBuilder.status(status)
    .header('Content-Type', 'text/plain; charset=utf-8')
    .finishHeaders()
    .chunk(words)
    .build();
}

function hello({ uri }: Request): PreparedResponse {
  if (uri.path !== '/hello') return text(404, `There is no ${uri.path}\n`);
  const query = uri.searchParams();
  const times = Number(query.get('times') ?? 1);
  if (!Number.isInteger(times) || times < 1 || times > TIMES_MAX) {
    return text(400, `times is a whole number from 1 to ${TIMES_MAX}\n`);
  }
  return text(200, `Hello, ${query.get('name') ?? 'you'}!\n`.repeat(times));
}

const port = Number(process.argv[2] ?? 8080);
const service = await serve(hello, { listen: { port, host: '127.0.0.1' } });
console.log(`Listening on ${service.address.host}:${service.address.port}`);
process.on('SIGTERM', () => void service.drain(1_000));
