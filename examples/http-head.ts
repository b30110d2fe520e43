/**
 * HEAD needs no code: whatever would answer GET answers it, and is sent without its content. Where
 * the content is dear, it need not be made.
 */
import { ResponseBuilder, serve, type RequestHandler } from 'stallion-http';

const LENGTH = 1_000_000;

const document: RequestHandler = ({ method }, _content, responder) => {
  if (method !== 'GET' && method !== 'HEAD') {
    return ResponseBuilder.status(405).header('Allow', 'GET, HEAD').finishHeaders().build();
  }
  const started = responder.startSizedResponse(200, LENGTH, [['Content-Type', 'text/plain']]);
  if (started.kind !== 'streaming-started') return undefined;
  // To HEAD only the length is said. Octets would be counted, and dropped.
  console.log(`${method}: the content is ${method === 'GET' ? '' : 'not '}made`);
  started.response.sendChunk(method === 'GET' ? 'x'.repeat(LENGTH) : new Uint8Array(LENGTH));
  started.response.finish();
  return undefined;
};

const port = Number(process.argv[2] ?? 8080);
const service = await serve(document, { listen: { port, host: '127.0.0.1' } });
console.log(`Listening on ${service.address.host}:${service.address.port}`);
process.on('SIGTERM', () => void service.drain(1_000));
